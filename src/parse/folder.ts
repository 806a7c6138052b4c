/** A folder to its inputs: its campaigns, then the messages no campaign names. */
import { readdir } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { InputError } from '../model/input-error.ts';
import { configNames } from './config.ts';
import { readText } from './files.ts';
import { ownFiles } from './own-files.ts';

/** Shared blocks, the configuration and other YAML are no campaigns. Throws InputError where there is neither. */
export async function inputsIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).sort().map(name => join(folder, name));
  const campaigns: string[] = [];
  for (const name of names.filter(isCampaign)) if (await mayNameMessage(name)) campaigns.push(name);
  const read = await withoutShared(campaigns);
  const named = new Set(read.flatMap(({ messages }) => messages));
  const messages = names.filter(name => extname(name).toLowerCase() === '.eml' && !named.has(resolve(name)));
  if (read.length + messages.length === 0)
    throw new InputError('holds no campaign file and no .eml message', { file: folder });
  return [...read.map(({ path }) => path), ...messages];
}

export function isCampaign(path: string): boolean {
  return ['.yaml', '.yml', '.json'].includes(extname(path).toLowerCase());
}

/** Other YAML and JSON is not even read as a campaign. */
async function mayNameMessage(path: string): Promise<boolean> {
  if (configNames.includes(basename(path))) return false;
  return /^[ \t{]*"?(?:messages?|extends)"?[ \t]*:/m.test(await readText(path, ownFiles.documentBytes));
}

interface Candidate {
  readonly path: string;
  /** What it extends, one after the other; absolute. */
  readonly extended: readonly string[];
  /** Absolute. */
  readonly messages: readonly string[];
}

/** What others extend, and names no message itself, is a block they share. */
async function withoutShared(paths: readonly string[]): Promise<Candidate[]> {
  const { readCampaignFiles } = await import('./campaign-files.ts');
  const candidates = await Promise.all(
    paths.map(async (path): Promise<Candidate> => {
      const { whole, extended } = await readCampaignFiles(path, { addresses: 'any' });
      const messages = Object.values({
        ...whole.messages,
        ...(whole.message === undefined ? {} : { '': whole.message }),
      });
      return { path, extended, messages };
    }),
  );
  const shared = new Set(candidates.flatMap(({ extended }) => extended));
  return candidates.filter(({ path, messages }) => messages.length > 0 || !shared.has(resolve(path)));
}
