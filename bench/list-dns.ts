/** The domains of a long list: all of our asking against Node's own resolver with the same questions. The server is a process of its own. */
import { fork } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { promises } from 'node:dns';
import { once } from 'node:events';
import { askDomains } from '../src/list/dns.ts';
import { type Engine, openEngine } from '../src/list/engine.ts';
import { openWorld } from '../src/world/world.ts';
import type { BenchResult } from './result.ts';

const domains = 75_000;
const atOnce = 64;
const rounds = 3;
const names = Array.from({ length: domains }, (_, at) => `firm${at}.it`);

if (process.send !== undefined && process.argv[2] === 'serve') {
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => socket.send(mxOf(query), from.port, from.address));
  socket.bind(0, '127.0.0.1', () => process.send?.(socket.address().port));
}

/** Whatever is asked, its mail server is called `mx` below it. */
function mxOf(query: Buffer): Buffer {
  let end = 12;
  while (query[end] !== 0) end += 1 + (query[end] as number);
  const question = query.subarray(12, end + 5);
  const [flags, counts] = ['8180', '0001000100000000'];
  const [owner, mxInAnHour, preference, exchange] = ['c00c', '000f000100000e100007', '000a', '026d78c00c'];
  return Buffer.concat([
    query.subarray(0, 2),
    Buffer.from(flags + counts, 'hex'),
    question,
    Buffer.from(owner + mxInAnHour + preference + exchange, 'hex'),
  ]);
}

export async function listDns(): Promise<BenchResult> {
  const server = fork(import.meta.filename, ['serve']);
  const [port] = (await once(server, 'message')) as [number];
  const [ours, theirs]: [Took[], Took[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await askedByUs(port));
    theirs.push(await took(() => askedByNode(port)));
  }
  server.kill();
  const [own, peer] = [median(ours), median(theirs)];
  const row = (what: string, { wallS, cpuS }: Took) => ({
    what,
    domains,
    'wall s': Number(wallS.toFixed(2)),
    'cpu s': Number(cpuS.toFixed(2)),
    'wall to Node': Number((wallS / peer.wallS).toFixed(2)),
    'cpu to Node': Number((cpuS / peer.cpuS).toFixed(2)),
    goal: 1.5,
  });
  return { name: 'list-dns', rows: [row('askDomains', own), row('dns.promises.Resolver', peer)] };
}

interface Took {
  readonly wallS: number;
  readonly cpuS: number;
}

async function took(work: () => Promise<void>): Promise<Took> {
  const [began, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { wallS: (performance.now() - began) / 1000, cpuS: (user + system) / 1e6 };
}

/** Through cache and budget, as vetting asks, to the table of answers. */
async function askedByUs(port: number): Promise<Took> {
  const budget = { questions: 1_000_000, totalMs: 30 * 60_000 };
  const resolver = `127.0.0.1:${port}`;
  const world = openWorld({ resolver, zones: [], overlays: [], offline: false, now: new Date(), budget });
  const engine = await openEngine();
  try {
    await engine.run(`CREATE TABLE domains (place INTEGER, name VARCHAR, n INTEGER, malformed BOOLEAN,
      provider VARCHAR, state VARCHAR)`);
    await engine.fill(
      'domains',
      names.map((name, at) => [at, name, 1, false, 'generic', null]),
    );
    const asking = await took(() =>
      askDomains(engine, { resolver: world.forMessage(), receiverByMx: () => null, parkedMx: ['parking.example'] }),
    );
    await expectAll(engine);
    return asking;
  } finally {
    engine.close();
    world.close();
  }
}

async function expectAll(engine: Engine): Promise<void> {
  const answered = await engine.number("SELECT count(*) FROM domains WHERE state = 'takes-mail'");
  if (answered !== domains) throw new Error(`${domains - answered} of ${domains} domains were not answered`);
}

async function askedByNode(port: number): Promise<void> {
  const resolver = new promises.Resolver();
  resolver.setServers([`127.0.0.1:${port}`]);
  const queue = names.values();
  const worker = async () => {
    for (const name of queue) await resolver.resolveMx(name);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

function median(all: readonly Took[]): Took {
  return all.toSorted((a, b) => a.wallS - b.wallS)[Math.floor(all.length / 2)] as Took;
}
