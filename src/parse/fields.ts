/** Header fields of a message or of one of its parts, within the limits. */
import { InputError } from '../model/input-error.ts';
import { defaultLimits, type Limits } from '../model/limits.ts';
import type { HeaderField } from '../model/mail.ts';

const LF = 0x0a;

/**
 * Every header field of a message in order, unfolded, with the line it stands on. Throws InputError where a limit is
 * passed or where the text has no header at all.
 */
export function readFields(bytes: Buffer, file: string, limits: Limits = defaultLimits): HeaderField[] {
  const fields = splitFields(bytes, file, limits, 1, notMessage);
  if (fields.length === 0) throw notMessage(file, 1);
  return fields;
}

/** `first`: the line the header begins at. Throws InputError where a limit is passed. */
export function readPartFields(header: Buffer, file: string, limits: Limits, first = 1): HeaderField[] {
  return splitFields(header, file, limits, first);
}

/** `stranger`: what to throw for a line before any field that is none; without it such a line is left out, as any later one. */
function splitFields(
  bytes: Buffer,
  file: string,
  limits: Limits,
  first: number,
  stranger?: typeof notMessage,
): HeaderField[] {
  const fields: { name: string; lines: string[]; line: number }[] = [];
  let line = first - 1;
  let at = 0;
  while (at < bytes.length) {
    const newline = bytes.indexOf(LF, at);
    const end = newline === -1 ? bytes.length : newline;
    line++;
    if (end > limits.headerBytes) throw tooMuch(file, line, `the header is longer than ${limits.headerBytes} octets`);
    if (line - first >= limits.headerLines)
      throw tooMuch(file, line, `the header has more than ${limits.headerLines} lines`);
    const text = bytes.toString('utf8', at, end).replace(/\r$/, '');
    at = end + 1;
    if (text === '') break;
    const folded = text.startsWith(' ') || text.startsWith('\t');
    const colon = text.indexOf(':');
    if (folded && fields.length > 0) fields.at(-1)?.lines.push(text);
    else if (colon > 0 && /^[!-9;-~]+[ \t]*$/.test(text.slice(0, colon))) {
      fields.push({ name: text.slice(0, colon).trimEnd(), lines: [text.slice(colon + 1)], line });
    } else if (stranger !== undefined && fields.length === 0 && !text.startsWith('From ')) throw stranger(file, line);
    if (fields.length > limits.headerFields)
      throw tooMuch(file, line, `there are more than ${limits.headerFields} header fields`);
  }
  return fields.map(field => unfolded(field, file, limits.fieldBytes));
}

function unfolded(
  field: { name: string; lines: readonly string[]; line: number },
  file: string,
  most: number,
): HeaderField {
  const value = field.lines.join('').trim();
  if (value.length > most) throw tooMuch(file, field.line, `${field.name} is longer than ${most} octets`);
  return { name: field.name, value, line: field.line };
}

function tooMuch(file: string, line: number, what: string): InputError {
  return new InputError(`${what}; it was not judged`, { file, line });
}

function notMessage(file: string, line: number): InputError {
  return new InputError(
    'is not an e-mail message: no header field at its beginning',
    { file, line },
    'export the message as .eml (RFC 5322), or give an .html file with --from',
  );
}
