/** `deliv completion SHELL`: a script that completes what `deliv` takes, made from the command tree itself. */
import { names } from '../index.ts';
import type { Script } from './completion/script.ts';
import { setsOf } from './completion/sets.ts';
import { shellCommand } from './completion/tree.ts';
import { writeStdout } from './output.ts';
import { buildProgram } from './program.ts';

const shells = {
  bash: async () => (await import('./completion/bash.ts')).bash,
  zsh: async () => (await import('./completion/zsh.ts')).zsh,
  fish: async () => (await import('./completion/fish.ts')).fish,
} satisfies Record<string, () => Promise<(script: Script) => string>>;

export type Shell = keyof typeof shells;

export async function runCompletion(shell: Shell): Promise<number> {
  const write = await shells[shell]();
  writeStdout(write({ program: shellCommand(buildProgram(() => {})), sets: setsOf(names()) }));
  return 0;
}
