/** What the user names, one by one: each campaign, and each message no campaign names. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { InputError } from '../model/input-error.ts';
import type { Limits } from '../model/limits.ts';
import { readInput, readStream } from './files.ts';
import { inputsIn, isCampaign } from './folder.ts';
import { splitMbox } from './mbox.ts';

export interface Item {
  /** As the user named it; a part of an mbox as `file#n`, standard input as `-`. */
  readonly path: string;
  readonly kind: 'message' | 'campaign';
  /** What stands there, where it is no file of its own. */
  readonly bytes?: Uint8Array;
  /** It was not named, but found: in a folder, in an mbox, on standard input. Anyone may have put it there. */
  readonly found: boolean;
}

interface ItemSource {
  readonly paths: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Messages that are in no file, by the path they go by. */
  readonly contents: Readonly<Record<string, Uint8Array>>;
  readonly limits: Limits;
}

/** Throws InputError for a folder without any, and for what cannot be read. */
export async function itemsOf({ paths, stdin, contents, limits }: ItemSource): Promise<Item[]> {
  const items: Item[] = [];
  for (const path of paths) {
    const given = contents[path];
    if (given !== undefined) items.push({ path, kind: 'message', bytes: given, found: false });
    else if (path === '-') items.push(await fromStream(stdin, limits));
    else if (isFolder(path)) for (const one of await inputsIn(path)) items.push(...(await fromFile(one, true, limits)));
    else items.push(...(await fromFile(path, false, limits)));
  }
  return items;
}

async function fromStream(stdin: AsyncIterable<Uint8Array>, limits: Limits): Promise<Item> {
  const bytes = await readStream(stdin, 'standard input', limits.messageBytes);
  return { path: '-', kind: 'message', bytes, found: true };
}

async function fromFile(path: string, found: boolean, limits: Limits): Promise<Item[]> {
  if (isListName(path) && isFile(path))
    throw new InputError(
      'is a recipient list by its name, and no mail',
      { file: path },
      'deliv vet FILE vets it; check takes it as --list FILE beside a mail',
    );
  if (isCampaign(path)) return [{ path, kind: 'campaign', found }];
  if (!beginsAsMbox(path)) return [{ path, kind: 'message', found }];
  const parts = splitMbox(path, await readInput(path, limits.messageBytes));
  return parts.map(({ file, bytes }) => ({ path: file, kind: 'message', bytes, found: true }));
}

/** No mail goes by such a name. */
function isListName(path: string): boolean {
  return /\.(?:csv|tsv|xlsx|parquet|jsonl)(?:\.gz)?$/i.test(path);
}

/** What is no regular file, or cannot be read, is said when it is read. Synchronous: of a folder every file is looked at, which is ten times faster so. */
function beginsAsMbox(path: string): boolean {
  if (!isFile(path)) return false;
  try {
    const file = openSync(path, 'r');
    try {
      const first = Buffer.alloc(5);
      return first.toString('latin1', 0, readSync(file, first, 0, 5, 0)) === 'From ';
    } finally {
      closeSync(file);
    }
  } catch {
    return false;
  }
}

function isFile(path: string): boolean {
  return statOf(path)?.isFile() === true;
}

function isFolder(path: string): boolean {
  return statOf(path)?.isDirectory() === true;
}

/** Undefined where nothing can be said of it. */
function statOf(path: string): ReturnType<typeof statSync> {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
