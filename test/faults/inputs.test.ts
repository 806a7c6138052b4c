/** Files that change while they are read, and what is no file at all. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FsFault } from '../tools/fs-faults.ts';
import { callsOf, copied, type Place, placeFor, type Scenario } from '../tools/fs-sweep.ts';
import { deliv, root } from '../tools/run-deliv.ts';
import { suffered } from '../tools/suffered.ts';

const isLong = process.env['FAULTS'] === 'all';
/** Of one scenario, in the short run. */
const most = 6;

interface Changing extends Scenario {
  /** The file that changes, and how. */
  readonly file: string;
  readonly how: 'replaced' | 'grown';
}

const rows = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `ana.${from + at}@firm${(from + at) % 7}.example,2027-01-01\n`).join('');

const changing: Readonly<Record<string, Changing>> = {
  'a message that is replaced': {
    prepare: folder => {
      copied('fixtures/messages/signed-good.eml', join(folder, 'mail.eml'));
      copied('fixtures/messages/mailto-only.eml', join(folder, 'other'));
    },
    command: 'check mail.eml --offline -f json -o report.json',
    outputs: ['report.json'],
    file: 'mail.eml',
    how: 'replaced',
  },
  'a list that is replaced by one as long': {
    prepare: folder => {
      writeFileSync(join(folder, 'list.csv'), `email,signup_date\n${rows(100, 200)}`);
      writeFileSync(join(folder, 'other'), `email,signup_date\n${rows(200, 300)}`);
    },
    command: 'vet list.csv --offline -f json -o report.json',
    outputs: ['report.json'],
    file: 'list.csv',
    how: 'replaced',
  },
  'suppressed addresses that grow': {
    prepare: folder => {
      writeFileSync(join(folder, 'list.csv'), `email,signup_date\n${rows(100, 200)}`);
      writeFileSync(join(folder, 'gone.csv'), `email,signup_date\n${rows(100, 110)}`);
      writeFileSync(join(folder, 'other'), rows(110, 130));
    },
    command: 'vet list.csv --suppression gone.csv --offline -f json -o report.json',
    outputs: ['report.json'],
    file: 'gone.csv',
    how: 'grown',
  },
  'the list of a campaign that grows': {
    prepare: folder => {
      copied('fixtures/campaigns/spring-sale', folder);
      copied('fixtures/zones/spring-sale.zone', join(folder, 'names.zone'));
      writeFileSync(join(folder, 'other'), readFileSync(join(folder, 'contacts.csv'), 'utf8').split('\n')[1] ?? '');
    },
    command: 'check campaign.yaml --zone names.zone -f json -o report.json',
    outputs: ['report.json'],
    file: 'contacts.csv',
    how: 'grown',
  },
  'a log that grows': {
    prepare: folder => {
      copied('fixtures/feedback/esp/brevo.ndjson', join(folder, 'events.ndjson'));
      copyFileSync(join(folder, 'events.ndjson'), join(folder, 'other'));
    },
    command: 'learn events.ndjson --history history.sqlite -o learned.txt',
    outputs: ['learned.txt'],
    file: 'events.ndjson',
    how: 'grown',
  },
};

const reportOf = (place: Place, { outputs }: Scenario) => outputs.map(name => place.files().get(name) ?? '').join('\n');

/** Changed from the first call on, before anything is read. */
const changeOf = (at: number, place: Place, { file, how }: Changing): FsFault => ({
  at,
  change: { file: join(place.folder, file), to: join(place.folder, 'other'), how },
});

/** Calls that name the file, and the next ones, which read what was opened. */
function placesFor(calls: readonly string[], file: string): number[] {
  if (isLong) return calls.map((_, at) => at + 1);
  const named = calls.flatMap((call, at) => (call.includes(file) ? [at + 1, at + 2, at + 3] : []));
  const near = [...new Set(named)].filter(at => at <= calls.length);
  const step = Math.max(1, near.length / most);
  return Array.from({ length: Math.floor(near.length / step) }, (_, at) => near[Math.floor(at * step)] as number);
}

