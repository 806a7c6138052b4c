/** Changes to a message that change nothing of what it says. Each works on octets as Latin-1 text with CRLF line ends. */
import { fieldsIn, type Leaf, leavesOf, withHeader } from './message.ts';

export interface Change {
  readonly name: string;
  /** Null where it does not apply. */
  readonly apply: (text: string) => string | null;
  /** It changes what a signature covers: only of unsigned mail. */
  readonly breaksSignatures?: true;
  /** The spam score counts text in base64. */
  readonly movesSpamScore?: true;
}

/** Of header fields that receivers write, order is meaning. */
const fixed = /^(?:received|return-path|delivered-to|authentication-results|received-spf|dkim-signature|arc-|x-)/i;

/** What is no field moves into others with whatever is done to them. */
function soundFields(text: string): string[] | null {
  const fields = fieldsIn(text);
  return fields.length > 0 && fields.every(field => /^[!-9;-~]+:(?:[^\r]|\r\n[ \t]*[^\s])*$/.test(field))
    ? fields
    : null;
}

/** Each field on one line, then folded at other places. */
function refolded(text: string): string | null {
  const fields = soundFields(text);
  if (fields === null || fields.some(field => /^dkim-signature[^;]*(?:;[^;]*)*c=simple/i.test(field))) return null;
  return withHeader(
    text,
    fields.map(field => {
      if (fixed.test(field)) return field;
      const plain = field.replace(/\r\n(?=[ \t])/g, '');
      return plain.length > 900 ? field : plain.replace(/(\S.{8,70}?\S) (?=\S)/g, '$1\r\n ');
    }),
  );
}

/** The other way round, but for fields that stand there more than once, and those a signature covers. */
function reordered(text: string): string | null {
  const fields = soundFields(text);
  if (fields === null) return null;
  const nameOf = (field: string) => field.slice(0, field.indexOf(':')).trim().toLowerCase();
  const signed = fields
    .filter(field => /^(?:dkim-signature|arc-message-signature)\s*:/i.test(field))
    .flatMap(field => (/[;\s]h=([^;]*)/.exec(field)?.[1] ?? '').split(':').map(name => name.trim().toLowerCase()));
  const names = fields.map(nameOf);
  const stays = (field: string) =>
    fixed.test(field) || signed.includes(nameOf(field)) || names.filter(name => name === nameOf(field)).length > 1;
  const free = fields.filter(field => !stays(field)).toReversed();
  if (free.length < 2) return null;
  return withHeader(
    text,
    fields.map(field => (stays(field) ? field : (free.shift() as string))),
  );
}

function withOneMore(text: string): string | null {
  const fields = soundFields(text);
  return fields === null ? null : withHeader(text, [...fields, 'X-Nothing: 1']);
}

function withOtherBoundaries(text: string): string | null {
  const boundaries = [...text.matchAll(/boundary="?([^"\s;]{8,70})"?/gi)].map(match => match[1] as string);
  if (
    boundaries.length === 0 ||
    boundaries.some(one => boundaries.some(other => other !== one && other.startsWith(one)))
  )
    return null;
  return [...new Set(boundaries)].reduce(
    (changed, one, at) => changed.replaceAll(one, `=_other_${at}_0123456789`),
    text,
  );
}

function recoded(text: string, from: Leaf['encoding'], encode: (octets: Buffer) => string): string | null {
  const leaves = leavesOf(text).filter(leaf => leaf.encoding === from && leaf.type.startsWith('text/'));
  if (leaves.length === 0) return null;
  const to = from === 'base64' ? 'quoted-printable' : 'base64';
  return leaves.toReversed().reduce((changed, { headerStart, bodyStart, end, octets }) => {
    const header = changed
      .slice(headerStart, bodyStart)
      .replace(/^(content-transfer-encoding\s*:\s*)\S+/im, (_, name: string) => name + to);
    return changed.slice(0, headerStart) + header + encode(octets) + changed.slice(end);
  }, text);
}

function base64(octets: Buffer): string {
  return octets.toString('base64').replace(/(.{76})(?=.)/g, '$1\r\n');
}

function quotedPrintable(octets: Buffer): string {
  const lines = octets.toString('latin1').split('\r\n');
  return lines.map(line => (line.match(/.{1,20}/gs) ?? ['']).map(quoted).join('=\r\n')).join('\r\n');
}

function quoted(text: string): string {
  return text.replace(/[^ -<>-~]|=| $/g, char => `=${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

export const changes: readonly Change[] = [
  { name: 'LF in place of CRLF', apply: text => text.replaceAll('\r\n', '\n') },
  { name: 'headers folded otherwise', apply: refolded },
  { name: 'headers in another order', apply: reordered },
  { name: 'an X- header more', apply: withOneMore },
  { name: 'other boundaries', apply: withOtherBoundaries, breaksSignatures: true },
  {
    name: 'base64 in place of quoted-printable',
    apply: text => recoded(text, 'quoted-printable', base64),
    breaksSignatures: true,
    movesSpamScore: true,
  },
  {
    name: 'quoted-printable in place of base64',
    apply: text => recoded(text, 'base64', quotedPrintable),
    breaksSignatures: true,
    movesSpamScore: true,
  },
];
