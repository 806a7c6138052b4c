/** MailUp and Contactlab: tables of bounces and events, as their consoles export them in English, Italian and Spanish. */
import type { LearnInput, Reader } from '../../reader.ts';
import { columnOf, findTable, rowsOf, type Table } from '../csv.ts';
import { type Found, rawEvent } from '../raw-event.ts';
import { timeOf } from '../time.ts';
import { type BounceCode, boogieCodes, contactlabCodes } from './bounce-codes.ts';

const columns = {
  recipient: [
    ...['email', 'emailaddress', 'address', 'recipient', 'subscriber', 'mail'],
    ...['indirizzo', 'indirizzoemail', 'indirizzodiposta', 'destinatario', 'iscritto', 'contatto'],
    ...['correo', 'correoelectronico', 'direccion', 'direcciondecorreo', 'suscriptor', 'contacto'],
  ],
  code: [
    ...['bouncecode', 'errorcode', 'bouncetypecode', 'bouncetypeid', 'idbounce', 'bounceid', 'boogiecode'],
    ...['codicebounce', 'codiceerrore', 'codicedierrore', 'codice', 'tipobounce', 'tipoerrore', 'tipodierrore'],
    ...['codigobounce', 'codigodebounce', 'codigoderebote', 'codigoerror', 'codigodeerror', 'codigo', 'tipoderebote'],
    ...['bouncetype', 'bounce', 'code', 'errortype'],
  ],
  event: [
    ...['event', 'eventtype', 'action', 'status', 'bouncecategory'],
    ...['evento', 'tipoevento', 'azione', 'stato', 'esito'],
    ...['tipodeevento', 'accion', 'estado', 'resultado'],
  ],
  reply: [
    ...['bouncemessage', 'errormessage', 'message', 'reason', 'description', 'diagnostic', 'smtpreply'],
    ...['messaggio', 'messaggiodierrore', 'messaggioerrore', 'descrizione', 'motivo', 'errore', 'diagnostica'],
    ...['mensaje', 'mensajedeerror', 'descripcion', 'razon', 'error'],
  ],
  at: [
    ...['date', 'datetime', 'bouncedate', 'eventdate', 'timestamp'],
    ...[
      'data',
      'dataora',
      'dataeora',
      'databounce',
      'dataevento',
      'fecha',
      'fechayhora',
      'fechadebounce',
      'fechaderebote',
    ],
  ],
  campaign: [
    ...[
      'delivcampaign',
      'campaign',
      'campaignid',
      'campaignname',
      'messageid',
      'idmessage',
      'newsletter',
      'deliveryid',
    ],
    ...['campagna', 'idcampagna', 'nomecampagna', 'idmessaggio', 'idinvio', 'invio'],
    ...['campana', 'idcampana', 'nombredecampana', 'idmensaje', 'idenvio', 'envio'],
  ],
} as const;
type Column = keyof typeof columns;

/** Words of an event or of a kind of bounce, first match; none of these languages has another word beginning so. */
const words: readonly (readonly [RegExp, BounceCode])[] = [
  [/^(?:hard|permanent|definitiv|duro)/, { kind: 'bounce', saysPermanent: true, words: 'hard bounce' }],
  [/^(?:soft|tempora|transit|leggero|suave)/, { kind: 'bounce', saysPermanent: false, words: 'soft bounce' }],
  [/^(?:bounce|rimbalz|rebot|error|mancata|nondeliver|fallid)/, { kind: 'bounce', words: 'bounce' }],
  [/^(?:complain|spam|abuse|segnalaz|reclam|denuncia|queja)/, { kind: 'complaint', words: '' }],
  [/^(?:unsub|optout|disiscri|cancella|baja|desuscri|anulacion)/, { kind: 'unsubscribe', words: '' }],
  [/^(?:open|view|apert|lettura|visualizza|abiert|apertura)/, { kind: 'open', words: '' }],
  [/^(?:click|clic)/, { kind: 'click', words: '' }],
  [/^(?:deliver|consegn|recapitat|entregad|received|ricevut)/, { kind: 'delivered', words: '' }],
  [/^(?:sent|inviat|enviad|auto|queued|incoda|subscri|iscri|suscri)/, { kind: 'none', words: '' }],
];