describe('a file that changes while it is read', () => {
  it.each(Object.entries(changing))('%s: as it was, as it is, or refused', { timeout: 600_000 }, async (name, one) => {
    const { calls, whole } = await callsOf(one);
    const after = placeFor(one);
    await after.run(changeOf(1, after, one));
    const [was, is] = [one.outputs.map(name => whole.after.get(name)).join('\n'), reportOf(after, one)];
    after.remove();
    expect(is).not.toBe(was);
    const wrong: string[] = [];
    let refused = 0;
    const suffer = async (at: number) => {
      const place = placeFor(one);
      const { code, err } = await place.run(changeOf(at, place, one));
      const report = reportOf(place, one);
      if (code === 2 && /: changed while it was read[^\n]*\n$/.test(err)) refused++;
      else if (code === 2 || ![was, is].includes(report)) wrong.push(`${at} ${calls[at - 1]}: ${code} ${err}`);
      // What was kept of the former one does not speak for the present one.
      if (one.command.startsWith('check')) {
        await place.run();
        if (reportOf(place, one) !== is) wrong.push(`${at} ${calls[at - 1]}: the next run says something else`);
      }
      place.remove();
    };
    const places = placesFor(calls, one.file);
    const rest = places.values();
    const worker = async () => {
      for (const at of rest) await suffer(at);
    };
    await Promise.all([worker(), worker()]);
    suffered('a file changes while it is read', name, places.length, wrong);
    expect(wrong).toEqual([]);
    expect(refused).toBeGreaterThan(0);
  });
});

describe('what is no file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deliv-no-file-'));
  const file = (name: string) => join(folder, name);
  beforeAll(() => {
    copyFileSync(join(root, 'fixtures/messages/signed-good.eml'), file('mail.eml'));
    writeFileSync(file('list.csv'), 'email\nana@gmail.com\n');
    spawnSync('mkfifo', [file('fifo')]);
    mkdirSync(file('folder'));
    writeFileSync(file('sparse'), '');
    truncateSync(file('sparse'), 5 * 1024 ** 3);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const kinds = ['fifo', 'folder', 'sparse', '/dev/zero'];
  const commands = [
    'check %',
    'check mail.eml --offline --config %',
    'check mail.eml --zone %',
    'check mail.eml --zone-overlay %',
    'check mail.eml --offline --baseline %',
    'check --facts %',
    'check mail.eml --offline --list %.json',
    'check mail.eml --offline --list %',
    'vet %',
    'vet list.csv --offline --suppression %',
    'vet list.csv --offline --answers %',
    'vet --campaign % --offline',
    'vet sample list.csv --seed 1 --proofs %',
    'plan %',
    'learn % --dry-run',
    'learn list.csv --dry-run --mapping %',
  ];
  /** Files a command takes for any size, and what is fine there. */
  const isFine = (command: string, kind: string) =>
    (command === 'learn % --dry-run' && (kind === 'sparse' || kind === 'folder')) ||
    (command === 'vet %' && kind === 'sparse');
  const cases = commands.flatMap((command, at) =>
    (isLong ? kinds : [kinds[at % kinds.length] as string])
      .filter(kind => !isFine(command, kind))
      .map(kind => [command, kind] as const),
  );

  it.each(cases)('%s: %s is refused at once, in one line', (command, kind) => {
    const at = kind.startsWith('/') ? kind : file(kind);
    if (command.includes('%.json')) spawnSync('ln', ['-sf', at, `${at.startsWith('/dev') ? file('zero') : at}.json`]);
    const name = kind.startsWith('/') && command.includes('%.json') ? file('zero') : at;
    const began = performance.now();
    const { code, out, err } = deliv(command.replace('%', name).split(' '), { cwd: folder });
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(/^deliv: [^\n]+\n$/)]);
    expect(err).not.toContain('fault in deliv');
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
