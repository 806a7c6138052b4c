/** Asking name servers: one at a time, each within a deadline, the next where one fails. */
import type { RecordType, Unanswered } from '../model/dns.ts';
import type { HopResolver } from './following.ts';
import { toAscii } from './name.ts';
import type { Hop, Question } from './packet.ts';
import type { Server } from './server.ts';
import { askTcp } from './tcp.ts';
import { type UdpChannel, udpChannel } from './udp.ts';

export interface NetworkOptions {
  readonly servers: readonly Server[];
  /** For one try at one server. */
  readonly timeoutMs?: number;
  /** For all tries of one question. */
  readonly totalMs?: number;
  readonly tries?: number;
  /** Questions in flight; more on one loopback socket lost 87 % of the answers. */
  readonly concurrency?: number;
}

interface Peer {
  readonly server: Server;
  readonly channel: UdpChannel;
  /** Tries without answer in a row: the silent are asked last. */
  silent: number;
}

/** Failures, the most telling first: a server that says it failed tells more than silence. */
const telling: readonly Unanswered['outcome'][] = ['servfail', 'refused', 'malformed', 'timeout'];

export function networkResolver({
  servers,
  timeoutMs = 2000,
  totalMs = 6000,
  tries = 2,
  concurrency = 64,
}: NetworkOptions): HopResolver {
  const peers: Peer[] = servers.map(server => ({ server, channel: udpChannel(server), silent: 0 }));
  const { enter, leave } = turnstile(concurrency);

  async function ask<T extends RecordType>(question: Question & { type: T }): Promise<Hop<T>> {
    const deadline = performance.now() + totalMs;
    const failures: Unanswered[] = [];
    for (let round = 0; round < tries; round++) {
      for (const peer of peers.toSorted((a, b) => a.silent - b.silent)) {
        const began = performance.now();
        const left = Math.min(timeoutMs, deadline - began);
        if (left <= 0) break;
        const reply = await peer.channel.ask(question, left);
        const answer =
          reply.outcome === 'truncated'
            ? await askTcp(peer.server, question, left - (performance.now() - began))
            : reply;
        peer.silent = answer.outcome === 'timeout' ? peer.silent + 1 : 0;
        if (!isFailure(answer)) return answer;
        failures.push(answer);
      }
    }
    return mostTelling(failures);
  }

  return {
    async lookup<T extends RecordType>(name: string, type: T): Promise<Hop<T>> {
      const ascii = toAscii(name);
      if (ascii === null) return { outcome: 'bad-name', detail: 'DNS cannot carry this name' };
      if (peers.length === 0)
        return { outcome: 'timeout', detail: 'this system has no resolver: name one with --resolver' };
      await enter();
      try {
        return await ask({ name: ascii, type });
      } finally {
        leave();
      }
    },
    close: () => {
      for (const { channel } of peers) channel.close();
    },
  };
}

function isFailure<T extends RecordType>(answer: Hop<T>): answer is Unanswered {
  return (telling as readonly string[]).includes(answer.outcome);
}

function mostTelling(failures: readonly Unanswered[]): Unanswered {
  const worst = telling.find(outcome => failures.some(failure => failure.outcome === outcome));
  return failures.find(({ outcome }) => outcome === worst) ?? { outcome: 'timeout' };
}

/** Lets so many in at a time; the others wait in order. */
function turnstile(most: number): { enter(): Promise<void> | undefined; leave(): void } {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return {
    enter: () => (++inside <= most ? undefined : new Promise(resolve => waiting.push(resolve))),
    leave() {
      inside--;
      waiting.shift()?.();
    },
  };
}
