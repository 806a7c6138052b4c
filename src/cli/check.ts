/** `deliv check` and `deliv gather`: settings to a run, the run to its outputs and exit code. */
import { resolve } from 'node:path';
import { type Apart, checkEach, exitCode, gather, judge, type Observed, type Options, type Report } from '../index.ts';
import { InputError } from '../model/input-error.ts';
import { ndjson } from '../report/json.ts';
import { recorded } from '../report/recorded.ts';
import { wantsColor } from './color.ts';
import type { CheckFlags, VetFlags } from './flags.ts';
import { type FormatName, render } from './formats.ts';
import { spoken } from './language.ts';
import { stdoutLines } from './lines.ts';
import { listProgress } from './list-progress.ts';
import { writeFileWhole, writeStdout } from './output.ts';
import { startProgress } from './progress.ts';
import { filesRead } from './read-files.ts';
import { readRecord, recordOf } from './records.ts';
import { type Settings, settingsFor } from './settings.ts';

const defaultWidth = 100;

export async function runCheck(inputs: readonly string[], flags: CheckFlags): Promise<number> {
  const outputs = outputsOf(flags, flags.saveFacts);
  const settings = await settingsFor(flags);
  const { options, failOn, lang } = settings;
  if (flags.facts === undefined && isByLine(outputs, flags)) return writeLines(inputs, flags, settings);
  const observed = flags.facts === undefined ? await observe(inputs, flags, options) : await readRecord(flags.facts);
  const read = [...inputs, ...filesRead(flags, settings, observed)];
  if (flags.saveFacts !== undefined) await writeFileWhole(flags.saveFacts, recordOf(observed), read);
  const report = judge(observed, options);
  await writeReport(report, outputs, { ...flags, failOn, lang }, read);
  if (flags.record === true) await record(report, observed, flags);
  return exitCode(report, failOn);
}

/** One line a message, and nothing else is made of them: each is written as it is judged, and forgotten. */
function isByLine([only, ...others]: readonly Output[], { saveFacts, record }: CheckFlags): boolean {
  const isAlone = only?.format === 'ndjson' && only.file === undefined && others.length === 0;
  return isAlone && saveFacts === undefined && record !== true;
}

async function writeLines(inputs: readonly string[], flags: CheckFlags, settings: Settings): Promise<number> {
  const codes = new Set<number>();
  const write = stdoutLines();
  await whileShown(inputs, flags, settings.options, options =>
    checkEach(inputs, options, report => {
      codes.add(exitCode(report, settings.failOn));
      return write(ndjson(report));
    }),
  );
  return [1, 3].find(code => codes.has(code)) ?? 0;
}

/** Its campaign is known again by its id in what happens. */
async function record(report: Report, { campaigns }: Observed, flags: CheckFlags): Promise<void> {
  const ids = campaigns.flatMap(({ id }) => id ?? []);
  if (ids.length === 0)
    throw new InputError(
      'is of campaigns, by the id in their file',
      { file: '--record' },
      'add id: to the campaign file',
    );
  const { recordForecasts } = await import('./history.ts');
  const count = await recordForecasts(recorded(report, new Set(ids)), flags);
  if (flags.quiet === true) return;
  const { words } = await spoken(flags);
  process.stderr.write(`${words.history.recorded(count)}\n`);
}

export async function runGather(inputs: readonly string[], flags: CheckFlags): Promise<number> {
  const settings = await settingsFor(flags);
  const observed = await observe(inputs, flags, settings.options);
  const read = [...inputs, ...filesRead(flags, settings, observed)];
  await writeFileWhole(flags.output ?? 'facts.json', recordOf(observed), read);
  return 0;
}

function observe(inputs: readonly string[], flags: CheckFlags, options: Options): Promise<Observed> {
  return whileShown(inputs, flags, options, shown => gather(inputs, shown));
}

