/**
 * A slow-down of half is noticed, on whatever machine: processor time of whole processes, against what is run in turn with
 * them. Each bound is 1.4 times the ratio that was measured (docs/benchmarks.md says how). Truth is guarded by test/truth.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { takenBy } from '../../bench/process-tree.ts';
import { largeMessage } from '../../bench/start.ts';
import { writeRows } from '../../bench/vet-rows.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'deliv-bench-'));
const deliv = join(root, 'bin/deliv.js');
afterAll(() => rmSync(folder, { recursive: true }));

/** Every fixture mail so many times over. */
function folderOfMail(times: number): { readonly mails: string; readonly list: string } {
  const [mails, list] = [join(folder, 'mails'), join(folder, 'files')];
  mkdirSync(mails);
  const from = join(root, 'fixtures/messages');
  const names = readdirSync(from).filter(name => name.endsWith('.eml'));
  const files = Array.from({ length: times }, (_, time) =>
    names.map(name => {
      const file = join(mails, `${time}-${name}`);
      writeFileSync(file, readFileSync(join(from, name)));
      return file;
    }),
  ).flat();
  writeFileSync(list, files.join('\n'));
  return { mails, list };
}

const message = largeMessage();
const empty = join(folder, 'dns.json');
writeFileSync(empty, '{}');
const { mails, list } = folderOfMail(20);
const rows = await writeRows(join(folder, 'list.csv'), 200_000);
const quiet = ['--offline', '--no-progress', '--fail-on', 'never'];
const report = ['--format', 'json', '-o', join(folder, 'report.json')];

interface Pair {
  readonly ours: readonly string[];
  readonly peer: readonly string[];
  readonly most: number;
  readonly runs: number;
}

const pairs: Readonly<Record<string, Pair>> = {
  '--help against bare Node.js': { ours: [deliv, '--help'], peer: ['-e', '0'], most: 2.3, runs: 20 },
  'a check of 40 KB against mailauth report': {
    ours: [deliv, 'check', message, '--zone', join(root, 'fixtures/zones/messages.zone'), ...quiet.slice(1)],
    peer: [join(root, 'node_modules/mailauth/bin/mailauth.js'), 'report', '-n', empty, message],
    most: 1.7,
    runs: 8,
  },
  'a folder against mailparser and mailauth alone': {
    ours: [deliv, 'check', mails, '--jobs', '1', '--format', 'ndjson', ...quiet],
    peer: [join(root, 'bench/lean-loop.ts'), list],
    most: 4.6,
    runs: 3,
  },
  'vetting 200,000 rows against DuckDB counting them': {
    ours: [deliv, 'vet', rows, ...quiet.slice(0, 2), ...report],
    peer: [join(root, 'bench/vet-peers.ts'), 'duckdb', rows],
    most: 5.2,
    runs: 3,
  },
};

it.each(Object.entries(pairs))('%s', { timeout: 300_000 }, (_what, { ours, peer, most, runs }) => {
  const env = { XDG_CACHE_HOME: folder, TMPDIR: folder };
  takenBy(ours, env);
  const taken = Array.from({ length: runs }, () => [takenBy(ours, env).cpuMs, takenBy(peer, env).cpuMs] as const);
  const sum = (at: 0 | 1) => taken.reduce((total, pair) => total + pair[at], 0);
  console.log(`${_what}: ${(sum(0) / sum(1)).toFixed(2)} (${sum(0) / runs} against ${sum(1) / runs} ms)`);
  expect(sum(0) / sum(1)).toBeLessThan(most);
});
