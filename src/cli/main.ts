/** Flags in, exit code out. Nothing is loaded before it is needed; nobody else sets the exit code. */
import { CommanderError } from 'commander';
import { explainFailure } from './failure.ts';
import { helpWords } from './help.ts';
import { buildProgram } from './program.ts';

/** 0 passed, 1 failed, 2 could not judge, 3 undecided. Never rejects. */
export async function main(argv: readonly string[]): Promise<number> {
  leaveOnSignals();
  leaveOnFaults();
  let code = 0;
  const done = (exit: number) => {
    code = exit;
  };
  const program = buildProgram(done, await helpWords(argv, process.env));
  try {
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

/** By `exit` and not by the signal itself, so that temporary files go and the terminal is left as it was. */
function leaveOnSignals(): void {
  const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
  for (const [signal, code] of Object.entries(codes)) process.once(signal, () => process.exit(code));
}
