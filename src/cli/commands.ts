/** The command tree: what can be asked, in the words of the interface. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { streams, traits } from '../model/campaign.ts';
import { langOption, oneCount, oneTime, several } from './arguments.ts';
import type { CheckFlags, PlanFlags, VetFlags } from './flags.ts';
import { formatNames } from './formats.ts';
import { addDnsOptions, addListOptions } from './list-options.ts';
import { addVetting } from './vetting-commands.ts';

export function addCheck(program: Command, done: (exit: number) => void): void {
  const command = program
    .command('check')
    .description(
      'judge a message (.eml, or .html with --from), a campaign (.yaml, .json), a folder, or - for standard input',
    )
    .argument('[input...]', 'what to judge')
    .action(async (inputs: string[], flags: CheckFlags) =>
      done(await (await import('./check.ts')).runCheck(inputs, flags)),
    );
  addMessageOptions(command);
  addWorldOptions(command);
  addJudgeOptions(command);
  command
    .option('--record', 'keep the forecast in the history, to be held against what happens')
    .option('--save-facts <file>', 'record what was observed, to judge it again later')
    .option('--facts <file>', 'judge such a record instead of an input')
    .option('--reveal', 'show recipients in full; a check shows none, so nothing changes: see vet and learn')
    .option('--no-progress', 'no progress line');
  addApartOptions(command);
  addReportOptions(command);
}

/** What anyone may have written is read in child processes that can be killed. */
function addApartOptions(command: Command): void {
  command
    .option('--jobs <n>', 'so many inputs side by side, each in a process of its own', oneCount)
    .option('--isolate', 'read each input in a process of its own; folders, mbox and standard input always are');
}

export function addVet(program: Command, done: (exit: number) => void): void {
  const command = program
    .command('vet')
    .description('vet recipient lists alone (CSV, TSV, JSONL, Parquet, XLSX, gzipped too)')
    .argument('[list...]', 'the lists; the one of --campaign by default')
    .option('--reveal', 'show examples with their whole addresses')
    .option('--split <folder>', 'write clean.csv, fix.csv, hold.csv and drop.csv, each row with its reasons')
    .option('--tally <file>', 'write the facts of the list without any address, for check --list')
    .action(async (lists: string[], flags: VetFlags) => done(await (await import('./vet.ts')).runVet(lists, flags)));
  addListOptions(command);
  addReportOptions(command);
  addVetting(command, done);
}

export function addPlan(program: Command, done: (exit: number) => void): void {
  const command = program
    .command('plan')
    .description('a sending schedule for a campaign: how many to which mailbox provider on which day')
    .argument('<campaign>', 'the campaign file')
    .addOption(new Option('-f, --format <name>', 'what is written').choices(['text', 'json', 'csv']).default('text'))
    .option('-o, --output <file>', 'where it goes; standard output otherwise')
    .option('--list <file>', 'the recipients, or their tally (.json), instead of those of the campaign')
    .addOption(langOption())
    .option('--color', 'colours even where the output is no terminal')
    .option('--no-color', 'no colours')
    .action(async (campaign: string, flags: PlanFlags) =>
      done(await (await import('./plan.ts')).runPlan(campaign, flags)),
    );
  addDnsOptions(command);
}

/** What is judged, for whom, and when the gate closes. */
export function addJudgeOptions(command: Command): void {
  command
    .option('--only <id>', 'only this rule or criterion; repeatable', several, [])
    .option('--skip <id>', 'not this rule or criterion; repeatable', several, [])
    .option('--require <id>', 'this rule or criterion must be judged; repeatable', several, [])
    .option('--what-if <rule=pass>', 'predict as if that were fixed, besides; repeatable', onePass, [])
    .option('--provider <id>', 'predict for this mailbox provider; repeatable', several, []);
}

function addReportOptions(command: Command): void {
  command
    .option('-f, --format <name[=file]>', `${formatNames.join(', ')}; repeatable`, oneFormat, [])
    .option('-o, --output <file>', 'where the one format goes; standard output otherwise');
  addGateOptions(command);
  command
    .option('-q, --quiet', 'failures only')
    .option('-v, --verbose', 'what passed, too')
    .addOption(langOption())
    .option('--color', 'colours even where the output is no terminal')
    .option('--no-color', 'no colours');
}

