/** DNS over HTTPS (RFC 8484): the same questions, POSTed to one server the user named. */
import type { RecordType, Unanswered } from '../model/dns.ts';
import type { HopResolver } from './following.ts';
import { toAscii } from './name.ts';
import { decodeResponse, encodeQuery, type Hop } from './packet.ts';

const mostBytes = 65_535;

export function dohResolver(url: URL, timeoutMs = 5000): HopResolver {
  return {
    async lookup<T extends RecordType>(name: string, type: T): Promise<Hop<T>> {
      const ascii = toAscii(name);
      if (ascii === null) return { outcome: 'bad-name', detail: 'DNS cannot carry this name' };
      const question = { name: ascii, type };
      const query = encodeQuery(question);
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/dns-message', accept: 'application/dns-message' },
          body: new Uint8Array(query.bytes),
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        });
        if (!response.ok) return { outcome: 'servfail', detail: `HTTP ${response.status}` };
        const bytes = Buffer.from(await response.arrayBuffer());
        if (bytes.length > mostBytes) return { outcome: 'malformed', detail: 'longer than a DNS message can be' };
        const answer = decodeResponse(bytes, query, question);
        if (answer.outcome === 'foreign' || answer.outcome === 'truncated')
          return { outcome: 'malformed', detail: `${answer.outcome} answer over HTTPS` };
        return answer as Hop<T>;
      } catch (error) {
        return failure(error as Error);
      }
    },
    close: () => {},
  };
}

function failure(error: Error): Unanswered {
  const cause = error.cause as NodeJS.ErrnoException | undefined;
  return { outcome: 'timeout', detail: `over HTTPS: ${cause?.code ?? error.name}` };
}
