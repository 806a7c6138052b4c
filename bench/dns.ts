/** Look-ups a second of processor time against a name server on loopback, ours and dns2's own client in turn. The server is a process of its own. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UDPClient } from 'dns2';
import { gather } from '../src/index.ts';
import type { DomainName } from '../src/model/mail.ts';
import { networkResolver } from '../src/world/network.ts';
import { nameServer, packet, rr } from '../test/tools/name-server.ts';
import { zoneServer } from '../test/tools/zone-server.ts';
import type { BenchResult } from './result.ts';

const root = join(import.meta.dirname, '..');
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
      what: `look-ups a second of processor time, ${concurrency} at once, against dns2's UDPClient`,
      ours: Math.round(own),
      peer: Math.round(peer),
      ratio: Number((own / peer).toFixed(2)),
      goal: 1.5,
    });
  }
  server.kill();
  return { name: 'dns', rows: [...rows, await sideBySide(false), await sideBySide(true)] };
}

const slowMs = 500;
const now = new Date('2027-03-10');
const outbound = { mailFrom: 'noticias.huertaviva.example' as DomainName };

/** A campaign whose name server takes its time for each answer: from the first question to the facts. */
async function sideBySide(withList: boolean): Promise<BenchResult['rows'][number]> {
  const zone = readFileSync(join(root, 'fixtures/zones/spring-sale.zone'), 'utf8');
  const server = await zoneServer(zone, () => null, slowMs);
  const campaign = join(root, 'fixtures/campaigns/spring-sale');
  const questions: number[] = [];
  const asking = () => questions.push(performance.now());
  const inputs = [join(campaign, withList ? 'campaign.yaml' : 'newsletter.eml')];
  const options = withList ? {} : { given: { sender: {}, outbound } };
  // Once without the slow server: what is loaded and compiled by the way is not what is measured.
  await gather(inputs, { ...options, world: { zones: [{ path: 'zone', text: zone }], now } });
  await gather(inputs, { ...options, world: { resolver: server.address, now, asking } });
  const wall = performance.now() - (questions[0] as number);
  server.close();
  return {
    what: `${questions.length} look-ups of a ${withList ? 'campaign with its list' : 'message'}, each answered after ${slowMs} ms`,
    ours: Math.round(wall),
    peer: slowMs,
    ratio: Number((wall / slowMs).toFixed(2)),
    goal: 3,
  };
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

/** Per second that this process computes, so many under way at any time. */
async function rate(concurrency: number, lookup: Lookup & { close?: () => void }): Promise<number> {
  let next = 0;
  const begin = process.cpuUsage();
  const worker = async () => {
    while (next < lookups) await lookup(`n${next++}.example`);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const { user, system } = process.cpuUsage(begin);
  const seconds = (user + system) / 1e6;
  lookup.close?.();
  return lookups / seconds;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
}
