/** Where the local history lies, and by which key its recipients are known. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { historyKey } from '../history/key.ts';

export interface HistoryPlace {
  readonly path: string;
  readonly key: string;
}

/** `--history`, `DELIV_HISTORY`, or the user's own data folder (XDG Base Directory Specification). */
export function historyPath({ history }: { readonly history?: string }, env: NodeJS.ProcessEnv): string {
  const data = env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');
  return history ?? env['DELIV_HISTORY'] ?? join(data, 'deliv', 'history.sqlite');
}

/** Throws InputError for a key that is lost, too short, or open to others. */
export function historyFrom(flags: { readonly history?: string }, env: NodeJS.ProcessEnv): HistoryPlace {
  const path = historyPath(flags, env);
  return { path, key: historyKey(path, env['DELIV_HISTORY_KEY']) };
}