/** Shows how far the work is, for whoever waits. */
async function whileShown<Done>(
  inputs: readonly string[],
  flags: CheckFlags,
  options: Options,
  work: (options: Options) => Promise<Done>,
): Promise<Done> {
  if (inputs.length === 0)
    throw new InputError('is missing', { file: 'INPUT' }, 'deliv check FILE, or - for standard input');
  const progress = await startProgress(flags.progress && flags.quiet !== true, flags.color);
  progress.say(`reading ${inputs.join(', ')}`);
  let asked = 0;
  const asking = (name: string, type: string) =>
    progress.say(`asking DNS, at most 20 s a message: question ${++asked}, ${name} ${type}`);
  const say = listProgress('the list', progress.say);
  const ended = (count: number, of: number) => progress.say(`judged ${count} of ${of}`);
  try {
    return await work({ ...options, world: { ...options.world, asking }, say, apart: { ...apartFrom(flags), ended } });
  } finally {
    progress.stop();
  }
}

/** Several processes only help where inputs are judged in processes of their own. */
function apartFrom({ isolate, jobs }: CheckFlags): Pick<Apart, 'when' | 'jobs'> {
  const when = isolate === true || (jobs ?? 1) > 1 ? 'always' : 'found';
  return { when, ...(jobs === undefined ? {} : { jobs }) };
}

/** What every command shows its report with. */
type ShowFlags = Pick<CheckFlags, 'color' | 'verbose' | 'quiet'> &
  Pick<VetFlags, 'split'> &
  Pick<Settings, 'failOn' | 'lang'>;

export async function writeReport(
  report: Report,
  outputs: readonly Output[],
  flags: ShowFlags,
  inputs: readonly string[],
): Promise<void> {
  const language = await spoken(flags);
  for (const { format, file } of outputs) {
    const isTerminal = file === undefined && process.stdout.isTTY === true;
    const rendered = await render(report, format, {
      language,
      color: wantsColor(flags.color, process.env, isTerminal),
      width: isTerminal ? process.stdout.columns : defaultWidth,
      verbose: flags.verbose === true,
      quiet: flags.quiet === true,
      failOn: flags.failOn,
      isSplit: flags.split !== undefined,
    });
    if (file === undefined) writeStdout(rendered);
    else await writeFileWhole(file, rendered, inputs);
  }
  if (outputs.some(({ format }) => format === 'github'))
    (await import('./job-summary.ts')).addJobSummary(report, language);
}

interface Output {
  readonly format: FormatName;
  readonly file?: string;
}

/** `besides`: another file that is written. Throws InputError where two things would go to one place. */
export function outputsOf(flags: Pick<CheckFlags, 'format' | 'output'>, besides?: string): Output[] {
  const outputs = placesOf(flags);
  const files = [besides, ...outputs.map(({ file }) => file)].filter(file => file !== undefined);
  const twice = files.find((file, at) => files.findIndex(other => resolve(other) === resolve(file)) !== at);
  if (twice !== undefined) throw new InputError('would be written twice', { file: twice }, 'name another file');
  return outputs;
}

function placesOf({ format, output }: Pick<CheckFlags, 'format' | 'output'>): Output[] {
  const formats = format.length === 0 ? ['text'] : format;
  const outputs = formats.map((value): Output => {
    const equals = value.indexOf('=');
    const name = (equals === -1 ? value : value.slice(0, equals)) as FormatName;
    return equals === -1 ? { format: name } : { format: name, file: value.slice(equals + 1) };
  });
  const loose = outputs.filter(({ file }) => file === undefined);
  if (loose.length > 1) {
    throw new InputError(
      `${loose.map(one => one.format).join(' and ')} cannot both go to one place`,
      { file: '--format' },
      'write them as NAME=FILE',
    );
  }
  if (output === undefined) return outputs;
  if (loose.length === 0) throw new InputError('every format has a file of its own already', { file: '--output' });
  return outputs.map(one => (one.file === undefined ? { ...one, file: output } : one));
}