export function addGateOptions(command: Command): void {
  command
    .addOption(
      new Option('--fail-on <level>', 'from which level on the gate fails (fail by default)').choices([
        'fail',
        'warn',
        'unknown',
        'never',
      ]),
    )
    .option('--baseline <file>', 'only findings that are not in this earlier JSON report count for the gate');
}

export function addGather(program: Command, done: (exit: number) => void): void {
  const command = program
    .command('gather')
    .description('only observe: check --facts judges the record later, offline')
    .argument('<input...>', 'what to observe')
    .requiredOption('-o, --output <file>', 'where the record goes')
    .option('--no-progress', 'no progress line')
    .action(async (inputs: string[], flags: CheckFlags) =>
      done(await (await import('./check.ts')).runGather(inputs, flags)),
    );
  addMessageOptions(command);
  addWorldOptions(command);
  addApartOptions(command);
}

export function addMessageOptions(command: Command): void {
  command
    .option('--from <address>', 'the From header for an .html input')
    .option('--subject <text>', 'the Subject header for an .html input')
    .addOption(
      new Option('--stage <stage>', 'what the input is (judged, and said, by default)').choices([
        'template',
        'rendered',
        'received',
      ]),
    )
    .option('--auth-from-headers [authserv-id]', "take SPF and DKIM results from the message's Authentication-Results");
  addSenderOptions(command);
}

export function addSenderOptions(command: Command): void {
  command
    .option('--esp <id>', 'the e-mail service provider that will send it')
    .option('--ip <address>', 'a sending address; repeatable', several, [])
    .option('--helo <name>', 'the name the sending server says in EHLO')
    .option('--mail-from <address>', 'the envelope sender, or its domain')
    .option('--dkim <domain:selector>', 'what will sign it; repeatable', several, [])
    .option('--list <file>', 'the recipients, or their tally (.json)')
    .addOption(new Option('--stream <stream>', 'what kind of mail it is').choices([...streams]))
    .addOption(
      new Option('--trait <trait>', 'what the sender is; repeatable')
        .choices([...traits])
        .argParser(oneTrait)
        .default([], 'none'),
    );
}

export function addWorldOptions(command: Command): void {
  command
    .option('--resolver <address[:port]>', "ask this DNS server (https://… for DoH) instead of the system's")
    .option('--zone <file>', 'answer DNS from this master file instead of a network; repeatable', several, [])
    .option('--zone-overlay <file>', 'these names from the file, all others from the resolver; repeatable', several, [])
    .option('--dnsbl <id>', 'a block list that may be asked; none by default; repeatable', several, [])
    .option(
      '--engine <name=address>',
      'a second opinion: rspamd=http://HOST:PORT or spamd=HOST:PORT; repeatable',
      several,
      [],
    )
    .option('--history <file>', "the local history; in the user's data folder by default")
    .option(
      '--rehearse <host:port>',
      'play the handshake against your own server: EHLO, STARTTLS, MAIL FROM; never a recipient, never DATA',
    )
    .option('--online-fetch', 'allow the few remote fetches that are safe (RDAP)')
    .option('--offline', 'open no socket at all')
    .option('--now <time>', 'the clock to judge by (ISO 8601)', oneTime)
    .option('--config <file>', 'the configuration; the nearest deliv.config.yaml by default');
}

function oneFormat(value: string, before: string[]): string[] {
  const name = value.split('=')[0] ?? '';
  if (!(formatNames as string[]).includes(name))
    throw new InvalidArgumentError(`Allowed choices are ${formatNames.join(', ')}.`);
  return [...before, value];
}

/** `RULE=pass`, or `RULE/PROBLEM=pass`. */
function onePass(value: string, before: string[]): string[] {
  const [name, wanted, ...more] = value.split('=');
  if (!name || wanted !== 'pass' || more.length > 0)
    throw new InvalidArgumentError('It is written as RULE=pass, as dmarc-policy=pass.');
  return [...before, name];
}

function oneTrait(value: string, before: string[]): string[] {
  if (!(traits as readonly string[]).includes(value))
    throw new InvalidArgumentError(`Allowed choices are ${traits.join(', ')}.`);
  return [...before, value];
}
