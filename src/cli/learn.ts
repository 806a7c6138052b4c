/** `deliv learn`: what happened, into the local history; or only shown, with --dry-run. */
import { learn } from '../index.ts';
import type { FeedbackEvent } from '../model/event.ts';
import { InputError } from '../model/input-error.ts';
import type { LearnedFile } from '../model/learned.ts';
import { providerIds } from '../model/provider-ids.ts';
import { eventJson, learnedJson } from '../report/learned.ts';
import { learnedText } from '../report/text/learned.ts';
import { wantsColor } from './color.ts';
import type { LearnFlags } from './flags.ts';
import { historyFrom } from './history-settings.ts';
import { spoken } from './language.ts';
import { writeFileWhole, writeStdout } from './output.ts';
import { startProgress } from './progress.ts';

export async function runLearn(paths: readonly string[], flags: LearnFlags): Promise<number> {
  if (paths.length === 0)
    throw new InputError('is missing', { file: 'FILE' }, 'deliv learn FILE, a folder, or - for standard input');
  const format = flags.format ?? 'text';
  if (format === 'ndjson' && flags.dryRun !== true)
    throw new InputError('prints events, and needs --dry-run', { file: '--format ndjson' });
  const now = flags.now ?? new Date();
  const history = flags.dryRun === true ? null : await historyFrom(flags, process.env);
  const progress = await startProgress(flags.progress && format === 'text');
  const lines: string[] = [];
  const heard = (event: FeedbackEvent, file: string) => {
    if (format === 'ndjson') lines.push(eventJson(event, file, flags.reveal === true));
    if (lines.length >= 1000) flush(lines, flags.output);
  };
  progress.say(`reading ${paths.join(', ')}`);
  let files: readonly LearnedFile[];
  try {
    files = await learn(paths, {
      now,
      sent: sentFrom(flags.sent),
      history,
      heard,
      ...(flags.campaign === undefined ? {} : { campaign: flags.campaign }),
      ...(flags.mapping === undefined ? {} : { mapping: flags.mapping }),
    });
  } finally {
    progress.stop();
  }
  const isTerminal = process.stdout.isTTY === true && flags.output === undefined;
  const style = {
    words: (await spoken(flags)).words,
    color: wantsColor(flags.color, process.env, isTerminal),
    width: isTerminal ? process.stdout.columns : 100,
  };
  if (format === 'ndjson') flush(lines, flags.output);
  else {
    const ours = history === null ? [] : [history.path, `${history.path}.key`];
    const read = [...files.map(({ file }) => file), ...(flags.mapping === undefined ? [] : [flags.mapping]), ...ours];
    await write(format === 'json' ? learnedJson(files) : learnedText(files, style), flags.output, read);
  }
  return files.every(({ refused }) => refused !== undefined) ? 2 : 0;
}

/** `--sent 20000`, or by provider: `--sent gmail=9000 --sent yahoo=4000`. */
function sentFrom(given: readonly string[]): Record<string, number> {
  const all = given.map((text): [string, number] => {
    const [id = '', count = ''] = text.includes('=') ? text.split('=') : ['all', text];
    if (!/^\d+$/.test(count))
      throw new InputError(`is no number of messages: ${JSON.stringify(text)}`, { file: '--sent' });
    if (id !== 'all' && !(providerIds as readonly string[]).includes(id))
      throw new InputError(`there is no mailbox provider ${JSON.stringify(id)}`, { file: '--sent' });
    return [id, Number(count)];
  });
  return Object.fromEntries(all);
}

function flush(lines: string[], output: string | undefined): void {
  if (output !== undefined)
    throw new InputError('takes text and JSON; events go to standard output', { file: '--output' });
  writeStdout(lines.splice(0).join(''));
}

async function write(text: string, output: string | undefined, inputs: readonly string[]): Promise<void> {
  if (output === undefined) writeStdout(text);
  else await writeFileWhole(output, text, inputs);
}
