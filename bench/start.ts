/** Cold start: whole processes, run in turn with what they are compared with; medians and the ratio pair by pair. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { BenchResult } from './result.ts';

const root = join(import.meta.dirname, '..');
const deliv = [process.execPath, join(root, 'bin/deliv.js')];
const runs = 15;

interface Pair {
  readonly what: string;
  readonly ours: readonly string[];
  readonly peer: readonly string[];
  readonly goal: number;
  /** A program of Debian's that may be absent. */
  readonly needs?: string;
}

export async function start(): Promise<BenchResult> {
  const message = largeMessage();
  const zone = join(root, 'fixtures/zones/messages.zone');
  const check = [...deliv, 'check', message, '--zone', zone];
  const empty = join(mkdtempSync(join(tmpdir(), 'deliv-bench-')), 'dns.json');
  writeFileSync(empty, '{}');
  const mailauth = [
    process.execPath,
    join(root, 'node_modules/mailauth/bin/mailauth.js'),
    'report',
    '-n',
    empty,
    message,
  ];
  const pairs: Pair[] = [
    { what: '--help against bare node', ours: [...deliv, '--help'], peer: [process.execPath, '-e', '0'], goal: 1.5 },
    { what: 'check of 40 KB against mailauth report', ours: check, peer: mailauth, goal: 1 },
    {
      what: 'check of 40 KB against spamassassin -L -t',
      ours: check,
      peer: ['sh', '-c', `spamassassin -L -t < '${message}'`],
      goal: 0.25,
      needs: 'spamassassin',
    },
  ];
  return { name: 'start', rows: [...pairs.map(measure), memory(check, message)] };
}

/** The signed fixture, its text repeated to 40 KB of HTML as real newsletters have. */
export function largeMessage(): string {
  const source = readFileSync(join(root, 'fixtures/messages/signed-good.eml'), 'latin1');
  const end = source.indexOf('\r\n\r\n') + 4;
  const body = source.slice(end);
  const file = join(mkdtempSync(join(tmpdir(), 'deliv-bench-')), 'message.eml');
  writeFileSync(file, source.slice(0, end) + body.repeat(Math.ceil(40_000 / body.length)), 'latin1');
  return file;
}

function has(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}

/** Resident at the height, in MB, as GNU time tells it. */
function memory(check: readonly string[], message: string): BenchResult['rows'][number] {
  const what = 'peak MB of the check against spamassassin -L -t';
  if (!has('spamassassin') || !has('/usr/bin/time')) return { what, peer: 'not installed: spamassassin, time' };
  const peak = (command: readonly string[]) => {
    const { stderr } = spawnSync('/usr/bin/time', ['-f', 'peak %M', ...command], { encoding: 'utf8' });
    return Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024;
  };
  const [ours, peer] = [peak(check), peak(['sh', '-c', `exec spamassassin -L -t < '${message}'`])];
  return { what, ours: Math.round(ours), peer: Math.round(peer), ratio: Number((ours / peer).toFixed(2)), goal: 1 };
}

function measure({ what, ours, peer, goal, needs }: Pair): BenchResult['rows'][number] {
  if (needs !== undefined && !has(needs)) return { what, peer: `not installed: ${needs}`, goal };
  const timed = (command: readonly string[]) => {
    const begin = performance.now();
    const { status } = spawnSync(command[0] as string, command.slice(1), { stdio: ['ignore', 'ignore', 'ignore'] });
    return { ms: performance.now() - begin, status };
  };
  timed(ours);
  timed(peer);
  const pairs = Array.from({ length: runs }, () => ({ ours: timed(ours), peer: timed(peer) }));
  const ratio = median(pairs.map(pair => pair.ours.ms / pair.peer.ms));
  return {
    what,
    ours: Math.round(median(pairs.map(pair => pair.ours.ms))),
    peer: Math.round(median(pairs.map(pair => pair.peer.ms))),
    ratio: Number(ratio.toFixed(2)),
    goal,
    'exit codes': `${pairs[0]?.ours.status} ${pairs[0]?.peer.status}`,
  };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
}
