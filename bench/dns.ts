/** Look-ups a second against a name server on loopback, ours and dns2's own client in turn. The server is a process of its own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { UDPClient } from 'dns2';
import { networkResolver } from '../src/world/network.ts';
import { nameServer, packet, rr } from '../test/tools/name-server.ts';
import type { BenchResult } from './result.ts';

const lookups = 5000;
const rounds = 3;

if (process.send !== undefined && process.argv[2] === 'serve') {
  const server = await nameServer({
    udp: (asked, send) => send(packet(asked, { answers: [rr.txt(asked.name, 'v=spf1 ip4:192.0.2.1 -all')] })),
  });
  process.send(server.port);
}

export async function dns(): Promise<BenchResult> {
  const server = fork(import.meta.filename, ['serve']);
  const [port] = (await once(server, 'message')) as [number];
  const rows = [];
  for (const concurrency of [50, 100]) {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round++) {
      ours.push(await rate(concurrency, ourLookup(port, concurrency)));
      theirs.push(await rate(concurrency, theirLookup(port)));
    }
    const [own, peer] = [median(ours), median(theirs)];
    rows.push({
      'at once': concurrency,
      'ours /s': Math.round(own),
      'dns2 UDPClient /s': Math.round(peer),
      ratio: Number((own / peer).toFixed(2)),
      goal: 1.5,
    });
  }
  server.kill();
  return { name: 'dns', rows };
}

type Lookup = (name: string) => Promise<unknown>;

function ourLookup(port: number, concurrency: number): Lookup & { close?: () => void } {
  const resolver = networkResolver({ servers: [{ address: '127.0.0.1', port, family: 4 }], concurrency });
  return Object.assign((name: string) => resolver.lookup(name, 'TXT'), { close: () => resolver.close() });
}

function theirLookup(port: number): Lookup {
  const client = UDPClient({ dns: '127.0.0.1', port } as never);
  return name => client(name, 'TXT' as never);
}

/** Per second, so many under way at any time. */
async function rate(concurrency: number, lookup: Lookup & { close?: () => void }): Promise<number> {
  let next = 0;
  const begin = performance.now();
  const worker = async () => {
    while (next < lookups) await lookup(`n${next++}.example`);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - begin) / 1000;
  lookup.close?.();
  return lookups / seconds;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
}
