/** Commands about what happened: learn, history, calibrate. */
import { type Command, Option } from 'commander';
import { langOption, oneTime, several, wholeNumber } from './arguments.ts';
import type { CalibrateFlags, ForgetFlags, HistoryFlags, LearnFlags, SuppressionFlags } from './flags.ts';

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

export function addHistory(program: Command, done: (exit: number) => void): void {
  const history = program.command('history').description('show, export, forget and verify what is remembered');
  const below = (name: string, says: string) => {
    const command = history.command(name).description(says);
    addHistoryOptions(command);
    return command;
  };
  const load = () => import('./history.ts');
  below('show', 'what is remembered, in numbers')
    .addOption(new Option('-f, --format <name>', 'how it is told').choices(['text', 'json']))
    .action(async (flags: HistoryFlags) => done(await (await load()).runShow(flags)));
  below('export', 'everything, one JSON object a line; recipients are pseudonyms').action(async (flags: HistoryFlags) =>
    done(await (await load()).runExport(flags)),
  );
  below('forget', 'a person, a campaign, or a time')
    .option('--address <address>', 'all that is remembered of one recipient')
    .option('--campaign <id>', 'a campaign, its counts too')
    .option('--before <date>', 'events before that day; their counts stay')
    .option('--counts', 'with --before: the counts go, too')
    .option('--keep <days>', 'from now on keep events for so many days (0: for ever)', wholeNumber)
    .action(async (flags: ForgetFlags) => done(await (await load()).runForget(flags)));
  below('verify', 'is everything as it was written? exit code 1 where not').action(async (flags: HistoryFlags) =>
    done(await (await load()).runVerify(flags)),
  );
  below('suppression', 'rows of your own file that must not be written to again: dead, complained, unsubscribed')
    .requiredOption('--list <file>', 'the file')
    .option('-o, --output <file>', 'where they go; standard output otherwise')
    .action(async (flags: SuppressionFlags) => done(await (await load()).runSuppression(flags)));
}

export function addCalibrate(program: Command, done: (exit: number) => void): void {
  const command = program
    .command('calibrate')
    .description('hold recorded forecasts (check --record) against what happened (learn)')
    .option('--apply', 'store how long campaigns speak for the next one, and show what that changes')
    .addOption(new Option('-f, --format <name>', 'how it is told').choices(['text', 'json', 'svg']))
    .option('-o, --output <file>', 'where it goes; standard output otherwise')
    .action(async (flags: CalibrateFlags) => done(await (await import('./calibrate.ts')).runCalibrate(flags)));
  addHistoryOptions(command);
}

function addHistoryOptions(command: Command): void {
  command
    .option('--history <file>', "the local history; in the user's data folder by default")
    .option('--now <time>', 'the clock to go by (ISO 8601)', oneTime)
    .addOption(langOption())
    .option('--color', 'colours even where the output is no terminal')
    .option('--no-color', 'no colours');
}
