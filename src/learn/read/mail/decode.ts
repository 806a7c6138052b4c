/** Text of a part out of its transfer encoding (RFC 2045 6) and character set; of headers out of encoded words (RFC 2047). */

const word = /=\?([^?\s]{1,60})\?([bq])\?([^?]{0,2000})\?=(?:[ \t]{1,80}(?==\?))?/gi;

/** `body`: octets as latin1 text, as the whole message is read here. Never throws. */
export function decodeText(body: string, encoding: string, charset: string): string {
  return fromOctets(octetsOf(body, encoding.trim().toLowerCase()), charset);
}

export function decodeWords(value: string): string {
  const text = fromOctets(Buffer.from(value, 'latin1'), '');
  return text.replaceAll(word, (_, charset: string, encoding: string, encoded: string) =>
    decodeText(
      encoding.toLowerCase() === 'b' ? encoded : encoded.replaceAll('_', ' '),
      encoding.toLowerCase() === 'b' ? 'base64' : 'quoted-printable',
      charset,
    ),
  );
}

function octetsOf(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const joined = body.replaceAll(/=[ \t]{0,80}\n/g, '');
  return Buffer.from(
    joined.replaceAll(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

/** ISO-2022-JP needs no label: nothing else shifts so (RFC 1468). */
const shiftIn = Buffer.from('\u001b$');

/** What names no character set, or a wrong one, is UTF-8 if it can be, and Windows-1252 otherwise. */
function fromOctets(octets: Buffer, charset: string): string {
  const shifted = octets.includes(shiftIn) ? ['iso-2022-jp'] : [];
  for (const label of [charset.trim(), ...shifted, 'utf-8']) {
    try {
      if (label !== '') return new TextDecoder(label, { fatal: true }).decode(octets).replaceAll('\r\n', '\n');
    } catch {}
  }
  return new TextDecoder('windows-1252').decode(octets).replaceAll('\r\n', '\n');
}
