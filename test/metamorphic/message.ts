/** A message taken apart just far enough to be changed: header fields, and the leaves of its parts. */

/** Each with its folded lines, without its last CRLF. */
export function fieldsIn(text: string): string[] {
  return text
    .slice(0, headerEnd(text))
    .split(/\r\n(?![ \t])/)
    .filter(field => field !== '');
}

export function withHeader(text: string, fields: readonly string[]): string {
  return `${fields.join('\r\n')}\r\n${text.slice(headerEnd(text))}`;
}

/** Where the empty line is. */
function headerEnd(text: string, from = 0): number {
  if (text.startsWith('\r\n', from)) return from;
  const empty = text.indexOf('\r\n\r\n', from);
  return empty === -1 ? text.length : empty + 2;
}

export function withoutSignatures(text: string): string {
  return withHeader(
    text,
    fieldsIn(text).filter(field => !/^(?:dkim-signature|arc-[a-z-]+|x-google-dkim-signature)\s*:/i.test(field)),
  );
}

export interface Leaf {
  readonly type: string;
  readonly encoding: 'base64' | 'quoted-printable' | 'other';
  readonly headerStart: number;
  readonly bodyStart: number;
  readonly end: number;
  readonly octets: Buffer;
}

/** Of sound messages: every part that is no multipart. */
export function leavesOf(text: string): Leaf[] {
  return partsWithin(text, 0, text.length);
}

function partsWithin(text: string, start: number, end: number): Leaf[] {
  const bodyStart = Math.min(headerEnd(text, start) + 2, end);
  const header = text.slice(start, bodyStart).replace(/\r\n(?=[ \t])/g, '');
  const type = /^content-type\s*:\s*([^;\s]+)/im.exec(header)?.[1]?.toLowerCase() ?? 'text/plain';
  const boundary = /^content-type\s*:.*[;\s]boundary="?([^"\s;]+)/im.exec(header)?.[1];
  if (type.startsWith('multipart/') && boundary !== undefined) {
    const marks = [...text.slice(bodyStart - 2, end).matchAll(delimiter(boundary))];
    return marks.flatMap((mark, at) => {
      const next = marks[at + 1];
      if (mark[1] !== undefined || next === undefined) return [];
      return partsWithin(text, bodyStart - 2 + mark.index + mark[0].length, bodyStart - 2 + next.index);
    });
  }
  const named = /^content-transfer-encoding\s*:\s*(\S+)/im.exec(header)?.[1]?.toLowerCase();
  const encoding = named === 'base64' || named === 'quoted-printable' ? named : 'other';
  return [
    { type, encoding, headerStart: start, bodyStart, end, octets: decoded(text.slice(bodyStart, end), encoding) },
  ];
}

function delimiter(boundary: string): RegExp {
  return new RegExp(`\\r\\n--${boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(--)?[ \\t]*(?:\\r\\n|$)`, 'g');
}

function decoded(body: string, encoding: Leaf['encoding']): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding === 'other') return Buffer.from(body, 'latin1');
  const plain = body.replace(/[ \t]+(?=\r\n|$)/g, '').replace(/=\r\n/g, '');
  return Buffer.from(
    plain.replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
