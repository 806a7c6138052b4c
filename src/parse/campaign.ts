/** A campaign file, with what it extends, to a campaign. */
import type { Campaign, Outbound, Sender } from '../model/campaign.ts';
import { InputError } from '../model/input-error.ts';
import type { ByProvider, SendingHistory } from '../model/volume.ts';
import { type CampaignBounds, readCampaignFiles } from './campaign-files.ts';
import type { CampaignFile } from './campaign-schema.ts';

/** Throws InputError with the place in the file that is wrong. */
export async function parseCampaign(
  file: string,
  wants: 'message' | 'list' = 'message',
  bounds: CampaignBounds = { addresses: 'any' },
): Promise<Campaign> {
  const { whole, settings } = await readCampaignFiles(file, bounds);
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
    ignore: whole.ignore?.map(definedOnly) ?? null,
    settings,
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

/** Drops keys whose value is undefined, so that optional means absent. */
function definedOnly<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
