/** Inputs read apart: the same report, and none that hangs, grows or dies takes the others with it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check, checkEach, exitCode, type Options, type Report } from '../../src/index.ts';
import type { Ended, Job, JobLimits } from '../../src/isolate/job.ts';
import { runApart } from '../../src/isolate/pool.ts';
import { json } from '../../src/report/json.ts';
import { type NameServer, nameServer } from '../tools/name-server.ts';

const root = join(import.meta.dirname, '../..');
const fixtures = join(root, 'fixtures/messages');
const zone = { path: 'messages.zone', text: readFileSync(join(root, 'fixtures/zones/messages.zone'), 'utf8') };
const world = { zones: [zone], overlays: [], offline: false, now: new Date('2027-03-10T00:00:00Z') };
const options: Options = { world };
const plenty: JobLimits = { cpuMs: 20_000, wallMs: 20_000, memoryBytes: 2 ** 30 };
const messages = readdirSync(fixtures).filter(name => name.endsWith('.eml'));
const job = (name: string): Job => ({ path: join(fixtures, name), kind: 'message' });
const good = job('signed-good.eml');

async function endedOf(jobs: readonly Job[], pool: Omit<Parameters<typeof runApart>[1], 'take'>): Promise<Ended[]> {
  const all: Ended[] = [];
  await runApart(jobs, { ...pool, take: one => void all.push(one) });
  return all;
}

const apart = (jobs: readonly Job[], limits: Partial<JobLimits> = {}, size = 2) =>
  endedOf(jobs, { setup: { world, judged: false }, size, limitsOf: () => ({ ...plenty, ...limits }) });

/** Children of this process that run the child's code. */
const children = () =>
  readdirSync('/proc').filter(pid => {
    try {
      const [stat, command] = ['stat', 'cmdline'].map(name => readFileSync(`/proc/${pid}/${name}`, 'latin1'));
      return command?.includes('isolate/child') && stat?.split(') ')[1]?.split(' ')[1] === String(process.pid);
    } catch {
      return false;
    }
  });

describe('reading apart', () => {
  it('gives the report that reading here gives, with one process or three', async () => {
    const here = json(await check([fixtures], options));
    for (const jobs of [1, 3])
      expect(json(await check([fixtures], { ...options, apart: { when: 'found', jobs } }))).toBe(here);
    await expect.poll(children, { timeout: 5000 }).toEqual([]);
  }, 60_000);

  it('takes an mbox and standard input as they come', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'deliv-apart-'));
    const file = join(folder, 'all.mbox');
    const parts = ['signed-good.eml', 'unsigned.eml'].map(name => readFileSync(join(fixtures, name), 'utf8'));
    writeFileSync(
      file,
      parts.map(part => `From a@b Thu Jan  1 00:00:00 2027\n${part.replaceAll('\r\n', '\n')}\n`).join('\n'),
    );
    const report = await check([file], { ...options, apart: { when: 'found' } });
    expect(report.reports.map(({ input }) => input.path)).toEqual([`${file}#1`, `${file}#2`]);
    const bytes = readFileSync(join(fixtures, 'unsigned.eml'));
    const stdin = (async function* () {
      yield bytes;
    })();
    const { reports } = await check(['-'], { ...options, stdin, apart: { when: 'found' } });
    expect(reports.map(({ input, verdict }) => [input.path, verdict])).toEqual([['-', 'pass']]);
  }, 60_000);

  it('takes what is in no file', async () => {
    const contents = { 'made.eml': readFileSync(join(fixtures, 'unsigned.eml')) };
    const here = await check(['made.eml'], { ...options, contents });
    expect(here.reports[0]?.input.path).toBe('made.eml');
    expect(json(await check(['made.eml'], { ...options, contents, apart: { when: 'always' } }))).toBe(json(here));
  }, 60_000);
});

describe('one by one', () => {
  const apart: Options = { ...options, apart: { when: 'always', jobs: 2 } };

  it('gives each in order, as they are together', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'deliv-each-'));
    writeFileSync(join(folder, 'a.eml'), '');
    for (const name of ['b.eml', 'c.eml', 'd.eml'])
      writeFileSync(join(folder, name), readFileSync(join(fixtures, 'unsigned.eml')));
    const given: Report[] = [];
    await checkEach([folder], apart, one => void given.push(one));
    expect(given).toHaveLength(4);
    const together = await check([folder], apart);
    expect(given.flatMap(one => one.reports)).toEqual(JSON.parse(JSON.stringify(together.reports)));
  }, 60_000);

  it('gives one report of all where they are read here, or a campaign is among them', async () => {
    const [file, campaign] = [
      join(fixtures, 'unsigned.eml'),
      join(root, 'fixtures/campaigns/spring-sale/campaign.yaml'),
    ];
    for (const [inputs, how] of [
      [[file, file], options],
      [[file, campaign], apart],
    ] as const) {
      const given: Report[] = [];
      await checkEach(inputs, how, one => void given.push(one));
      expect(given.map(one => one.reports)).toEqual([(await check(inputs, how)).reports]);
    }
  }, 60_000);

  it('gives nothing where nothing can be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'deliv-each-'));
    for (const name of ['a.eml', 'b.eml']) writeFileSync(join(folder, name), '');
    const given: Report[] = [];
    await expect(checkEach([folder], apart, one => void given.push(one))).rejects.toThrow(/empty/);
    expect(given).toEqual([]);
  }, 60_000);

  it('ends where they cannot be taken', async () => {
    const files = messages.map(name => join(fixtures, name));
    const taken = checkEach(files, apart, () => {
      throw new Error('no more');
    });
    await expect(taken).rejects.toThrow('no more');
    await expect.poll(children, { timeout: 5000 }).toEqual([]);
  }, 60_000);
});

