/** Real and hostile mail of every corpus: no crash, no hang, the same report twice, and the same verdict whatever does not matter. */
import { type ChildProcess, fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileResult } from './corpora/child.ts';
import type { BenchOptions, BenchResult } from './result.ts';

const sets = [
  'mime-torture',
  'bounces-sisimai',
  'newsletters-2023-de',
  'bulk-mail-2025',
  'spam-archive-2023-2025',
  'phishing-pot-outlook',
  'auth-vectors',
];
/** For one file: twice, and in every changed form. */
const longestMs = 120_000;

interface Found {
  readonly file: string;
  readonly result: FileResult | 'hang' | 'died';
}

export async function corpora({ corpora: folder }: BenchOptions): Promise<BenchResult> {
  if (folder === undefined) throw new Error('name the corpora: --corpora DIR');
  const found: Found[] = [];
  for (const set of sets)
    for (const file of filesIn(folder, set)) found.push({ file, result: await tried(join(folder, file)) });
  worker?.kill();
  return { name: 'corpora', rows: [...sets.map(set => rowOf(set, found)), ...faultRows(found)] };
}

function filesIn(folder: string, set: string): string[] {
  return readdirSync(join(folder, set), { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:eml|msg|txt)$/.test(name) && !name.endsWith('MANIFEST.txt'))
    .sort()
    .map(name => join(set, name));
}

let worker: ChildProcess | null = null;

function tried(path: string): Promise<Found['result']> {
  worker ??= fork(join(import.meta.dirname, 'corpora/child.ts'));
  const child = worker;
  return new Promise(resolve => {
    const end = (result: Found['result']) => {
      clearTimeout(timer);
      child.removeAllListeners();
      if (typeof result === 'string') {
        child.kill('SIGKILL');
        worker = null;
      }
      resolve(result);
    };
    const timer = setTimeout(() => end('hang'), longestMs);
    child.once('message', message => end(message as FileResult));
    child.once('exit', () => end('died'));
    child.send(path);
  });
}

function rowOf(set: string, found: readonly Found[]): BenchResult['rows'][number] {
  const own = found.filter(({ file }) => file.startsWith(`${set}/`));
  const results = own.flatMap(({ result }) => (typeof result === 'string' ? [] : [result]));
  const faults = results.flatMap(one => one.faults);
  const count = (begin: string) => faults.filter(fault => fault.startsWith(begin)).length;
  return {
    set,
    files: own.length,
    refused: results.filter(({ refused }) => refused).length,
    crashes: count('crash') + own.filter(({ result }) => result === 'died').length,
    hangs: own.filter(({ result }) => result === 'hang').length,
    'not the same twice': count('twice'),
    'bad output': count('json'),
    changed: results.reduce((sum, one) => sum + one.changes, 0),
    'told apart': faults.length - count('crash') - count('twice') - count('json'),
    'worst ms': Math.round(Math.max(0, ...results.map(one => one.ms))),
    'worst MB': Math.max(0, ...results.map(one => one.megabytes)),
  };
}

/** Each kind of fault with its number and some files that show it. */
function faultRows(found: readonly Found[]): BenchResult['rows'] {
  const all = found.flatMap(({ file, result }) => {
    if (typeof result === 'string') return [{ file, what: result, fault: result }];
    return result.faults.map(fault => ({ file, what: fault.split(':')[0] ?? '', fault }));
  });
  return [...Map.groupBy(all, ({ what }) => what)].flatMap(([what, cases]) =>
    cases
      .slice(0, 12)
      .map(({ file, fault }) => ({ set: `${what} (${cases.length})`, file, fault: fault.slice(what.length + 2, 300) })),
  );
}
