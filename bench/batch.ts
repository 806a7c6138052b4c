/** A folder of modern mail, whole processes: processor time a message against Rspamd's workers and against the least that must be done. */
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takenBy } from './process-tree.ts';
import type { BenchOptions, BenchResult } from './result.ts';
import { rspamdCpuMs } from './rspamd-cpu.ts';
import { usageOf } from './usage.ts';

const root = join(import.meta.dirname, '..');
const sets = ['bulk-mail-2025', 'newsletters-2023-de', 'spam-archive-2023-2025', 'phishing-pot-outlook'];
const quiet = ['--format', 'ndjson', '--offline', '--no-progress', '--fail-on', 'never'];

export async function batch({ corpora }: BenchOptions): Promise<BenchResult> {
  if (corpora === undefined) throw new Error('name the corpora: --corpora DIR');
  const work = mkdtempSync(join(tmpdir(), 'deliv-bench-'));
  try {
    const files = copied(corpora, join(work, 'mail'));
    const list = join(work, 'files');
    writeFileSync(list, files.join('\n'));
    const deliv = (jobs: string) =>
      takenBy([join(root, 'bin/deliv.js'), 'check', join(work, 'mail'), '--jobs', jobs, ...quiet]);
    const [one, two] = [deliv('1'), deliv('2')];
    const lean = takenBy([join(import.meta.dirname, 'lean-loop.ts'), list]);
    const rspamd = await rspamdCpuMs(files);
    const each = (ms: number | null) => (ms === null ? null : ms / files.length);
    const [few, many] = [await peakOf(files.slice(0, 300), 1, work), await peakOf(files.slice(0, 300), 4, work)];
    const codes = [one, two, lean].map(({ code }) => code).join(' ');
    return {
      name: 'batch',
      rows: [
        row(`CPU ms a message of ${files.length}, against rspamd`, each(one.cpuMs), each(rspamd), 1),
        row('CPU ms a message, against lean mailparser + mailauth', each(one.cpuMs), each(lean.cpuMs), 2),
        row('CPU ms a message by 2 jobs, against the same', each(two.cpuMs), each(lean.cpuMs), 2),
        row('s by the clock, 2 jobs against 1', two.wallMs / 1000, one.wallMs / 1000, 1 / 1.6),
        row('peak MB, 1200 messages against 300', many, few, 1.5),
        { what: 'exit codes', ours: codes },
      ],
    };
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Of the process that reports, where the same files lie `times` times in a folder. */
async function peakOf(files: readonly string[], times: number, work: string): Promise<number> {
  const folder = join(work, `times-${times}`);
  mkdirSync(folder);
  for (const [at, file] of Array.from({ length: times }, () => files)
    .flat()
    .entries())
    linkSync(file, join(folder, `${at}.eml`));
  const args = [join(root, 'bin/deliv.js'), 'check', folder, '--jobs', '2', ...quiet];
  return (await usageOf(args, work, [0])).peakMb;
}

function copied(corpora: string, folder: string): string[] {
  mkdirSync(folder);
  return sets.flatMap(set =>
    readdirSync(join(corpora, set), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.eml'))
      .map(name => {
        const file = join(folder, `${set}-${name.replaceAll('/', '-')}`);
        copyFileSync(join(corpora, set, name), file);
        return file;
      }),
  );
}

function row(what: string, ours: number | null, peer: number | null, goal: number) {
  const shown = (figure: number | null) => (figure === null ? 'not installed' : Number(figure.toFixed(2)));
  const ratio = ours === null || peer === null ? '' : Number((ours / peer).toFixed(2));
  return { what, ours: shown(ours), peer: shown(peer), ratio, goal: Number(goal.toFixed(2)) };
}
