/** Flags in, exit code out. Nothing is loaded before it is needed; nobody else sets the exit code. */
import { CommanderError } from 'commander';
import { explainFailure } from './failure.ts';
import { helpWords } from './help.ts';
import { buildProgram, mustBeCommand } from './program.ts';
import { leaveOnSignals } from './signals.ts';

/** 0 passed, 1 failed, 2 could not judge, 3 undecided. Never rejects. */
export async function main(argv: readonly string[]): Promise<number> {
  leaveOnSignals();
  leaveOnFaults();
  let code = 0;
  const done = (exit: number) => {
    code = exit;
  };
  const program = buildProgram(done, await helpWords(argv, process.env), argv);
  try {
    mustBeCommand(program, argv);
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    process.stderr.write(explainFailure(error));
    return 2;
  }
}

/** What nobody caught is a fault of ours: 2, never the 1 that Node would leave with. */
function leaveOnFaults(): void {
  process.once('uncaughtException', error => {
    process.stderr.write(explainFailure(error));
    process.exit(2);
  });
}
