/** Names and values from outside in what the commands themselves say: on a screen, in a pipe, in JSON. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { active } from '../report/outside.ts';
import { atTerminal } from '../tools/pty.ts';
import { deliv } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-encoded-'));
const outside = 'a\u202e<b';
const shown = String.raw`a\u{202e}<b`;
beforeAll(() => {
  writeFileSync(
    join(folder, 'deliv.config.yaml'),
    `history: "${outside}.sqlite"\nresolver: https://me:Qx7v@127.0.0.1/q\n`,
  );
  writeFileSync(join(folder, `${outside}.csv`), 'email\nana@gmail.com\nluca@libero.it\n');
});
afterAll(() => rmSync(folder, { recursive: true }));
const run = (...args: string[]) =>
  deliv(args, { cwd: folder, env: { [`DELIV_NO${outside}`]: '1', DELIV_RESOLVER: 'https://me:Qx7v@127.0.0.1/q' } });
const isSafe = (text: string) => !active.test(text.replaceAll('\n', ''));

it('a command that does not exist', () => {
  const { code, err } = run(outside);
  expect([code, isSafe(err), err.includes(shown)]).toEqual([2, true, true]);
});

it('a variable nobody reads, and settings with a password', () => {
  const { code, out, err } = run('check', `${outside}.eml`);
  expect([code, out]).toEqual([2, '']);
  expect(isSafe(err)).toBe(true);
  expect(err.split(shown)).toHaveLength(3);
});

it('the configuration as JSON', () => {
  const { code, out } = run('config', '-f', 'json');
  expect([code, isSafe(out), out.includes('<')]).toEqual([0, true, false]);
  expect(out).toContain(String.raw`a\u202e\u003cb.sqlite`);
  expect(out).not.toContain('Qx7v');
});

it('the files of a list that was split', () => {
  const { code, err } = run('vet', `${outside}.csv`, '--offline', '--split', outside);
  expect([code === 2, isSafe(err)]).toEqual([false, true]);
  expect(err).toContain(`${shown}/clean.csv`);
});

it('what is being done, on a terminal', async () => {
  const { screen } = await atTerminal(['vet', 'sample', join(folder, `${outside}.csv`), '--seed', '1', '--rows', '1'], {
    columns: 200,
  });
  expect(screen).toContain('reading');
  expect(screen).toContain(shown);
  expect(screen).not.toContain('\u202e');
});
