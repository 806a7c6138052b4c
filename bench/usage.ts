/** What a whole process took: wall time, processor time of all its threads, memory at its height. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface Usage {
  readonly wallS: number;
  readonly cpuS: number;
  readonly peakMb: number;
}

/** Where the measured process says what it took. */
const place = process.env['DELIV_BENCH_USAGE'];
if (place !== undefined)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(place, JSON.stringify({ cpuS: (userCPUTime + systemCPUTime) / 1e6, peakMb: maxRSS / 1024 }));
  });

/** Runs Node with `args`; files go to `folder`. Throws where it ends with another code than `expected`. */
export async function usageOf(args: readonly string[], folder: string, expected: readonly number[]): Promise<Usage> {
  const said = join(folder, 'usage.json');
  const began = performance.now();
  const child = spawn(process.execPath, ['--import', import.meta.filename, ...args], {
    env: { ...process.env, TMPDIR: folder, XDG_CACHE_HOME: folder, DELIV_BENCH_USAGE: said },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [[code], err] = await Promise.all([once(child, 'close') as Promise<[number | null]>, text(child.stderr)]);
  const wallS = (performance.now() - began) / 1000;
  if (code === null || !expected.includes(code)) throw new Error(`${args.join(' ')} ended with ${code}: ${err}`);
  return { wallS, ...(JSON.parse(readFileSync(said, 'utf8')) as Omit<Usage, 'wallS'>) };
}
