/** What the system refuses, in words. */
import { InputError } from '../model/input-error.ts';

/** `ENOSPC`, `EACCES`, … */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** Why a file cannot be read. */
export function unreadable(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by this user';
  return `cannot be read (${code})`;
}

/** An InputError for what the system refuses, which is no fault of ours; any other error stays what it is. */
export function readingFault(error: unknown, file: string): unknown {
  return error instanceof Error && 'syscall' in error ? new InputError(unreadable(error), { file }) : error;
}

/** A name that leads nowhere: what stands above it may be a file. */
export function isAbsence(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}
