/** What a process has used so far, where the system tells (Linux: proc(5)); elsewhere only the clock limits it. */
import { readFileSync } from 'node:fs';

/** `sysconf(_SC_CLK_TCK)` and the page size of every Linux that Node.js runs on. */
const [ticksPerSecond, pageBytes] = [100, 4096];

interface Usage {
  readonly cpuMs: number;
  readonly memoryBytes: number;
}

export function usageOf(pid: number): Usage | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name may hold blanks and brackets: fields are counted from behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    return { cpuMs: (ticks * 1000) / ticksPerSecond, memoryBytes: Number(fields[21]) * pageBytes };
  } catch {
    return null;
  }
}
