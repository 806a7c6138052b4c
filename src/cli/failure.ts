/** What went wrong, for a person: a mistake of theirs in one line with place and remedy, a fault of ours with its stack. */
import { InputError } from '../model/input-error.ts';
import { printable } from '../report/terminal.ts';

export function explainFailure(error: unknown): string {
  if (error instanceof InputError) {
    const place = [error.file, error.line, error.column].filter(part => part !== undefined).join(':');
    const hint = error.hint === undefined ? '' : ` (${error.hint})`;
    return `deliv: ${printable(`${place}: ${error.message}${hint}`)}\n`;
  }
  if (error instanceof Error && 'syscall' in error) return `deliv: ${printable(refused(error as Error))}\n`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `deliv: this is a fault in deliv, please report it\n${stack.split('\n').map(printable).join('\n')}\n`;
}

/** What the system refuses where nobody can say more is no fault of ours. */
function refused({ syscall = '', code = '', path }: NodeJS.ErrnoException): string {
  return `${path ?? 'this machine'}: ${syscall} failed (${code})`;
}
