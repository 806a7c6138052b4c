/** The reviewer's commands below `deliv vet`. A list called like one of them is given as ./sign. */
import { type Command, Option } from 'commander';
import { choices } from '../model/decision.ts';
import { several, wholeNumber } from './arguments.ts';
import type { InitFlags, PackFlags, SampleFlags, SignFlags } from './flags.ts';
import { addListOptions } from './list-options.ts';

export function addVetting(vet: Command, done: (exit: number) => void): void {
  addInit(vet, done);
  addSample(vet, done);
  addPack(vet, done);
  addSign(vet, done);
}

function addInit(vet: Command, done: (exit: number) => void): void {
  vet
    .command('init')
    .description('ask what the owner of a list must know; without a terminal, write the questions to fill in')
    .option('-o, --output <file>', 'where the answers go', 'vetting.yaml')
    .action(async (flags: InitFlags) => done(await (await import('./vet-init.ts')).runInit(flags)));
}

function addSample(vet: Command, done: (exit: number) => void): void {
  const command = vet
    .command('sample')
    .description('draw rows at random, whose consent the owner of the list is to prove')
    .argument('<list>', 'the list')
    .requiredOption('--seed <number>', 'the same list and seed draw the same rows', wholeNumber)
    .option('--rows <number>', 'how many rows', wholeNumber, 20)
    .option('-o, --output <file>', 'where the rows go (CSV); standard output otherwise')
    .option('--proofs <file>', 'which rows were proven (CSV with the columns row and proven): what that shows')
    .option('--reveal', 'addresses in full; masked otherwise')
    .action(async (list: string, flags: SampleFlags) =>
      done(await (await import('./vet-sample.ts')).runSample(list, flags)),
    );
  addListOptions(command);
}

function addPack(vet: Command, done: (exit: number) => void): void {
  const command = vet
    .command('pack')
    .description('write a folder of evidence about a list, with hashes and without addresses')
    .argument('<list>', 'the list')
    .requiredOption('-o, --output <folder>', 'the folder; it must be empty or not there yet')
    .option('--seed <number>', 'for the random rows (chosen, and said, by default)', wholeNumber)
    .action(async (list: string, flags: PackFlags) => done(await (await import('./vet-pack.ts')).runPack(list, flags)));
  addListOptions(command);
}

function addSign(vet: Command, done: (exit: number) => void): void {
  const command = vet
    .command('sign')
    .description('decide about a list, and sign the decision with an SSH key')
    .argument('<list>', 'the list')
    .requiredOption('-o, --output <file>', 'the file of decisions; this one is added to it')
    .requiredOption('--reviewer <name>', 'who decides, as the reviewers file of the configuration names them')
    .requiredOption('--key <file>', 'the private SSH key, or the public one of a key the agent holds')
    .addOption(new Option('--decision <what>', 'what is decided').choices([...choices]))
    .option('--condition <text>', 'what must be met before sending; repeatable', several, [])
    .option(
      '--override <finding>',
      'a finding that shall not count; with --because and --until; repeatable',
      several,
      [],
    )
    .option('--because <text>', 'the reason of an override, in their order', several, [])
    .option('--until <date>', 'the last day of an override, in their order', several, [])
    .option('--cosign', 'sign, as a second reviewer, what another decided about this very list')
    .action(async (list: string, flags: SignFlags) => done(await (await import('./vet-sign.ts')).runSign(list, flags)));
  addListOptions(command);
}
