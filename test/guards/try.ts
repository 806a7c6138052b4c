/** Lets a copy's tests run in a process of its own, which can be ended: a guard may be what ends a loop. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Ask } from './child.ts';

const longestMs = 180_000;

export interface Trier {
  /** The test that fails, as `file > name`; null where none does. */
  noticed(ask: Ask): Promise<string | null>;
  end(): void;
}

export function trierIn(folder: string): Trier {
  let child: ChildProcess | null = null;
  const end = () => {
    if (child?.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    child = null;
  };
  return {
    end,
    noticed: async ask => {
      child ??= await started(folder);
      child.send(ask);
      const late = AbortSignal.timeout(longestMs);
      try {
        const [{ said, error }] = (await once(child, 'message', { signal: late })) as [Said];
        if (error !== undefined) throw new Error(error);
        return said;
      } catch (error) {
        end();
        if (late.aborted) return `${ask.tests[0]} > does not end`;
        throw error;
      }
    },
  };
}

interface Said {
  readonly said: string | null;
  readonly error?: string;
}

async function started(folder: string): Promise<ChildProcess> {
  const child = fork(join(folder, 'test/guards/child.ts'), {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'ignore', 2, 'ipc'],
  });
  await once(child, 'message');
  return child;
}
