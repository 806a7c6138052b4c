/** Where the local history lies, and by which key its recipients are known. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { historyKey } from '../history/key.ts';
import { InputError } from '../model/input-error.ts';

interface HistoryPlace {
  readonly path: string;
  readonly key: string;
}

/** `--history`, `DELIV_HISTORY`, or the user's own data folder (XDG Base Directory Specification). */
function historyPath({ history }: { readonly history?: string }, env: NodeJS.ProcessEnv): string {
  const data = env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share');
  return history ?? env['DELIV_HISTORY'] ?? join(data, 'deliv', 'history.sqlite');
}

/** Throws InputError for a key that is lost, too short, or open to others. */
export function historyFrom(flags: { readonly history?: string }, env: NodeJS.ProcessEnv): HistoryPlace {
  const path = historyPath(flags, env);
  return { path, key: historyKey(path, env['DELIV_HISTORY_KEY']) };
}

/** What a check remembers by; null where nothing was learned yet, and no history is named. */
export function pastOf(flags: { readonly history?: string }, env: NodeJS.ProcessEnv) {
  const path = historyPath(flags, env);
  const from = flags.history !== undefined ? 'command line' : env['DELIV_HISTORY'] ? 'environment' : 'default';
  if (from === 'default' && !existsSync(path)) return null;
  const key = () => {
    if (existsSync(path)) return historyFrom(flags, env).key;
    throw new InputError('does not exist', { file: path }, 'deliv learn FILE begins a history');
  };
  return { path, from, key };
}
