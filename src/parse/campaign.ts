/** A campaign file and what it extends, with every path made absolute. */
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isPublicAddress, ownAddressHint } from '../mail/ip-address.ts';
import type { Campaign, Outbound, Sender } from '../model/campaign.ts';
import { InputError } from '../model/input-error.ts';
import type { ByProvider, SendingHistory } from '../model/volume.ts';
import { type CampaignFile, campaignSchema } from './campaign-schema.ts';
import { type ReadDocument, readDocument } from './document.ts';

/** Throws InputError with the place in the file that is wrong. */
export async function parseCampaign(
  file: string,
  wants: 'message' | 'list' = 'message',
  addresses: 'public' | 'any' = 'any',
): Promise<Campaign> {
  const whole = await readWithParents(file, [], addresses);
  const { outbound, list, vetting, volume } = whole;
  if (volume?.start !== undefined && volume.end !== undefined && Date.parse(volume.end) <= Date.parse(volume.start))
    throw new InputError('volume.end lies before volume.start', { file }, 'one of them comes from what it extends');
  const { lastSent } = whole.history ?? {};
  if (lastSent !== undefined && volume?.start !== undefined && Date.parse(lastSent) > Date.parse(volume.start))
    throw new InputError(
      'history.lastSent lies after volume.start',
      { file },
      'it is the day of the last send before this one',
    );
  const decision = vetting?.decision;
  return {
    path: file,
    ...(whole.id === undefined ? {} : { id: whole.id }),
    ...(whole.name === undefined ? {} : { name: whole.name }),
    messages: wants === 'list' ? {} : messagesOf(whole, file),
    ...(whole.stage === undefined ? {} : { stage: whole.stage }),
    sender: senderOf(whole.sender),
    outbound: outboundOf(outbound),
    ...(list === undefined
      ? {}
      : {
          list: definedOnly({
            file: list.file,
            tally: list.tally,
            suppression: list.suppression,
            columns: list.columns ?? {},
          }),
        }),
    ...(list?.acquisition === undefined ? {} : { acquisition: definedOnly(list.acquisition) }),
    ...(vetting?.required === true || decision !== undefined ? { vetting: definedOnly({ decision }) } : {}),
    budgets: definedOnly(whole.budgets ?? {}),
    ignore: (whole.ignore ?? []).map(definedOnly),
    ...(whole.volume === undefined ? {} : { volume: definedOnly(whole.volume) }),
    ...(whole.history === undefined ? {} : { history: historyOf(whole.history) }),
  };
}

function senderOf(sender: CampaignFile['sender']): Sender {
  const bulk = Object.entries(sender?.bulk ?? {}).map(
    ([id, value]) => [id, value !== false && value !== 'no'] as const,
  );
  return {
    stream: sender?.stream ?? 'promotional',
    traits: sender?.traits ?? [],
    ...(sender?.country === undefined ? {} : { country: sender.country }),
    bulk: Object.fromEntries(bulk),
  };
}

function outboundOf(outbound: CampaignFile['outbound']): Outbound {
  const { 'mail-from': mailFrom, ...rest } = outbound ?? {};
  return { ips: [], dkim: [], adds: [], ...definedOnly(rest), ...(mailFrom === undefined ? {} : { mailFrom }) };
}

function historyOf(history: NonNullable<CampaignFile['history']>): SendingHistory {
  const { sent, dailyMax, ips, domains, lastSent, ...rates } = history;
  const { complaints = {}, unknownUsers = {}, deferred = {}, blocked = {} } = rates;
  return {
    sent: overAll(sent),
    dailyMax: overAll(dailyMax),
    ...(lastSent === undefined ? {} : { lastSent }),
    ...{ complaints, unknownUsers, deferred, blocked },
    ips: Object.fromEntries(Object.entries(ips ?? {}).map(([ip, use]) => [ip, definedOnly(use)])),
    domains: Object.fromEntries(Object.entries(domains ?? {}).map(([name, use]) => [name, definedOnly(use)])),
  } as SendingHistory;
}

/** A number alone is over every provider together. */
function overAll(count: number | ByProvider = {}): ByProvider {
  return typeof count === 'number' ? { all: count } : count;
}

function messagesOf(whole: CampaignFile, file: string): Readonly<Record<string, string>> {
  if (whole.messages !== undefined && Object.keys(whole.messages).length > 0) return whole.messages;
  if (whole.message !== undefined) return { '': whole.message };
  throw new InputError('names no message', { file }, 'add message: FILE.eml');
}

/** The file over what it extends: objects merge, anything else replaces. */
async function readWithParents(
  file: string,
  below: readonly string[],
  addresses: 'public' | 'any',
): Promise<CampaignFile> {
  const document = await readDocument(file, campaignSchema);
  if (addresses === 'public') refuseOwnAddresses(document);
  const own = await withAbsolutePaths(document, dirname(file));
  if (own.extends === undefined) return own;
  if ([...below, file].includes(own.extends)) throw document.error('extends itself', ['extends']);
  return merge(await readWithParents(own.extends, [...below, file], addresses), own) as CampaignFile;
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

function merge(under: unknown, over: unknown): unknown {
  if (!isRecord(under) || !isRecord(over)) return over;
  const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map(key => [key, key in over ? merge(under[key], over[key]) : under[key]]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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

/** Drops keys whose value is undefined, so that optional means absent. */
function definedOnly<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
