/** Resolvers that are half dead: lossy, slow, or dead beside a sound one. Right answers or named failures, within the time. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Random } from '../../bench/lists/random.ts';
import { check, type Report } from '../../src/index.ts';
import { following } from '../../src/world/following.ts';
import { networkResolver } from '../../src/world/network.ts';
import { parseServer } from '../../src/world/server.ts';
import { type Behaviour, nameServer, packet, rr } from '../tools/name-server.ts';
import { root } from '../tools/run-deliv.ts';
import { zoneServer } from '../tools/zone-server.ts';

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** `at`: which question this server gets; 1 for the first. */
type Habit = (at: number) => 'answers' | 'is silent' | 'fails' | { readonly afterMs: number };

async function server(habit: Habit) {
  const udp: Behaviour['udp'] = (asked, send, at) => {
    const does = habit(at);
    const right = packet(asked, { answers: [rr.a(asked.name, '192.0.2.1')] });
    if (does === 'answers') send(right);
    else if (does === 'fails') send(packet(asked, { rcode: 2 }));
    else if (typeof does === 'object') setTimeout(() => send(right), does.afterMs).unref();
  };
  const one = await nameServer({ udp });
  open.push(one);
  return one;
}

const random = new Random('resolvers');
const lossy: Habit = () => (random.next() < 0.3 ? 'is silent' : 'answers');
const names = Array.from({ length: 100 }, (_, at) => `n${at}.example`);

async function askAll(habits: readonly Habit[]) {
  const servers = await Promise.all(habits.map(server));
  const parsed = servers.map(({ address }) => parseServer(address) as NonNullable<ReturnType<typeof parseServer>>);
  const resolver = following(networkResolver({ servers: parsed, timeoutMs: 150, totalMs: 900 }));
  open.push(resolver);
  const began = performance.now();
  const answers = await Promise.all(names.map(name => resolver.lookup(name, 'A')));
  return { answers, ms: performance.now() - began };
}

describe('a hundred questions', () => {
  it.each<[string, Habit[], number]>([
    ['to a lossy server beside a lossy one', [lossy, lossy], 90],
    ['to a lossy server alone', [lossy], 75],
    ['to a dead server beside a sound one', [() => 'is silent', () => 'answers'], 100],
    ['to one that fails at once beside a slow one', [() => 'fails', () => ({ afterMs: 50 })], 100],
    ['to one that is slow, but within the time', [() => ({ afterMs: 50 })], 100],
    ['to one that is slower than one waits', [() => ({ afterMs: 400 })], 0],
    ['to one that fails every other time', [at => (at % 2 === 0 ? 'fails' : 'answers')], 60],
  ])('%s: no false absence, and in time', async (_name, habits, least) => {
    const { answers, ms } = await askAll(habits);
    const found = answers.filter(({ outcome }) => outcome === 'found');
    const unanswered = answers.filter(({ outcome }) => ['timeout', 'servfail'].includes(outcome));
    expect(found.length).toBeGreaterThanOrEqual(least);
    expect(found.length + unanswered.length).toBe(names.length);
    // Two waves of 64 questions at a time, each within its total time.
    expect(ms).toBeLessThan(4000);
  });
});

describe('a check', () => {
  const path = join(root, 'fixtures/campaigns/ordine/campaign.yaml');
  const zone = readFileSync(join(root, 'fixtures/zones/ordine.zone'), 'utf8');
  const told = ({ reports }: Report) =>
    new Map(reports.flatMap(one => one.verdicts.map(({ rule, status, findings }) => [rule, { status, findings }])));

  it.each([
    'servfail',
    'timeout',
  ] as const)('of whose questions a third ends in %s knows less, and nothing false', async how => {
    const sound = await zoneServer(zone);
    const sick = await zoneServer(zone, question => (question.length % 3 === 0 ? how : null));
    open.push(sound, sick);
    const now = new Date('2027-03-10T00:00:00Z');
    const judged = (resolver: string) => check([path], { world: { resolver, now } });
    const [whole, part] = await Promise.all([judged(sound.address), judged(sick.address)]);
    const before = told(whole);
    const unlike = [...told(part)].filter(([rule, one]) => one.status !== before.get(rule)?.status);
    expect(unlike.length).toBeGreaterThan(5);
    expect(unlike.filter(([, { status }]) => status !== 'unknown')).toEqual([]);
    expect(part.verdict).toBe('unknown');
  });
});
