/** What Rspamd's workers compute for some messages, as Debian packages it, offline. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { startRspamd } from '../test/tools/engines.ts';
import { cpuMsOf } from './process-tree.ts';

/** Its regular expressions are compiled besides, by a process of their own. */
const mostCompiling = 90;

/** Null where it is not installed. After a first round in which nothing is counted. */
export async function rspamdCpuMs(files: readonly string[]): Promise<number | null> {
  if (!existsSync('/usr/bin/rspamd')) return null;
  const { pid, port, stop } = await startRspamd({ hyperscan: true });
  try {
    await judged(files, port);
    await compiled(pid);
    const workers = childrenOf(pid, 'normal');
    const used = () => workers.reduce((sum, worker) => sum + cpuMsOf(worker), 0);
    const before = used();
    await judged(files, port);
    return used() - before;
  } finally {
    await stop();
  }
}

async function judged(files: readonly string[], port: number): Promise<void> {
  for (const file of files) {
    const answer = await fetch(`http://127.0.0.1:${port}/checkv2`, { method: 'POST', body: readFileSync(file) });
    if (!answer.ok) throw new Error(`rspamd says ${answer.status} to ${file}`);
    await answer.arrayBuffer();
  }
}

async function compiled(pid: number): Promise<void> {
  const helpers = childrenOf(pid, 'hs_helper');
  const used = () => helpers.reduce((sum, helper) => sum + cpuMsOf(helper), 0);
  for (let second = 0, before = -1; second < mostCompiling && used() !== before; second += 3) {
    before = used();
    await new Promise(resolve => setTimeout(resolve, 3000));
  }
}

function childrenOf(pid: number, kind: string): number[] {
  const lines = execFileSync('ps', ['--ppid', String(pid), '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.filter(line => line.includes(kind)).map(line => Number.parseInt(line, 10));
}
