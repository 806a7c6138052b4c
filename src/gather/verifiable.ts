/** The octets that mailauth is handed: it verifies every signature it finds, and its time over a line grows with the square of its length. */
import { fieldsNamed } from '../mail/header.ts';
import { NotKnown } from '../model/fact.ts';
import type { Mail } from '../model/input.ts';

/** Throws NotKnown where verifying would take too long. */
export function verifiable({ bytes, message, limits }: Mail): Buffer {
  if (message.lines.longest > limits.signedLineBytes) {
    const megabytes = Math.round(message.lines.longest / 1e6);
    throw new NotKnown('limit', `a line of ${megabytes} MB is too long for a signature over it to be verified`);
  }
  return withoutSurplus(Buffer.from(bytes), fieldsNamed(message.fields, 'dkim-signature').length, limits.signatures);
}

/** Signatures beyond the limit are renamed out of its sight. */
function withoutSurplus(bytes: Buffer, signatures: number, most: number): Buffer {
  if (signatures <= most) return bytes;
  const empty = bytes.indexOf('\r\n\r\n');
  const end = empty === -1 ? bytes.length : empty;
  let seen = 0;
  const header = bytes
    .toString('latin1', 0, end)
    .replace(/^dkim-signature(?=[ \t]*:)/gim, name => (++seen > most ? 'X-Surplus-Sig' : name));
  return Buffer.concat([Buffer.from(header, 'latin1'), bytes.subarray(end)]);
}
