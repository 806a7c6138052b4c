/** The user's own folders (XDG Base Directory Specification), also where nobody knows a home: a container with any uid. */
import { devNull, homedir, userInfo } from 'node:os';
import { isAbsolute, join } from 'node:path';

const usual = { XDG_DATA_HOME: ['.local', 'share'], XDG_CACHE_HOME: ['.cache'], XDG_CONFIG_HOME: ['.config'] } as const;

/** Ours below it. By the specification a relative path counts as none. */
export function userFolder(name: keyof typeof usual, env: Readonly<Record<string, string | undefined>>): string {
  const named = env[name] ?? '';
  return join(isAbsolute(named) ? named : join(home(), ...usual[name]), 'deliv');
}

/** Without one, a place where nothing is and nothing can be made. */
function home(): string {
  try {
    return homedir() || userInfo().homedir || devNull;
  } catch {
    return devNull;
  }
}