interface Export {
  readonly table: Table;
  readonly at: Readonly<Record<Column, number>>;
  readonly codes: ReadonlyMap<number, BounceCode>;
}

/** Told from other tables by a column of addresses beside one that holds nothing but the codes or words of one of them. */
function exportOf(input: LearnInput): Export | undefined {
  const place = (header: readonly string[], name: Column) => columnOf(header, columns[name]);
  const table = findTable(
    input,
    header => place(header, 'recipient') !== -1 && Math.max(place(header, 'code'), place(header, 'event')) !== -1,
  );
  if (table === undefined) return undefined;
  const entries = (Object.keys(columns) as Column[]).map(name => [name, place(table.words, name)] as const);
  const at = Object.fromEntries(entries) as Record<Column, number>;
  const rows = table.sample.filter(cells => cells.length > at.recipient && cells[at.recipient]?.includes('@') === true);
  const given = rows.flatMap(cells => [cells[at.code] ?? '', cells[at.event] ?? '']).filter(cell => cell !== '');
  const numbers = given.map(codeIn).filter(code => code !== undefined);
  // 10 is in both: a table with codes from 1 to 9, 11 or 12 is Contactlab's.
  const codes = numbers.some(code => code < 10 || code === 11 || code === 12) ? contactlabCodes : boogieCodes;
  const known = numbers.every(code => codes.has(code)) && rows.every(cells => codeOf(cells, at, codes) !== undefined);
  return rows.length > 0 && known ? { table, at, codes } : undefined;
}

/** `10`, `10 - Hard bounce`. */
function codeIn(cell: string): number | undefined {
  const digits = /^(\d{1,3})(?:\s*[-:(].*)?$/s.exec(cell.trim())?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function codeOf(cells: readonly string[], at: Export['at'], codes: Export['codes']): BounceCode | undefined {
  const said = [cells[at.code] ?? '', cells[at.event] ?? ''];
  const numbered = said.map(codeIn).find(code => code !== undefined);
  if (numbered !== undefined) return codes.get(numbered);
  const plain = said.map(cell =>
    cell
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z]+/g, ''),
  );
  return words.find(([pattern]) => plain.some(word => pattern.test(word)))?.[1];
}

export const mailup: Reader = {
  id: 'mailup',
  name: 'MailUp and Contactlab exports (CSV)',
  recognises: input => exportOf(input) !== undefined,
  async *read(input) {
    const found = exportOf(input);
    if (found === undefined) return;
    const { table, at, codes } = found;
    for await (const row of rowsOf(input, table)) {
      if ('bad' in row) {
        yield row;
        continue;
      }
      const { record, cells } = row;
      const code = codeOf(cells, at, codes);
      const recipient = cells[at.recipient];
      if (cells.length < table.words.length)
        yield { bad: { record, because: `has ${cells.length} of ${table.words.length} columns` } };
      else if (recipient?.includes('@') !== true) yield { bad: { record, because: 'names no recipient' } };
      else if (code === undefined) yield { bad: { record, because: 'has a code that is not known' } };
      else yield { event: rawEvent('mailup', eventOf(cells, at, code)) };
    }
  },
};

function eventOf(cells: readonly string[], at: Export['at'], code: BounceCode): Found {
  const cell = (name: Column) => cells[at[name]] || undefined;
  return {
    kind: code.kind,
    saysPermanent: code.saysPermanent,
    recipient: cell('recipient'),
    reply: cell('reply') ?? code.words,
    at: timeOf(cell('at')),
    campaign: cell('campaign'),
  };
}
