/** What a list needed on disk does not outlive its process, however that ends. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-folders-'));
const temporary = join(folder, 'tmp');
const env = { PATH: process.env['PATH'] ?? '', TMPDIR: temporary };
const vet = (list: string) => [join(root, 'bin/deliv.js'), 'vet', join(folder, list), '--offline', '-q'];
const left = () => readdirSync(temporary).filter(name => name.startsWith('deliv-'));

beforeAll(() => {
  mkdirSync(temporary);
  writeFileSync(join(folder, 'small.csv'), 'email\nana@gmail.com\n');
  const rows = Array.from({ length: 400_000 }, (_, at) => `ana${at}@firm${at % 5000}.es`);
  writeFileSync(join(folder, 'large.csv.gz'), gzipSync(`email\n${rows.join('\n')}\n`, { level: 1 }));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Sends the signal once the first folder is there. */
async function stopped(signal: NodeJS.Signals): Promise<number | null> {
  const child = spawn(process.execPath, vet('large.csv.gz'), { env, stdio: 'ignore' });
  while (left().length === 0 && child.exitCode === null) await new Promise(done => setTimeout(done, 5));
  child.kill(signal);
  return new Promise(done => child.once('close', done));
}

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s leaves nothing behind', async (signal, code) => {
  expect(await stopped(signal)).toBe(code);
  expect(left()).toEqual([]);
});

it('what a killed process left goes with the next one', async () => {
  await stopped('SIGKILL');
  const own = join(temporary, 'deliv-report.txt');
  writeFileSync(own, 'not ours');
  expect(left().length).toBeGreaterThan(1);
  spawnSync(process.execPath, vet('small.csv'), { env });
  expect(left()).toEqual(['deliv-report.txt']);
  expect(existsSync(own)).toBe(true);
});
