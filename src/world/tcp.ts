/** One try over TCP, for answers too large for UDP. The deadline covers all of it: connecting, waiting, dripping. */
import { connect } from 'node:net';
import type { RecordType, Unanswered } from '../model/dns.ts';
import { decodeResponse, encodeQuery, type Hop, type Question } from './packet.ts';
import type { Server } from './server.ts';

export function askTcp<T extends RecordType>(
  { address, port }: Server,
  question: Question & { type: T },
  timeoutMs: number,
): Promise<Hop<T>> {
  const query = encodeQuery(question);
  return new Promise(resolve => {
    const socket = connect({ host: address, port });
    const settle = (answer: Hop<T>) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => settle({ outcome: 'timeout', detail: 'over TCP' }), timeoutMs);
    let received = Buffer.alloc(0);
    socket.on('connect', () => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(query.bytes.length);
      socket.write(Buffer.concat([length, query.bytes]));
    });
    socket.on('data', chunk => {
      received = Buffer.concat([received, chunk]);
      if (received.length < 2) return;
      const end = 2 + received.readUInt16BE(0);
      if (received.length < end) return;
      const answer = decodeResponse(received.subarray(2, end), query, question);
      if (answer.outcome === 'foreign' || answer.outcome === 'truncated') settle(noAnswer(answer.outcome));
      else settle(answer as Hop<T>);
    });
    socket.on('error', error =>
      settle({ outcome: 'timeout', detail: `over TCP: ${(error as NodeJS.ErrnoException).code}` }),
    );
    socket.on('close', () => settle({ outcome: 'malformed', detail: 'TCP connection closed before the answer' }));
  });
}

function noAnswer(what: string): Unanswered {
  return { outcome: 'malformed', detail: `${what} answer over TCP` };
}
