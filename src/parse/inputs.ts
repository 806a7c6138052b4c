/** What the user names on the command line, to the messages there are to judge. */
import { extname, relative } from 'node:path';
import { claimedResults } from '../mail/authentication-results.ts';
import { domainName } from '../mail/domain.ts';
import { espClues } from '../mail/esp.ts';
import { fieldNamed } from '../mail/header.ts';
import { isPublicAddress, ownAddressHint } from '../mail/ip-address.ts';
import type { ClaimedResults } from '../model/authentication.ts';
import type { Campaign, ListSource, Outbound, Sender } from '../model/campaign.ts';
import type { DecisionRecord } from '../model/decision.ts';
import type { Mail, ReadList } from '../model/input.ts';
import { InputError } from '../model/input-error.ts';
import type { Limits } from '../model/limits.ts';
import type { Lore } from '../model/lore.ts';
import type { HeaderField, Stage } from '../model/mail.ts';
import type { SendingHistory } from '../model/volume.ts';
import type { CampaignBounds } from './campaign-files.ts';
import { readInput } from './files.ts';
import { addedToHtml, wrapHtml } from './html-input.ts';
import type { Item } from './items.ts';
import { type ListMeans, ownNamesOf, readList } from './list-source.ts';
import { type ParsedMessage, parseMessage } from './message.ts';
import { shownDomains } from './shown-domains.ts';

/** What the command line says of every message; it goes before what a campaign file says. */
export interface Given {
  readonly from?: string;
  readonly subject?: string;
  readonly stage?: Stage;
  readonly list?: string;
  /** Believe the message's Authentication-Results: of any receiver (null), or of the one named. */
  readonly authFromHeaders?: string | null;
  readonly sender: Partial<Sender>;
  readonly outbound: Partial<Outbound>;
}

interface Inputs {
  readonly campaigns: readonly Campaign[];
  readonly mails: readonly Mail[];
}

export interface InputSource {
  readonly items: readonly Item[];
  readonly given: Given;
  readonly lore: Lore;
  readonly limits: Limits;
  /** The clock to judge by. */
  readonly now: Date;
  /** Addresses mail may leave from: any, where zone files answer. */
  readonly addresses: 'public' | 'any';
  /** With what recipient lists are vetted on the way. */
  readonly lists: ListMeans;
  /** Rules and findings that a campaign may ignore. */
  readonly findings: readonly string[];
  /** What is remembered of who sends from this domain. */
  readonly recall: (from: string | null) => SendingHistory | null;
}

type Reading = Pick<InputSource, 'given' | 'lore' | 'limits' | 'now' | 'lists'> & { readonly inTurn: InTurn };
type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Throws InputError for the first input that cannot be judged. Lists are read from then on. */
export async function parseInputs(source: InputSource): Promise<Inputs> {
  const { items, given, lore, limits, addresses, findings, recall } = source;
  refuseOwnAddresses(given.outbound.ips ?? [], addresses);
  const campaigns: Campaign[] = [];
  const mails: Mail[] = [];
  const parsed = Promise.withResolvers<void>();
  const reading = { ...source, inTurn: inTurnAfter(parsed.promise) };
  for (const { path, kind, bytes } of items) {
    if (kind === 'campaign') {
      const campaign = await readCampaign(path, { addresses, esps: lore.esps.map(({ id }) => id), findings });
      campaigns.push(campaign);
      mails.push(...(await campaignMails(campaign, reading)));
    } else {
      const raw = bytes === undefined ? await readInput(path, limits.messageBytes) : Buffer.from(bytes);
      mails.push(await singleMail(path, raw, reading));
    }
  }
  refuseSameId(campaigns);
  parsed.resolve();
  return { campaigns, mails: mails.map(mail => ({ ...mail, remembered: recall(mail.author.domain) })) };
}

/** One after another: each list may take all the memory there is for one. */
function inTurnAfter(start: Promise<unknown>): InTurn {
  let last = start;
  return work => {
    const done = last.then(work);
    // Whoever waits for it is told.
    done.catch(() => {});
    last = done;
    return done;
  };
}

function refuseOwnAddresses(ips: readonly string[], addresses: InputSource['addresses']): void {
  const own = addresses === 'any' ? undefined : ips.find(ip => !isPublicAddress(ip));
  if (own !== undefined)
    throw new InputError(`${own} is private or reserved, and no mail leaves from it`, { file: '--ip' }, ownAddressHint);
}

/** Predictions are joined to what happens by it. */
export function refuseSameId(campaigns: readonly Pick<Campaign, 'id' | 'path'>[]): void {
  for (const [at, { id, path }] of campaigns.entries()) {
    const other = campaigns.slice(0, at).find(one => id !== undefined && one.id === id);
    if (other !== undefined)
      throw new InputError(
        `has the id ${JSON.stringify(id)}, which is also that of ${other.path}`,
        { file: path },
        'give each campaign an id of its own',
      );
  }
}

