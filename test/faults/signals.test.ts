/** Stopped at any moment, once or twice: the code of the signal, nothing half written, nothing left behind. */
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenarios } from '../tools/fault-scenarios.ts';
import { callsOf, ended, type Place, placeFor, type Scenario, startIn, type Whole } from '../tools/fs-sweep.ts';
import { root } from '../tools/run-deliv.ts';
import { suffered } from '../tools/suffered.ts';

const isLong = process.env['FAULTS'] === 'all';
const moments = 20;
const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type Signal = keyof typeof codes;

interface Stop {
  readonly signal: Signal;
  readonly twice: boolean;
  /** Of the time a whole run takes. */
  readonly after: number;
}

/** Every signal, once and twice, at every moment; or by turns. */
function stops(): Stop[] {
  const kinds = Object.keys(codes).flatMap(signal => [false, true].map(twice => ({ signal: signal as Signal, twice })));
  return Array.from({ length: moments }, (_, at) => (at + 0.5) / moments).flatMap((after, at) =>
    (isLong ? kinds : [kinds[at % kinds.length] as (typeof kinds)[number]]).map(kind => ({ ...kind, after })),
  );
}

async function stopped(place: Place, scenario: Scenario, { signal, twice, after }: Stop, lasts: number) {
  const child = startIn(place.folder, scenario);
  const ran = ended(child);
  const timer = setTimeout(() => {
    child.kill(signal);
    if (twice) child.kill(signal);
  }, after * lasts);
  return ran.finally(() => clearTimeout(timer));
}

function wrongIn(code: number | null, place: Place, scenario: Scenario, whole: Whole, { signal }: Stop): string[] {
  const files = place.files();
  const { plain = (text: string) => text } = scenario;
  const textOf = (all: ReadonlyMap<string, string>, name: string) => plain(all.get(name) ?? '');
  const known = new Set([...whole.before.keys(), ...whole.after.keys()]);
  const isWhole = (name: string) => textOf(files, name) === textOf(whole.after, name);
  const cut = scenario.outputs.filter(name => !isWhole(name) && files.get(name) !== whole.before.get(name));
  const left = [...files.keys()].filter(name => !known.has(name) && !name.startsWith('home/.cache/'));
  const state = JSON.stringify(scenario.state?.(place.folder));
  return [
    ...([codes[signal], whole.ran.code].includes(code) ? [] : [`code ${code}`]),
    ...(code === whole.ran.code && !scenario.outputs.every(isWhole) ? ['ended well and did not write'] : []),
    ...cut.map(name => `${name} is cut`),
    ...left.map(name => `left ${name}`),
    ...([whole.stateBefore, whole.state].includes(state) ? [] : ['the history is neither as before nor as after']),
  ];
}

const chosen = Object.entries(scenarios).filter(
  ([name]) => isLong || ['learn into a history', 'vet of a packed list, split'].includes(name),
);

describe('a signal', () => {
  it.each(chosen)('%s', { timeout: 3_600_000 }, async (name, scenario) => {
    const began = performance.now();
    const { whole } = await callsOf(scenario);
    const lasts = performance.now() - began;
    const [wrong, codesSeen] = [[] as string[], new Set<number | null>()];
    const all = stops();
    const rest = all.values();
    const worker = async () => {
      for (const stop of rest) {
        const place = placeFor(scenario);
        const { code } = await stopped(place, scenario, stop, lasts);
        codesSeen.add(code);
        const what = `${stop.signal}${stop.twice ? ' twice' : ''} at ${Math.round(100 * stop.after)} %`;
        wrong.push(...wrongIn(code, place, scenario, whole, stop).map(one => `${what}: ${one}`));
        place.remove();
      }
    };
    await Promise.all([worker(), worker()]);
    suffered('a signal at any moment', name, all.length, wrong);
    expect(wrong).toEqual([]);
    expect([...codesSeen].length).toBeGreaterThan(1);
  });

  it('ends a run that waits for a reader who does not read', { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'deliv-signals-'));
    const large = `email\n${Array.from({ length: 20_000 }, (_, at) => `ana.${at}@firm${at}.example`).join('\n')}\n`;
    writeFileSync(join(folder, 'list.csv'), large);
    const args = ['vet', 'sample', 'list.csv', '--seed', '1', '--rows', '20000', '--reveal'];
    const child = spawn(process.execPath, [join(root, 'bin/deliv.js'), ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', HOME: folder },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    // Its pipe is full once something can be read from it and nobody does.
    child.stdout.pause();
    await new Promise(resolve => child.stdout.once('readable', resolve));
    child.kill('SIGTERM');
    const code = await new Promise(resolve => child.once('exit', (status, signal) => resolve(status ?? signal)));
    rmSync(folder, { recursive: true, force: true });
    expect(code).toBe('SIGTERM');
  });

  it('is heard between the lines of a folder, whoever reads them', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'deliv-signal-'));
    for (let at = 0; at < 400; at++)
      copyFileSync(join(root, 'fixtures/messages/unsigned.eml'), join(folder, `${at}.eml`));
    const codes: unknown[] = [];
    for (const [after, isRead] of [
      [0, true],
      [40, true],
      [80, true],
      [120, true],
      [40, false],
    ] as const) {
      const args = ['check', folder, '--offline', '--no-progress', '--jobs', '2', '-f', 'ndjson'];
      const child = spawn(process.execPath, [join(root, 'bin/deliv.js'), ...args], {
        env: { PATH: process.env['PATH'] ?? '', HOME: folder },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const left = new Promise(resolve => child.once('exit', (status, signal) => resolve(status ?? signal)));
      await new Promise(resolve => child.stdout.once('readable', resolve));
      if (isRead) child.stdout.resume();
      await new Promise(resolve => setTimeout(resolve, after));
      child.kill('SIGTERM');
      codes.push(await left);
    }
    rmSync(folder, { recursive: true, force: true });
    expect(codes).toEqual([143, 143, 143, 143, 143]);
  });
});