describe('one that uses too much', () => {
  it.each([
    ['computing', { cpuMs: 0 }, /more than 0 s of computing/],
    ['memory', { memoryBytes: 2 ** 20 * 40 }, /more than 40 MB of memory/],
  ] as const)('%s: it is lost, by name', async (_name, limits, said) => {
    const [ended] = await apart([good], limits, 1);
    expect(ended).toMatchObject({ state: 'lost', why: 'limit', detail: expect.stringMatching(said) });
  });

  it('the others are judged, in their order', async () => {
    const limitsOf = ({ path }: Job) => (path === good.path ? { ...plenty, cpuMs: 0 } : plenty);
    // The first job of a process takes the time that the process takes to begin.
    const jobs = [good, ...messages.filter(name => name !== 'signed-good.eml').map(job)];
    const ended = await endedOf(jobs, { setup: { world, judged: false }, size: 2, limitsOf });
    expect(ended.map(({ state }) => state)).toEqual(['lost', ...messages.slice(1).map(() => 'observed')]);
    await expect.poll(children, { timeout: 5000 }).toEqual([]);
  }, 60_000);
});

describe('one that hangs or dies', () => {
  let silent: NameServer;
  beforeAll(async () => {
    silent = await nameServer({ udp: () => {} });
  });
  afterAll(() => silent.close());
  const slow = () => ({ overlays: [], zones: [], offline: false, resolver: silent.address, now: world.now });

  it('is ended at the deadline', async () => {
    const began = performance.now();
    const limitsOf = () => ({ ...plenty, wallMs: 1000 });
    const [ended] = await endedOf([good], { setup: { world: slow(), judged: false }, size: 1, limitsOf });
    expect(ended).toEqual({ state: 'lost', why: 'limit', detail: 'it took longer than 1 s' });
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it('killed from outside, it is named, and the next one gets a new process', async () => {
    const killing = setInterval(() => {
      for (const pid of children().slice(0, 1)) process.kill(Number(pid), 'SIGSEGV');
    }, 700);
    const limitsOf = () => ({ ...plenty, wallMs: 5000 });
    const first = endedOf([good, good], { setup: { world: slow(), judged: false }, size: 1, limitsOf });
    const ended = await first.finally(() => clearInterval(killing));
    expect(ended).toEqual(
      Array.from({ length: 2 }, () => ({
        state: 'lost',
        why: 'crashed',
        detail: 'the process that judged it ended by itself (SIGSEGV)',
      })),
    );
  });
});

describe('what cannot be read', () => {
  it('in a folder is undecided, and says why; the rest is judged', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'deliv-unreadable-'));
    writeFileSync(join(folder, 'a.eml'), readFileSync(join(fixtures, 'signed-good.eml')));
    writeFileSync(join(folder, 'b.eml'), `From: a@acme.example\n${'X: y\n'.repeat(5000)}\nHello\n`);
    const report = await check([folder], { ...options, apart: { when: 'found' } });
    expect(report.reports.map(({ verdict }) => verdict)).toEqual(['pass', 'unknown']);
    const reasons = report.reports[1]?.verdicts.flatMap(({ because }) =>
      because.map(({ why, detail }) => `${why}: ${detail}`),
    );
    expect(reasons?.some(reason => /^unreadable: .*header/.test(reason))).toBe(true);
    expect(exitCode(report, 'fail')).toBe(3);
  }, 60_000);

  it('alone is refused; so is a folder of nothing else, and a campaign', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'deliv-refused-'));
    writeFileSync(join(folder, 'b.eml'), '');
    const when = { apart: { when: 'always' } } as const;
    await expect(check([folder], { ...options, ...when })).rejects.toThrow(/empty/);
    mkdirSync(join(folder, 'more'));
    writeFileSync(join(folder, 'more/a.eml'), readFileSync(join(fixtures, 'unsigned.eml')));
    writeFileSync(join(folder, 'more/c.yaml'), 'message: a.eml\nsendr: {}\n');
    await expect(
      check([join(folder, 'more/c.yaml'), join(folder, 'more/a.eml')], { ...options, ...when }),
    ).rejects.toThrow(/unknown key "sendr"/);
  }, 60_000);
});
