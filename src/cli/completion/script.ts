/** What every shell's script is made of. */
import type { Sets } from './sets.ts';
import type { ShellCommand } from './tree.ts';

export interface Script {
  readonly program: ShellCommand;
  readonly sets: Sets;
}

/** The command itself and all below it. */
export function all(command: ShellCommand): ShellCommand[] {
  return [command, ...command.commands.flatMap(all)];
}

/** `deliv vet -o`, `deliv vet --output` */
export function aliases(path: readonly string[], names: readonly string[]): string[] {
  return names.map(name => [...path, name].join(' '));
}

/** A sentence fit for a menu: one line, without control characters. */
export function menuLine(says: string): string {
  return says.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
}
