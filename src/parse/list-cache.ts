/** Tallies of lists that were made before, in the user's cache: for a while, and for their owner alone. */
import { readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../disk/folder.ts';

/**
 * Days. A list is checked again and again until its campaign is sent, and then exported anew; no longer than needed
 * (Article 5(1)(e) GDPR). Judgement.
 */
const keptDays = 30;

/** Ours alone; a process that was killed leaves a part. */
const ours = /^[0-9a-f]{64}\.json(?:\.\d+)?$/;

/** Empty where there is none. What is older than it may be goes. */
export async function recalled(place: string): Promise<string> {
  await removeOld(dirname(place));
  return readFile(place, 'utf8').catch(() => '');
}

/** Whole or not at all. Where nothing can be written, nothing is kept. */
export async function keep(place: string, tally: string): Promise<void> {
  const part = `${place}.${process.pid}`;
  try {
    makeFolder(dirname(place));
    await writeFile(part, tally, { mode: 0o600 });
    await rename(part, place);
  } catch {
    // A cache that cannot be written costs time and nothing else.
    await rm(part, { force: true }).catch(() => {});
  }
}

async function removeOld(folder: string): Promise<void> {
  const since = Date.now() - keptDays * 86_400_000;
  const names = await readdir(folder).catch(() => []);
  const removeIfOld = async (file: string) => {
    const { mtimeMs } = await stat(file);
    if (mtimeMs < since) await rm(file);
  };
  const all = names.filter(name => ours.test(name)).map(name => removeIfOld(join(folder, name)));
  // What another process removes first, or nobody may remove, hinders no check.
  await Promise.allSettled(all);
}
