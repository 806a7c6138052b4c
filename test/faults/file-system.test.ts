/**
 * Each call of the file system fails in turn. A run ends as ever, or with one line and exit code 2; what was there before
 * stays whole. `npm run faults`: every call with every error. `npm test`: of each scenario some calls, spread over the
 * run, each with another error.
 */
import { describe, expect, it } from 'vitest';
import { scenarios } from '../tools/fault-scenarios.ts';
import { callsOf, type Place, placeFor, type Scenario, type Whole } from '../tools/fs-sweep.ts';
import type { Ran } from '../tools/run-deliv.ts';
import { suffered } from '../tools/suffered.ts';

const errors = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS', 'EDQUOT'];
const isLong = process.env['FAULTS'] === 'all';
/** Of one scenario, in the short run. */
const most = 12;

interface Fault {
  readonly at: number;
  readonly call: string;
  readonly code: string;
}

function faultsFor(calls: readonly string[]): Fault[] {
  const some = Array.from({ length: most }, (_, at) => Math.floor(((at + 0.5) * calls.length) / most));
  const places = isLong ? [...calls.keys()] : [...new Set(some)];
  return places.flatMap((at, turn) =>
    (isLong ? errors : [errors[turn % errors.length] as string]).map(code => ({
      at: at + 1,
      call: calls[at] as string,
      code,
    })),
  );
}

/** Says why a report is another than that of a run in which all went well. */
const named = /cannot be (?:read|opened)|may not be read|changed while it was read|made to fail/;

/** What is wrong with how the run ended. */
function wrongIn({ code, out, err }: Ran, place: Place, { outputs, plain = text => text }: Scenario, whole: Whole) {
  const files = place.files();
  const wrong: string[] = [];
  const textOf = (all: ReadonlyMap<string, string>, name: string) => plain(all.get(name) ?? '');
  const isWhole = (name: string) => textOf(files, name) === textOf(whole.after, name);
  const isEarlier = (name: string) => files.get(name) === whole.before.get(name);
  if (code === 2) {
    // Before it, the files that were written are named.
    if (!/^(?:deliv: \S+ is written [^\n]+\n)*deliv: [^\n]+\n$/.test(err) || /fault in deliv/.test(err))
      wrong.push(`said ${JSON.stringify(err)}`);
    if (out !== '') wrong.push(`printed ${JSON.stringify(out)}`);
    for (const name of outputs) if (!isWhole(name) && !isEarlier(name)) wrong.push(`${name} is cut`);
  } else if (code === whole.ran.code || code === 3) {
    const isSame = outputs.every(isWhole) && out === whole.ran.out && err === whole.ran.err;
    const told = [out, err, ...outputs.map(name => files.get(name) ?? '')].join('\n');
    if (!isSame && !named.test(told)) wrong.push(`code ${code}, and another report that does not say why`);
  } else wrong.push(`code ${code}: ${err}`);
  for (const [name, text] of whole.before)
    if (!outputs.includes(name) && !name.startsWith('history.sqlite') && files.get(name) !== text)
      wrong.push(`${name} was touched`);
  return wrong;
}

/** Names that neither were there before nor are there after a run in which all went well. */
function strayIn(place: Place, { before, after }: Whole): string[] {
  const known = new Set([...before.keys(), ...after.keys()]);
  return [...place.files().keys()].filter(name => !known.has(name) && !name.startsWith('home/.cache/'));
}

async function suffer(scenario: Scenario, whole: Whole, { at, call, code }: Fault): Promise<string[]> {
  const place = placeFor(scenario);
  try {
    const wrong = wrongIn(await place.run({ at, code }), place, scenario, whole);
    const stateOf = () => JSON.stringify(scenario.state?.(place.folder));
    if (![whole.stateBefore, whole.state].includes(stateOf()))
      wrong.push('the history is neither as before nor as after');
    // What could not be removed goes with the next run.
    if (strayIn(place, whole).length > 0) {
      if (!/^(?:rm|unlink)/.test(call)) wrong.push(`left ${strayIn(place, whole).join(' ')}`);
      await place.run();
      if (strayIn(place, whole).length > 0) wrong.push(`left for ever ${strayIn(place, whole).join(' ')}`);
    }
    if (isLong && scenario.state !== undefined) {
      await place.run();
      if (stateOf() !== whole.state) wrong.push('the next run ends in another history');
    }
    return wrong.map(one => `${at} ${call} ${code}: ${one}`);
  } finally {
    place.remove();
  }
}

/** Two at a time: as many as a CI machine has cores. */
async function sweep(scenario: Scenario) {
  const { calls, whole } = await callsOf(scenario);
  const faults = faultsFor(calls);
  const wrong: string[] = [];
  const rest = faults.values();
  const worker = async () => {
    for (const fault of rest) wrong.push(...(await suffer(scenario, whole, fault)));
  };
  await Promise.all([worker(), worker()]);
  return { faults, wrong };
}

describe('a call of the file system fails', () => {
  it.each(Object.entries(scenarios))('%s', { timeout: 3_600_000 }, async (name, scenario) => {
    const { faults, wrong } = await sweep(scenario);
    suffered('a call of the file system fails', name, faults.length, wrong);
    expect(faults.length).toBeGreaterThanOrEqual(most);
    expect(wrong).toEqual([]);
  });
});
