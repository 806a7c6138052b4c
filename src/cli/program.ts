/** The command tree, whole: what runs, what is completed, and what the docs are checked against. */
import { Command, type Option } from 'commander';
import { nearest } from '../parse/nearest.ts';
import { printable } from '../report/terminal.ts';
import type { HelpWords } from '../text/help.ts';
import { addCheck, addGather, addPlan, addVet } from './commands.ts';
import { addConfig } from './config-commands.ts';
import { describeCommands, speakHelp } from './help.ts';
import { addCompletion, addDoctor, addExplain, addInit, addRules } from './help-commands.ts';
import { addCalibrate, addHistory, addLearn } from './history-commands.ts';

/**
 * `done` is told the exit code of the command that ran. `help`: what --help says, where it is not to be English.
 * `argv`: commands that it does not name get no options; without it all is built.
 */
export function buildProgram(
  done: (exit: number) => void,
  help: HelpWords | null = null,
  argv?: readonly string[],
): Command {
  const program = new Program('deliv', argv)
    .description(
      'Says before sending what each mailbox provider will do with a mail, how sure that is, why, and what to fix.',
    )
    .exitOverride()
    // What comes after a command's name is its own: `vet sign -o` is not the -o of `vet`.
    .enablePositionalOptions()
    .showHelpAfterError('(deliv --help shows what there is)')
    .option('-V, --version', 'print the version')
    .action(async options => {
      if (options.version) process.stdout.write(`${(await import('../version.ts')).version}\n`);
      else program.outputHelp({ error: true });
      done(options.version ? 0 : 2);
    });
  if (help !== null) speakHelp(program, help);
  addCheck(program, done);
  addVet(program, done);
  addPlan(program, done);
  addGather(program, done);
  addLearn(program, done);
  addHistory(program, done);
  addCalibrate(program, done);
  addInit(program, done);
  addRules(program, done);
  addExplain(program, done);
  addConfig(program, done);
  addDoctor(program, done);
  addCompletion(program, done);
  if (help !== null) describeCommands(program, help.commands);
  return program;
}

class Program extends Command {
  private readonly argv: readonly string[] | undefined;

  constructor(name: string, argv: readonly string[] | undefined) {
    super(name);
    this.argv = argv;
  }

  override createCommand(name: string): Command {
    return this.argv === undefined || this.argv.includes(name) ? new Command(name) : new Listed(name);
  }
}

/** As the list of commands shows it: it has options, or has none. */
class Listed extends Command {
  override option(flags: string): this {
    return this.options.length === 0 ? super.option(flags) : this;
  }

  override addOption(option: Option): this {
    return this.options.length === 0 ? super.addOption(option) : this;
  }

  override createCommand(name: string): Command {
    return new Listed(name);
  }
}

/** Ends with a CommanderError where the first word names none: before its options are held against those of the program. */
export function mustBeCommand(program: Command, argv: readonly string[]): void {
  const named = argv[0] ?? '-';
  const known = program.commands.map(command => command.name());
  if (named.startsWith('-') || known.includes(named)) return;
  const meant = nearest(named, known);
  const hint = meant === null ? 'deliv check INPUT judges a mail' : `did you mean ${meant}?`;
  program.error(`deliv: ${printable(named)}: there is no such command (${hint})`);
}
