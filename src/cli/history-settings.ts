/** Where the local history lies, and by which key its recipients are known. */
import { join } from 'node:path';
import { exists } from '../disk/look.ts';
import { historyKey } from '../history/key.ts';
import { InputError } from '../model/input-error.ts';
import { readConfig } from '../parse/config.ts';
import type { Chosen } from './settings/choose.ts';
import { userFolder } from './settings/user-folder.ts';

interface HistoryPlace {
  readonly path: string;
  readonly key: string;
}

/** In the user's own data folder. */
export function usualHistory(env: NodeJS.ProcessEnv): string {
  return join(userFolder('XDG_DATA_HOME', env), 'history.sqlite');
}

/**
 * `--history`, `DELIV_HISTORY`, what the configuration names, or the usual place. Throws InputError for a key that is
 * lost, too short, or open to others.
 */
export async function historyFrom(
  { history, config }: { readonly history?: string; readonly config?: string },
  env: NodeJS.ProcessEnv,
): Promise<HistoryPlace> {
  const named = history ?? (env['DELIV_HISTORY'] || (await configured(config ?? env['DELIV_CONFIG'])));
  const path = named ?? usualHistory(env);
  return { path, key: historyKey(path, env['DELIV_HISTORY_KEY']) };
}

async function configured(named: string | undefined): Promise<string | undefined> {
  const words = async () => (await import('../index.ts')).vocabulary;
  const found = await readConfig(named || undefined, process.cwd(), words);
  return found?.config.history;
}

/**
 * What a check remembers by; null where nothing was learned yet, and neither the command line nor the environment names
 * a history: a configuration may name one that is still to begin.
 */
export function pastOf(chosen: Pick<Chosen, 'text' | 'from'>, env: NodeJS.ProcessEnv) {
  const path = chosen.text('history') ?? usualHistory(env);
  const isDemanded = ['command line', 'environment'].includes(chosen.from('history') ?? '');
  if (!isDemanded && isAbsent(path)) return null;
  const key = () => {
    if (exists(path)) return historyKey(path, env['DELIV_HISTORY_KEY']);
    throw new InputError('does not exist', { file: path }, 'deliv learn FILE begins a history');
  };
  return { path, key };
}

/** One that cannot be looked for may be there: whoever opens it says why it cannot be read. */
function isAbsent(path: string): boolean {
  try {
    return !exists(path);
  } catch {
    return false;
  }
}
