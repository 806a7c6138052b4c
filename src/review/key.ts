/** The key of sketches: of the whole team, as given, or of this user, in a file that only they may read. */
import { randomBytes } from 'node:crypto';
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { draftOf } from '../disk/draft.ts';
import { codeOf, isAbsence } from '../disk/fault.ts';
import { makeFolder } from '../disk/folder.ts';
import { InputError } from '../model/input-error.ts';

export interface KeySource {
  /** Goes before the file. */
  readonly given?: string;
  readonly file: string;
}

/** What is shorter can be guessed, and with it who is in a list. Judgement. */
const shortest = 16;

/** Null where there is no key. Throws InputError for a key that others could have read or that is none. */
export async function readKey({ given, file }: KeySource): Promise<string | null> {
  if (given !== undefined && given !== '') return longEnough(given, 'DELIV_VETTING_KEY');
  const stats = await orAbsent(stat(file), file);
  if (stats === null) return null;
  if ((stats.mode & 0o077) !== 0) throw new InputError('may be read by others', { file }, `chmod 600 ${file}`);
  const text = await orAbsent(readFile(file, 'utf8'), file);
  return text === null ? null : longEnough(text.trim(), file);
}

/** Null for what is not there. Throws InputError for what may be there and cannot be read. */
function orAbsent<T>(reading: Promise<T>, file: string): Promise<T | null> {
  return reading.catch(error => {
    if (isAbsence(error)) return null;
    throw new InputError(`cannot be read (${codeOf(error)})`, { file });
  });
}

function longEnough(key: string, from: string): string {
  if (key.length < shortest)
    throw new InputError(`is shorter than ${shortest} characters`, { file: from }, 'openssl rand -hex 32 makes one');
  return key;
}

/** The key there is, or a new one of 32 random bytes. Two processes that make one at once agree on the first. */
export async function ensureKey(source: KeySource): Promise<string> {
  const known = await readKey(source);
  if (known !== null) return known;
  await make(source.file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return;
    throw new InputError(`cannot be written (${error.code})`, { file: source.file }, 'or set DELIV_VETTING_KEY');
  });
  return (await readKey(source)) ?? '';
}

/** Whole or not at all: of several processes that make one at once, the first to link its own wins. */
async function make(file: string): Promise<void> {
  const draft = draftOf(file);
  makeFolder(dirname(file));
  try {
    await writeFile(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    await link(draft, file);
  } finally {
    await rm(draft, { force: true }).catch(() => {});
  }
}
