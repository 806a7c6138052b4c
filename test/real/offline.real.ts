/** Where there is no network at all, `--offline` says the same: a network namespace without interfaces, not even loopback. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { offlineCommands, quietCommands } from '../tools/offline-commands.ts';
import { root } from '../tools/run-deliv.ts';

const cache = mkdtempSync(join(tmpdir(), 'deliv-offline-'));
afterAll(() => rmSync(cache, { recursive: true }));

function run(words: readonly string[], wrapper: readonly string[] = []) {
  const [program = '', ...rest] = [...wrapper, process.execPath, join(root, 'bin/deliv.js'), ...words];
  const { status, stdout, stderr, error } = spawnSync(program, rest, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: cache, XDG_DATA_HOME: cache, LANG: 'en' },
  });
  return { code: status, out: stdout, err: error === undefined ? stderr : String(error) };
}

const isolated = ['unshare', '-rn'];

beforeAll(() => {
  const { status, stdout, stderr } = spawnSync(
    'unshare',
    ['-rn', 'sh', '-c', 'tail -n +3 /proc/net/dev | cut -d: -f1'],
    {
      encoding: 'utf8',
    },
  );
  // A machine that forbids namespaces cannot show this: the test fails rather than pass for nothing.
  expect([status, stderr, stdout.trim()]).toEqual([0, '', 'lo']);
});

it.each([...offlineCommands, ...quietCommands])('%s', command => {
  const words = command.split(' ');
  expect(run(words, isolated)).toEqual(run(words));
});
