/** Runs the tests that are meant to notice, one after the other until one does. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A guard may be what ends a loop. */
const longestMs = 180_000;

/** The test that fails, as `file > name`; null where none does. */
export async function noticed(folder: string, tests: readonly string[]): Promise<string | null> {
  for (const test of tests) {
    const failed = await failing(folder, test);
    if (failed !== null) return failed;
  }
  return null;
}

async function failing(folder: string, test: string): Promise<string | null> {
  const [file = '', group] = test.split(' > ');
  const place = mkdtempSync(join(tmpdir(), 'deliv-guards-told-'));
  const told = join(place, 'told.json');
  const child = spawn(
    process.execPath,
    [
      join(folder, 'node_modules/vitest/vitest.mjs'),
      ...['run', file, '--bail', '1', '--reporter', 'json', '--outputFile', told],
      ...(group === undefined ? [] : ['--testNamePattern', `^${group}`]),
    ],
    { cwd: folder, stdio: 'ignore', detached: true },
  );
  const timer = setTimeout(() => process.kill(-(child.pid as number), 'SIGKILL'), longestMs);
  const code = await new Promise<number | null>(resolve => child.once('exit', resolve));
  clearTimeout(timer);
  try {
    return code === 0 ? null : `${file} > ${code === null ? 'does not end' : nameIn(told)}`;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

interface Told {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

function nameIn(told: string): string {
  const { testResults } = JSON.parse(readFileSync(told, 'utf8')) as Told;
  const failed = testResults.flatMap(one => one.assertionResults).find(({ status }) => status === 'failed');
  return failed?.fullName ?? 'cannot be loaded';
}
