/** Kinds tried in processes of their own; an input that fails becomes a fixture. */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tried } from './child.ts';

export const fixtures = join(import.meta.dirname, '../../fixtures/fuzz');

/** Without loading what each needs. */
export const kindNames = ['message', 'header', 'address', 'zone', 'packet', 'table', 'campaign', 'feedback'];

export interface Outcome extends Tried {
  readonly kind: string;
  /** One input took so long that its process was ended. */
  readonly hung: boolean;
  /** What is wrong, and the file that shows it. */
  readonly fixture?: string;
}

/** On a machine with much else to do. */
const longestWait = 60_000;

export async function fuzz(kind: string, seed: number, ms: number): Promise<Outcome> {
  const place = mkdtempSync(join(tmpdir(), 'deliv-fuzz-run-'));
  const current = join(place, 'current');
  try {
    const { tried, hung } = await run(kind, current, seed, ms);
    const input = hung ? readFileSync(current) : Buffer.from(tried.failure?.input ?? '', 'base64');
    const failed = hung || tried.failure !== undefined;
    return { kind, hung, ...tried, ...(failed ? { fixture: keep(kind, input) } : {}) };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function run(kind: string, current: string, seed: number, ms: number): Promise<{ tried: Tried; hung: boolean }> {
  const child = fork(join(import.meta.dirname, 'child.ts'), [kind, current, String(seed), String(ms)]);
  return new Promise((resolve, reject) => {
    let tried: Tried | undefined;
    let hung = false;
    const watch = setInterval(() => {
      if (!existsSync(current) || Date.now() - statSync(current).mtimeMs < longestWait) return;
      hung = true;
      child.kill('SIGKILL');
    }, 1000);
    child.on('message', message => {
      tried = message as Tried;
    });
    child.on('error', reject);
    child.on('exit', code => {
      clearInterval(watch);
      const lost = { tried: 0, worstMs: longestWait, worstMegabytes: 0 };
      if (tried !== undefined || hung) resolve({ tried: tried ?? lost, hung });
      else if (existsSync(current)) resolve({ tried: { ...lost, failure: fatal(code, current, seed) }, hung });
      else reject(new Error(`${kind}: the process ended with ${code} before it began`));
    });
  });
}

function fatal(code: number | null, current: string, seed: number): NonNullable<Tried['failure']> {
  return { seed, error: `the process ended with ${code}`, input: readFileSync(current).toString('base64') };
}

function keep(kind: string, input: Buffer): string {
  mkdirSync(join(fixtures, kind), { recursive: true });
  const file = join(fixtures, kind, createHash('sha256').update(input).digest('hex').slice(0, 12));
  writeFileSync(file, input);
  return file;
}
