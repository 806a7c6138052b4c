/** Runs a command once for each call of the file system it makes, and lets that call fail. Needs `npm run build`. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { FsFault } from './fs-faults.ts';
import { type Ran, root } from './run-deliv.ts';

export interface Scenario {
  /** Puts the inputs, and what earlier runs left, into a folder. */
  readonly prepare: (folder: string) => void;
  /** What is run in that folder. */
  readonly command: string;
  /** Files the command writes. */
  readonly outputs: readonly string[];
  /** What two runs share of a file they write: without what is drawn at random. */
  readonly plain?: (text: string) => string;
  /** A database in the folder, as a value that two runs share. */
  readonly state?: (folder: string) => unknown;
}

export interface Place {
  readonly folder: string;
  /** Every file below it but what a run may keep for itself, with its content. */
  files(): ReadonlyMap<string, string>;
  /** Without a fault all goes well. */
  run(fault?: FsFault): Promise<Ran>;
  remove(): void;
}

const always = ['--now', '2027-03-10T00:00:00Z', '--no-progress'];
const preload = join(root, 'test/tools/fs-faults.ts');

/** A folder with a home and a temporary folder of its own. */
export function placeFor(scenario: Scenario): Place {
  const folder = mkdtempSync(join(tmpdir(), 'deliv-faults-'));
  for (const name of ['home', 'tmp']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'deliv.config.yaml'), 'failOn: fail\n');
  scenario.prepare(folder);
  return {
    folder,
    files: () => filesOf(folder),
    run: fault => ended(startIn(folder, scenario, fault)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The command as a process of its own in that folder. */
export function startIn(
  folder: string,
  { command }: Pick<Scenario, 'command'>,
  fault: FsFault = { at: 0 },
): ChildProcess {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: join(folder, 'home'),
    TMPDIR: join(folder, 'tmp'),
    LANG: 'en',
    FS_FAULT: JSON.stringify(fault),
  };
  const words = ['--import', preload, join(root, 'bin/deliv.js'), ...command.split(' '), ...always];
  return spawn(process.execPath, words, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** A process that a signal ended has the code a shell gives it. */
export async function ended(child: ChildProcess): Promise<Ran> {
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const [out, err] = await Promise.all([child.stdout, child.stderr].map(stream => text(stream as Readable)));
  const [code, signal] = await closed;
  return { code: signal === null ? code : 128 + constants.signals[signal], out: out ?? '', err: err ?? '' };
}

/** SQLite's own files beside a database come and go with whoever has it open. */
const passing = /-(wal|shm)$/;

function filesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => statSync(join(folder, name)).isFile() && !passing.test(name))
    .sort();
  return new Map(names.map(name => [name, readFileSync(join(folder, name), 'latin1')]));
}

/** The calls a run makes, in order: name, and what it was given first. */
export async function callsOf(
  scenario: Scenario,
): Promise<{ readonly calls: readonly string[]; readonly whole: Whole }> {
  const place = placeFor(scenario);
  const before = place.files();
  const stateOf = () => JSON.stringify(scenario.state?.(place.folder));
  const stateBefore = stateOf();
  const log = join(tmpdir(), `deliv-calls-${process.pid}-${Math.random().toString(36).slice(2)}`);
  const ran = await place.run({ at: 0, log });
  const calls = readFileSync(log, 'utf8').trimEnd().split('\n');
  rmSync(log);
  const whole = { ran, before, after: place.files(), stateBefore, state: stateOf() };
  place.remove();
  return { calls: calls.map(call => call.replaceAll(place.folder, '')), whole };
}

/** A run in which nothing went wrong. */
export interface Whole {
  readonly ran: Ran;
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
  /** As JSON. */
  readonly stateBefore: string | undefined;
  readonly state: string | undefined;
}

/** Copies a folder of the fixtures. */
export function copied(from: string, to: string): void {
  cpSync(join(root, from), to, { recursive: true });
}
