/** Long lists: what vetting one takes as a whole process, beside others that do less with it. Needs `npm run build`. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchOptions, BenchResult } from './result.ts';
import { type Usage, usageOf } from './usage.ts';
import type { Peer } from './vet-peers.ts';
import { writeRows } from './vet-rows.ts';

const root = join(import.meta.dirname, '..');
const defaultRows = [1_000_000, 10_000_000];
/** Up to so many rows each process runs three times, papaparse among them. */
const short = 1_000_000;

export async function vet({ rows = defaultRows }: BenchOptions): Promise<BenchResult> {
  const table: BenchResult['rows'][number][] = [];
  for (const count of rows) {
    const folder = mkdtempSync(join(tmpdir(), 'deliv-bench-'));
    try {
      table.push(...(await measured(await writeRows(join(folder, 'list.csv'), count), count, folder)));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return { name: 'vet', rows: table };
}

async function measured(list: string, rows: number, folder: string): Promise<BenchResult['rows'][number][]> {
  const peer = (name: Peer) => [join(import.meta.dirname, 'vet-peers.ts'), name, list];
  const report = ['--offline', '--format', 'json', '-o', join(folder, 'report.json')];
  const processes: Readonly<Record<string, readonly string[]>> = {
    'DuckDB, distinct addresses': peer('duckdb'),
    'deliv vet': [join(root, 'bin/deliv.js'), 'vet', list, ...report],
    'of it the pre-scan': peer('pre-scan'),
    'deliv check of a campaign to it': [join(root, 'bin/deliv.js'), 'check', campaignTo(list, folder), ...report],
    ...(rows > short ? {} : { papaparse: peer('papaparse') }),
  };
  const runs = new Map<string, Usage[]>(Object.keys(processes).map(what => [what, []]));
  // In turn, so that a busy machine slows all alike.
  for (let run = 0; run < (rows > short ? 1 : 3); run++)
    for (const [what, args] of Object.entries(processes)) {
      // The tally that a check keeps would spare the next one its work.
      rmSync(join(folder, 'deliv'), { recursive: true, force: true });
      runs.get(what)?.push(await usageOf(args, folder, [0, 1, 3]));
    }
  const medians = [...runs].map(([what, usages]) => ({ what, ...median(usages) }));
  const duckdb = medians[0] as Usage;
  return medians.map(({ what, wallS, cpuS, peakMb }) => ({
    rows,
    what,
    'wall s': rounded(wallS),
    'cpu s': rounded(cpuS),
    'peak MB': Math.round(peakMb),
    'wall to DuckDB': rounded(wallS / duckdb.wallS),
    'cpu to DuckDB': rounded(cpuS / duckdb.cpuS),
  }));
}

/** A campaign file beside the list. */
function campaignTo(list: string, folder: string): string {
  const file = join(folder, 'campaign.yaml');
  copyFileSync(join(root, 'fixtures/messages/one-click.eml'), join(folder, 'message.eml'));
  writeFileSync(file, `message: message.eml\nlist: {file: ${JSON.stringify(list)}}\n`);
  return file;
}

function median(usages: readonly Usage[]): Usage {
  const middle = (of: (usage: Usage) => number) =>
    usages.map(of).toSorted((a, b) => a - b)[Math.floor(usages.length / 2)] as number;
  return { wallS: middle(one => one.wallS), cpuS: middle(one => one.cpuS), peakMb: middle(one => one.peakMb) };
}

function rounded(number: number): number {
  return Number(number.toFixed(2));
}
