/** Flags in, exit code out. Nothing is loaded before it is needed; nobody else sets the exit code. */
import { Command, CommanderError } from 'commander';
import { addCheck, addGather, addInit, addPlan, addVet } from './commands.ts';
import { explainFailure } from './failure.ts';
import { addCalibrate, addHistory, addLearn } from './history-commands.ts';

/** 0 passed, 1 failed, 2 could not judge, 3 undecided. Never rejects. */
export async function main(argv: readonly string[]): Promise<number> {
  leaveOnSignals();
  let code = 0;
  const done = (exit: number) => {
    code = exit;
  };
  const program = new Command('deliv')
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
  addCheck(program, done);
  addGather(program, done);
  addVet(program, done);
  addInit(program, done);
  addLearn(program, done);
  addHistory(program, done);
  addCalibrate(program, done);
  addPlan(program, done);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(explainFailure(error));
    return 2;
  }
}

/** By `exit` and not by the signal itself, so that temporary files go and the terminal is left as it was. */
function leaveOnSignals(): void {
  const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
  for (const [signal, code] of Object.entries(codes)) process.once(signal, () => process.exit(code));
}