/** Loaded only for a campaign: schema and YAML parser cost more than judging a message. */
async function readCampaign(path: string, bounds: CampaignBounds): Promise<Campaign> {
  return (await import('./campaign.ts')).parseCampaign(path, 'message', bounds);
}

async function campaignMails(campaign: Campaign, reading: Reading): Promise<Mail[]> {
  const { given, lore, limits, now, lists, inTurn } = reading;
  const source = given.list === undefined ? campaign.list : listNamed(given.list);
  const review = await recordsFor(campaign);
  const { acquisition, sender } = campaign;
  const declared = {
    country: sender.country,
    since: acquisition?.since,
    ownNames: ownNamesOf(campaign.outbound),
    sketched: review !== null,
  };
  const list = inTurn(() => readList(source, lore, now, declared, lists));
  const origin = acquisition === undefined ? null : { ...acquisition, asOf: now.toISOString().slice(0, 10) };
  return Promise.all(
    Object.entries(campaign.messages).map(async ([variant, file]) => {
      const path = relative('.', file);
      const parsed = await parsedFrom(path, await readInput(file, limits.messageBytes), reading, campaign.stage);
      const mail = assemble(path, parsed, { ...campaign, origin, review }, list, reading);
      return { ...mail, campaign: campaign.id ?? campaign.path, ...(variant === '' ? {} : { variant }) };
    }),
  );
}

/** Newest first; null where no decision is demanded. */
async function recordsFor({ vetting }: Campaign): Promise<readonly DecisionRecord[] | null> {
  if (vetting === undefined) return null;
  if (vetting.decision === undefined) return [];
  const { readDecisions } = await import('./decision.ts');
  return (await readDecisions(relative('.', vetting.decision))).toReversed();
}

async function singleMail(path: string, raw: Buffer, reading: Reading): Promise<Mail> {
  const { given, lore, now, lists, inTurn } = reading;
  const parsed = await parsedFrom(path, raw, reading);
  const source = given.list === undefined ? undefined : listNamed(given.list);
  const declared = { country: given.sender.country, ownNames: ownNamesOf(given.outbound), sketched: false };
  const list = inTurn(() => readList(source, lore, now, declared, lists));
  return assemble(path, parsed, undeclared, list, reading);
}

async function parsedFrom(
  path: string,
  raw: Buffer,
  { given, lore, limits }: Reading,
  stage?: Stage,
): Promise<ParsedMessage & { html: boolean }> {
  const html = ['.html', '.htm'].includes(extname(path).toLowerCase());
  const bytes = html ? wrapHtml(raw, path, given.from, given.subject) : raw;
  return { ...(await parseMessage(bytes, path, lore.mergeTags, given.stage ?? stage, limits)), html };
}

type Declared = Pick<Mail, 'sender' | 'outbound' | 'origin' | 'review' | 'ignore'> &
  Pick<Campaign, 'volume' | 'history'>;
const undeclared: Declared = {
  sender: { stream: 'promotional', traits: [], bulk: {} },
  outbound: { ips: [], dkim: [], adds: [] },
  origin: null,
  review: null,
  ignore: null,
};

function assemble(
  file: string,
  { html, rawFields, ...parsed }: ParsedMessage & { html: boolean },
  declared: Declared,
  list: Promise<ReadList | null>,
  { given, lore, limits }: Reading,
): Mail {
  const returnPath = fieldNamed(parsed.message.fields, 'return-path')?.value.replace(/[<>]/g, '');
  const mailFrom = returnPath === undefined ? null : domainName(returnPath.slice(returnPath.lastIndexOf('@') + 1));
  const outbound = { ...(mailFrom === null ? {} : { mailFrom }), ...declared.outbound, ...given.outbound };
  const esp = espClues(lore.esps, outbound.esp, parsed.message.fields, shownDomains(parsed, mailFrom));
  const added = [...(esp.declared?.esp.adds.value ?? []), ...(html ? addedToHtml : [])];
  return {
    file,
    ...parsed,
    sender: { ...declared.sender, ...given.sender },
    outbound: { ...outbound, adds: [...new Set([...outbound.adds, ...added])] },
    list,
    origin: declared.origin,
    review: declared.review,
    esp,
    lore,
    limits,
    claimed: given.authFromHeaders === undefined ? null : claimedOrThrow(rawFields, given.authFromHeaders, file),
    ignore: declared.ignore,
    volume: declared.volume ?? null,
    history: declared.history ?? null,
    remembered: null,
  };
}

function claimedOrThrow(fields: readonly HeaderField[], authservId: string | null, file: string): ClaimedResults {
  const claimed = claimedResults(fields, authservId);
  if (claimed !== null) return claimed;
  const by = authservId === null ? '' : ` by ${authservId}`;
  throw new InputError(
    `has no Authentication-Results${by}`,
    { file },
    'leave out --auth-from-headers, or give a copy that was received',
  );
}

/** A recipient list, or a tally of one, which is JSON. */
function listNamed(path: string): ListSource {
  return path.endsWith('.json') ? { tally: path, columns: {} } : { file: path, columns: {} };
}
