/** Any table or JSON lines, by a mapping that the user gives: which column is what, and which word is which kind. */
import { z } from 'zod';
import { type EventKind, eventKinds, type Placement } from '../../model/event.ts';
import type { LearnInput, Reader } from '../reader.ts';
import { findTable, headerWord, rowsOf, type Table } from './csv.ts';
import { jsonHead, jsonRecords } from './json.ts';
import { type Found, rawEvent } from './raw-event.ts';
import { timeOf } from './time.ts';

const column = z.string().min(1);

/** `columns` name columns of the header, or keys of the objects; `kinds` the words of the column `kind`, case aside. */
export const mappingSchema = z.strictObject({
  columns: z
    .strictObject({
      recipient: column,
      kind: column,
      status: column,
      code: column,
      reply: column,
      remoteHost: column,
      at: column,
      campaign: column,
      messageId: column,
      fromDomain: column,
      ip: column,
      count: column,
      provider: column,
      placement: column,
    })
    .partial()
    .refine(columns => Object.keys(columns).length > 0, 'names no column'),
  kinds: z.record(z.string(), z.enum(eventKinds)).default({}),
  /** Of every record, where no column says it. */
  kind: z.enum(eventKinds).optional(),
  /** Of days in `7/8/2026`. */
  dates: z.enum(['day first', 'month first']).default('day first'),
});
type Mapping = z.infer<typeof mappingSchema>;

type Field = keyof Mapping['columns'];
type Values = (field: Field) => string | undefined;

export function mappedReader(mapping: Mapping): Reader {
  const entries = Object.entries(mapping.columns) as [Field, string][];
  const kinds = new Map(Object.entries(mapping.kinds).map(([word, kind]) => [word.trim().toLowerCase(), kind]));
  const places = (words: readonly string[]) =>
    new Map(entries.map(([field, name]) => [field, words.indexOf(headerWord(name))]));
  const tableOf = (input: LearnInput) => findTable(input, words => [...places(words).values()].every(at => at !== -1));
  const isObjects = (input: LearnInput) => jsonHead(input).some(value => entries.every(([, name]) => name in value));

  async function* ofTable(input: LearnInput, table: Table) {
    const at = places(table.words);
    for await (const row of rowsOf(input, table)) {
      if ('bad' in row) yield row;
      else yield { record: row.record, values: (field: Field) => row.cells[at.get(field) ?? -1] || undefined };
    }
  }

  async function* ofObjects(input: LearnInput) {
    for await (const read of jsonRecords(input)) {
      if ('bad' in read) yield read;
      else {
        const { record, value } = read;
        yield {
          record,
          values: (field: Field) => {
            const said = value[mapping.columns[field] ?? ''];
            return typeof said === 'string' || typeof said === 'number' ? String(said).trim() || undefined : undefined;
          },
        };
      }
    }
  }

  return {
    id: 'mapped',
    name: 'A table or JSON lines by a mapping of yours',
    recognises: input => tableOf(input) !== undefined || isObjects(input),
    async *read(input) {
      const table = tableOf(input);
      for await (const row of table === undefined ? ofObjects(input) : ofTable(input, table)) {
        if ('bad' in row) yield row;
        else {
          const found = foundIn(row.values, mapping, kinds);
          yield typeof found === 'string'
            ? { bad: { record: row.record, because: found } }
            : { event: rawEvent('mapped', found) };
        }
      }
    },
  };
}

function foundIn(values: Values, mapping: Mapping, kinds: ReadonlyMap<string, EventKind>): Found | string {
  const said = values('kind');
  const kind =
    said === undefined
      ? mapping.kind
      : (kinds.get(said.toLowerCase()) ?? eventKinds.find(one => one === said.toLowerCase()));
  if (kind === undefined)
    return said === undefined ? 'names no kind of event' : `its kind is not in the mapping: ${said.slice(0, 40)}`;
  const count = values('count');
  if (count !== undefined && !/^\d{1,12}$/.test(count)) return 'its count is no number';
  const [at, placement] = [values('at'), values('placement')?.toLowerCase()];
  if (at !== undefined && timeOf(at, mapping.dates) === undefined) return 'its time cannot be read';
  if (placement !== undefined && !isPlacement(placement)) return 'its placement is none of inbox, spam, missing';
  const code = values('code');
  return {
    kind,
    recipient: values('recipient'),
    status: values('status'),
    code: code !== undefined && /^[245]\d\d$/.test(code) ? Number(code) : undefined,
    reply: values('reply'),
    remoteHost: values('remoteHost'),
    at: timeOf(at, mapping.dates),
    campaign: values('campaign'),
    messageId: values('messageId'),
    fromDomain: values('fromDomain'),
    ip: values('ip'),
    count: count === undefined ? undefined : Number(count),
    provider: values('provider'),
    placement,
  };
}

function isPlacement(word: string): word is Placement {
  return word === 'inbox' || word === 'spam' || word === 'missing';
}
