/** An engine needs no recipient: who receives a campaign stays here. */

const named = new Set([
  'to',
  'cc',
  'bcc',
  'delivered-to',
  'x-original-to',
  'envelope-to',
  'return-path',
  'resent-to',
  'resent-cc',
  'resent-bcc',
  'apparently-to',
  'original-recipient',
  'x-apparently-to',
  'x-delivered-to',
  'x-envelope-to',
  'x-failed-recipients',
  'x-forwarded-for',
  'x-forwarded-to',
  'x-rcpt-to',
  'x-receiver',
]);

/** Fields in which a recipient is named among other things: those are kept. */
const within: Readonly<Record<string, (value: string) => string>> = {
  received: value => value.replace(forClause, `$1<${address}>`),
  'list-unsubscribe': value => value.replace(uri, withoutPerson),
};

const address = 'recipient@recipient.invalid';
const stranger = Buffer.from(` ${address}`);
/** `for <ana@example.org>` (RFC 5321 section 4.4), bare or several. */
const forClause =
  /(\bfor\s+)(?:<[^<>;]*>|[^\s<>;,()@]*@[^\s<>;,()]*)(?:\s*,\s*(?:<[^<>;]*>|[^\s<>;,()@]*@[^\s<>;,()]*))*/gi;
/** RFC 2369: each in angle brackets. */
const uri = /<\s*([a-z]+):([^<>]*)>/gi;
const [lineFeed, carriageReturn, space, tab, colon] = [10, 13, 32, 9, 58];

/** What names a recipient in the header replaced; all else byte for byte. A signature over such a field no longer fits. */
export function withoutRecipients(bytes: Uint8Array): Buffer {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Buffer[] = [];
  let at = 0;
  while (at < message.length) {
    const end = lineEnd(message, at);
    if (isBlank(message.subarray(at, end))) break;
    const fieldEnd = endOfField(message, end);
    kept.push(...withoutRecipient(message.subarray(at, fieldEnd)));
    at = fieldEnd;
  }
  return Buffer.concat([...kept, message.subarray(at)]);
}

function withoutRecipient(field: Buffer): readonly Buffer[] {
  const nameEnd = field.indexOf(colon);
  if (nameEnd === -1) return [field];
  const name = field.toString('latin1', 0, nameEnd).trim().toLowerCase();
  if (named.has(name)) return [field.subarray(0, nameEnd + 1), stranger, ending(field)];
  const replace = within[name];
  if (replace === undefined) return [field];
  return [field.subarray(0, nameEnd + 1), Buffer.from(replace(field.toString('latin1', nameEnd + 1)), 'latin1')];
}

/** Whoever unsubscribes is told by the address, the path or its parameters: the host stays. */
function withoutPerson(_whole: string, scheme: string, rest: string): string {
  if (scheme.toLowerCase() === 'mailto') return `<${scheme}:${address}>`;
  const host = /^\s*\/\/(?:[^\s/?#]*@)?([^\s/?#@]*)/.exec(rest)?.[1] ?? '';
  return `<${scheme}://${host}/>`;
}

/** Lines that begin with white space belong to the field before them. */
function endOfField(message: Buffer, firstLineEnd: number): number {
  let end = firstLineEnd;
  while (end < message.length && (message[end] === space || message[end] === tab)) end = lineEnd(message, end);
  return end;
}

function lineEnd(message: Buffer, from: number): number {
  const at = message.indexOf(lineFeed, from);
  return at === -1 ? message.length : at + 1;
}

function isBlank(line: Buffer): boolean {
  return line.length === ending(line).length;
}

/** CRLF, LF, or nothing where the message ends within the line. */
function ending(line: Buffer): Buffer {
  if (line.at(-1) !== lineFeed) return line.subarray(line.length);
  return line.subarray(line.at(-2) === carriageReturn ? -2 : -1);
}
