/** A campaign file and what it extends, read as one, with every path made absolute. */
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isPublicAddress, ownAddressHint } from '../mail/ip-address.ts';
import type { Setting } from '../model/setting.ts';
import { type CampaignFile, campaignSchema } from './campaign-schema.ts';
import { type ReadDocument, readDocument } from './document.ts';
import { ignorable } from './gate-schema.ts';
import { type Layer, merge, settingsOf } from './layers.ts';
import { nearest } from './nearest.ts';
import { unknownName } from './schema-values.ts';

/** What is said of each message, and no setting: which campaign it is, and where its files are. */
const names = ['$schema', 'extends', 'id', 'name', 'message', 'messages'];

/** What has an option, by the path of its key: the command line goes before the campaign. */
const optionOf: Readonly<Record<string, string>> = {
  stage: 'stage',
  'sender.stream': 'stream',
  'sender.traits': 'trait',
  'outbound.esp': 'esp',
  'outbound.ips': 'ip',
  'outbound.hostname': 'helo',
  'outbound.mail-from': 'mail-from',
  'outbound.dkim': 'dkim',
  'list.file': 'list',
  'list.tally': 'list',
};

interface ReadCampaign {
  readonly whole: CampaignFile;
  /** As they are written, by the option that goes before them, or else by the path of their key. */
  readonly settings: readonly Setting[];
  /** Absolute. */
  readonly extended: readonly string[];
}

/** What a campaign may name. */
export interface CampaignBounds {
  /** Addresses mail may leave from. */
  readonly addresses: 'public' | 'any';
  /** E-mail service providers there are tables of; absent: any is taken. */
  readonly esps?: readonly string[];
  /** Rules and findings (`rule/problem`) that can be ignored; absent: any is taken. */
  readonly findings?: readonly string[];
}

/** Throws InputError with the place in the file that is wrong. */
export async function readCampaignFiles(file: string, bounds: CampaignBounds): Promise<ReadCampaign> {
  const layers = await readLayers(file, [], bounds);
  const whole = layers.map(layer => layer.absolute).reduce((under, over) => merge(under, over) as CampaignFile);
  const settings = settingsOf(layers).map(setting => ({ ...setting, key: optionOf[setting.key] ?? setting.key }));
  return { whole, settings, extended: layers.slice(0, -1).map(layer => resolve(layer.file)) };
}

interface CampaignLayer extends Layer {
  readonly absolute: CampaignFile;
}

/** What is extended comes first. */
async function readLayers(file: string, below: readonly string[], bounds: CampaignBounds): Promise<CampaignLayer[]> {
  const document = await readDocument(file, campaignSchema);
  if (bounds.addresses === 'public') refuseOwnAddresses(document);
  if (bounds.esps !== undefined) refuseUnknownEsp(document, bounds.esps);
  if (bounds.findings !== undefined) refuseUnknownIgnore(document, bounds.findings);
  const absolute = await withAbsolutePaths(document, dirname(file));
  const value = Object.fromEntries(Object.entries(document.value).filter(([key]) => !names.includes(key)));
  const own = { file, value, absolute };
  if (absolute.extends === undefined) return [own];
  if ([...below, resolve(file)].includes(absolute.extends)) throw document.error('extends itself', ['extends']);
  return [...(await readLayers(absolute.extends, [...below, resolve(file)], bounds)), own];
}

/** Nobody on the Internet gets mail from such an address: only zone files may speak of it. */
function refuseOwnAddresses({ value, error }: ReadDocument<CampaignFile>): void {
  const own = (value.outbound?.ips ?? []).find(ip => !isPublicAddress(ip));
  if (own !== undefined)
    throw error(
      `outbound.ips: ${own} is private or reserved, and no mail leaves from it`,
      ['outbound', 'ips'],
      ownAddressHint,
    );
}

/** One that is misspelt would add nothing, and nobody would know. */
function refuseUnknownEsp({ value, error }: ReadDocument<CampaignFile>, esps: readonly string[]): void {
  const esp = value.outbound?.esp;
  if (esp === undefined || esps.includes(esp)) return;
  const meant = nearest(esp, esps);
  const hint = meant === null ? `known: ${esps.join(', ')}` : `did you mean ${meant}?`;
  throw error(`outbound.esp: there is no table of ${JSON.stringify(esp)}`, ['outbound', 'esp'], hint);
}

/** One that is misspelt would silence nothing, and be taken for one that is not needed any more. */
function refuseUnknownIgnore({ value, error }: ReadDocument<CampaignFile>, findings: readonly string[]): void {
  for (const [at, { finding }] of (value.ignore ?? []).entries()) {
    const fault = unknownName(ignorable, finding, findings);
    if (fault !== null) throw error(`ignore.${at}.finding: ${fault}`, ['ignore', at, 'finding']);
  }
}

/** Resolves each path against the file it is written in, and refuses the first that is not there. */
async function withAbsolutePaths(document: ReadDocument<CampaignFile>, folder: string): Promise<CampaignFile> {
  const existing = async (path: string, ...keys: string[]) => {
    const absolute = resolve(folder, path);
    await stat(absolute).catch(() => {
      throw document.error(
        `${keys.join('.')}: there is no file ${JSON.stringify(path)}`,
        keys,
        'paths are relative to the file they stand in',
      );
    });
    return absolute;
  };
  const { value } = document;
  const messages = Object.entries(value.messages ?? {}).map(
    async ([variant, path]) => [variant, await existing(path, 'messages', variant)] as const,
  );
  return {
    ...value,
    ...(value.extends === undefined ? {} : { extends: await existing(value.extends, 'extends') }),
    ...(value.message === undefined ? {} : { message: await existing(value.message, 'message') }),
    ...(value.messages === undefined ? {} : { messages: Object.fromEntries(await Promise.all(messages)) }),
    ...(value.list === undefined ? {} : { list: await listWithAbsolutePaths(value.list, existing) }),
    ...(value.vetting === undefined ? {} : { vetting: vettingWithAbsolutePath(value.vetting, folder) }),
  };
}

type ListBlock = NonNullable<CampaignFile['list']>;

async function listWithAbsolutePaths(
  list: ListBlock,
  existing: (path: string, ...keys: string[]) => Promise<string>,
): Promise<ListBlock> {
  const paths = (['file', 'tally', 'suppression'] as const).map(async key => {
    const path = list[key];
    return path === undefined ? {} : { [key]: await existing(path, 'list', key) };
  });
  return Object.assign({ ...list }, ...(await Promise.all(paths)));
}

type VettingBlock = NonNullable<CampaignFile['vetting']>;

/** The file of decisions need not be there yet: then nobody has decided. */
function vettingWithAbsolutePath(vetting: VettingBlock, folder: string): VettingBlock {
  return { ...vetting, ...(vetting.decision === undefined ? {} : { decision: resolve(folder, vetting.decision) }) };
}
