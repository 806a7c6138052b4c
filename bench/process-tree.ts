/** What processes took, theirs and of all they started (Linux: proc(5)). */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Taken {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly code: number | null;
}

const ticksPerSecond = 100;

/** Runs Node.js with `args` to its end, at a cost known to 10 ms. */
export function takenBy(args: readonly string[], env: Readonly<Record<string, string>> = {}): Taken {
  const before = ofChildren();
  const began = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { wallMs: performance.now() - began, cpuMs: ofChildren() - before, code: status };
}

/** Of one process so far, without those it started. */
export function cpuMsOf(pid: number): number {
  const fields = statOf(pid);
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** Of the processes that ended and those below them. */
function ofChildren(): number {
  const fields = statOf('self');
  return ((Number(fields[13]) + Number(fields[14])) * 1000) / ticksPerSecond;
}

/** From the third field on: the name before it may hold blanks and brackets. */
function statOf(pid: number | 'self'): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
