/** Commands that help people to begin, to understand, and to find out what is wrong with the machine. */
import { Argument, type Command, Option } from 'commander';
import { langOption, oneTime, several } from './arguments.ts';
import { addSenderOptions } from './commands.ts';
import type { Shell } from './completion.ts';
import type { DoctorFlags, ExplainFlags, InitCampaignFlags, RulesFlags } from './flags.ts';
import { addDnsOptions } from './list-options.ts';

export function addInit(program: Command, done: (exit: number) => void): void {
  const command = program
    .command('init')
    .description('write a commented campaign file from a mail, DNS and, at a terminal, your answers')
    .argument('[message]', 'the mail, or a copy of an earlier one: it shows who sends and signs')
    .option('-o, --output <file>', 'where it goes', 'campaign.yaml')
    .option('--country <code>', "the sender's country (ISO 3166-1), as ES")
    .action(async (message: string | undefined, flags: InitCampaignFlags) =>
      done(await (await import('./init.ts')).runInitCampaign(message, flags)),
    );
  addSenderOptions(command);
  addDnsOptions(command);
  addScreenOptions(command);
}

export function addRules(program: Command, done: (exit: number) => void): void {
  const command = program
    .command('rules')
    .description('every rule, by criterion, with the gravest it can say and what it says when it passes')
    .option('--only <id>', 'only this criterion or rule; repeatable', several, [])
    .addOption(new Option('-f, --format <name>', 'how it is told').choices(['text', 'json']).default('text'));
  addScreenOptions(command).action(async (flags: RulesFlags) =>
    done(await (await import('./rules.ts')).runRules(flags)),
  );
}

export function addExplain(program: Command, done: (exit: number) => void): void {
  const command = program
    .command('explain')
    .description(
      'a rule, a finding, a criterion or a mailbox provider in full: what, why, what to do, how to silence it',
    )
    .argument('<id>', 'as reports name it: dmarc-policy, dmarc-policy/monitoring, authentication, gmail');
  addScreenOptions(command).action(async (id: string, flags: ExplainFlags) =>
    done(await (await import('./explain.ts')).runExplain(id, flags)),
  );
}

export function addDoctor(program: Command, done: (exit: number) => void): void {
  const command = program
    .command('doctor')
    .description('can this machine judge? DNS, block lists, age of the data, clock, history')
    .option('--resolver <address[:port]>', "ask this DNS server (https://… for DoH) instead of the system's")
    .option('--dnsbl <id>', 'a block list to try by its test entries; repeatable', several, [])
    .option('--offline', 'open no socket at all')
    .option('--history <file>', "the local history; in the user's data folder by default")
    .option('--now <time>', 'the clock to judge by (ISO 8601)', oneTime)
    .option('--config <file>', 'the configuration; the nearest deliv.config.yaml by default')
    .option('--no-progress', 'no progress line')
    .addOption(new Option('-f, --format <name>', 'how it is told').choices(['text', 'json']).default('text'));
  addScreenOptions(command).action(async (flags: DoctorFlags) =>
    done(await (await import('./doctor.ts')).runDoctor(flags)),
  );
}

export function addCompletion(program: Command, done: (exit: number) => void): void {
  program
    .command('completion')
    .description('a script that completes commands, options and ids, for your shell to read')
    .addArgument(new Argument('<shell>', 'the shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', installing)
    .action(async (shell: Shell) => done(await (await import('./completion.ts')).runCompletion(shell)));
}

const installing = `
bash: deliv completion bash > ~/.local/share/bash-completion/completions/deliv
zsh:  deliv completion zsh > DIR/_deliv, where DIR is one of $fpath
fish: deliv completion fish > ~/.config/fish/completions/deliv.fish`;

export function addScreenOptions(command: Command): Command {
  return command
    .addOption(langOption())
    .option('--color', 'colours even where the output is no terminal')
    .option('--no-color', 'no colours');
}
