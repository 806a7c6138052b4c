/** What both engines' conversations share: where they may connect, and how much of an answer is read. */
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';

export const mostBytes = 1024 * 1024;

const loopback: readonly LookupAddress[] = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
];

/** The only name that gets here is `localhost`, and no name server is asked where that is (RFC 6761 6.3). */
const lookup: LookupFunction = (_name, _options, done) => done(null, [...loopback]);

export function connectionTo(host: string, port: number, signal: AbortSignal) {
  return { host, port, signal, lookup, autoSelectFamily: true };
}

/** The whole answer; throws where it is cut or longer than an answer can be. */
export async function readAll(answer: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer) {
    length += chunk.length;
    if (length > mostBytes) throw new Error(`its answer is longer than ${mostBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
