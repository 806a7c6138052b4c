/** Commands about what happened: learn, history, calibrate. */
import { type Command, Option } from 'commander';
import { oneTime, several } from './arguments.ts';
import type { LearnFlags } from './flags.ts';

export function addLearn(program: Command, done: (exit: number) => void): void {
  const command = program
    .command('learn')
    .description('read what happened (bounces, complaints, reports, event logs, seed results) into the local history')
    .argument('[file...]', 'files, folders, mailboxes, or - for standard input; the format is recognised')
    .option('--dry-run', 'store nothing, only say what was read')
    .option('--campaign <id>', 'what all of it belongs to, where the records do not say')
    .option('--sent <count>', 'messages that were handed over: N, or PROVIDER=N; repeatable', several, [])
    .option('--mapping <file>', 'how a table or log of your own is read (YAML)')
    .addOption(
      new Option('-f, --format <name>', 'how it is told; ndjson prints every event').choices([
        'text',
        'json',
        'ndjson',
      ]),
    )
    .option('-o, --output <file>', 'where text or JSON goes; standard output otherwise')
    .option('--reveal', 'show recipients in full')
    .option('--no-progress', 'no progress line')
    .action(async (files: string[], flags: LearnFlags) =>
      done(await (await import('./learn.ts')).runLearn(files, flags)),
    );
  addHistoryOptions(command);
}

export function addHistoryOptions(command: Command): void {
  command
    .option('--history <file>', "the local history; in the user's data folder by default")
    .option('--now <time>', 'the clock to go by (ISO 8601)', oneTime)
    .option('--color', 'colours even where the output is no terminal')
    .option('--no-color', 'no colours');
}
