/** The history's key: given (`DELIV_HISTORY_KEY`), or in a file beside the database that only its owner may read. */
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { draftOf, removeDeadDrafts, removeDraft } from '../disk/draft.ts';
import { codeOf } from '../disk/fault.ts';
import { makeFolder } from '../disk/folder.ts';
import { exists } from '../disk/look.ts';
import { InputError } from '../model/input-error.ts';

/** What is shorter can be guessed, and with it who was written to. Judgement. */
const shortest = 16;

const keyFileOf = (path: string) => `${path}.key`;

/**
 * The key of the history at `path`, made if neither it nor the history exists yet. Throws InputError for a key that
 * others could have read, that is too short, or that was lost: a new one would know nobody again.
 */
export function historyKey(path: string, given?: string): string {
  if (given !== undefined && given !== '') return longEnough(given, 'DELIV_HISTORY_KEY');
  const file = keyFileOf(path);
  removeDeadDrafts(file);
  if (!exists(file)) {
    if (exists(path))
      throw new InputError(
        'the key of this history is missing',
        { file },
        'restore it from where the history came from, or set DELIV_HISTORY_KEY',
      );
    make(file);
  }
  return longEnough(keyIn(file), file);
}

function keyIn(file: string): string {
  try {
    if ((statSync(file).mode & 0o077) !== 0)
      throw new InputError('may be read by others', { file }, `chmod 600 ${file}`);
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`cannot be read (${codeOf(error)})`, { file });
  }
}

function longEnough(key: string, from: string): string {
  if (key.length < shortest)
    throw new InputError(`is shorter than ${shortest} characters`, { file: from }, 'openssl rand -hex 32 makes one');
  return key;
}

/** Whole or not at all: of several processes that make one at once, the first to link its own wins. */
function make(file: string): void {
  const draft = draftOf(file);
  try {
    makeFolder(dirname(file));
    writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    linkSync(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw new InputError(`cannot be written (${codeOf(error)})`, { file });
  } finally {
    removeDraft(draft);
  }
}
