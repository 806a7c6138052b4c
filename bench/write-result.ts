/** What a run found, as a file in bench/results: with its day and machine, since figures of time mean nothing without. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { BenchResult } from './result.ts';

export interface Result extends BenchResult {
  /** `day`: YYYY-MM-DD, UTC. */
  readonly made: { readonly day: string; readonly cpu: string; readonly cores: number; readonly node: string };
}

const folder = join(import.meta.dirname, 'results');
const fileOf = (name: string) => join(folder, `${name}.json`);

export function writeResult({ name, rows }: BenchResult): void {
  const cores = cpus();
  const made = {
    day: new Date().toISOString().slice(0, 10),
    cpu: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    node: process.version,
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(name), `${JSON.stringify({ name, made, rows } satisfies Result, null, 2)}\n`);
}

/** Null where no run has left it. */
export function readResult(name: string): Result | null {
  try {
    return JSON.parse(readFileSync(fileOf(name), 'utf8')) as Result;
  } catch {
    return null;
  }
}
