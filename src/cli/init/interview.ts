/** What only a person can say of a campaign; each is asked where nothing said it yet. */
import { access } from 'node:fs/promises';
import { domainName } from '../../mail/domain.ts';
import { type DkimIdentity, type Sender, type Stream, streams, type Trait, traits } from '../../model/campaign.ts';
import type { DomainName } from '../../model/mail.ts';
import type { Words } from '../../text/words.ts';
import { address, envelopeSender, signature } from '../settings/faults.ts';
import { domainOf, identity } from '../settings/outbound.ts';
import type { Ask } from '../terminal-questions.ts';

/** What is known of a campaign; what nobody said is absent. */
export interface Begun {
  message?: string;
  from?: DomainName;
  stream?: Stream;
  traits?: readonly Trait[];
  country?: string;
  list?: string;
  esp?: string;
  ips?: readonly string[];
  mailFrom?: DomainName;
  dkim?: readonly DkimIdentity[];
  bulk?: Sender['bulk'];
}

export interface Asking {
  readonly ask: Ask;
  /** Told why an answer cannot be meant. */
  readonly say: (because: string) => void;
  readonly words: Words['cli']['init'];
}

/** Null: it cannot be meant. */
type Read<T> = (typed: string) => T | null | Promise<T | null>;

/** Before anything can be found out. */
export async function askForMail(begun: Begun, asking: Asking): Promise<void> {
  const { ask, wrong } = asking.words;
  if (begun.message === undefined) await set(begun, 'message', ask.message, existing, wrong.file, asking);
  if (begun.message === undefined && begun.from === undefined)
    await set(begun, 'from', ask.from, domainName, wrong.domain, asking);
}

/** What could not be found out. */
export async function askForRest(begun: Begun, esps: readonly string[], asking: Asking): Promise<void> {
  const { ask, wrong, yes, no } = asking.words;
  const known = (all: readonly string[]) => wrong.oneOf(all.join(', '));
  const several =
    <T extends string>(all: readonly T[]): Read<readonly T[]> =>
    typed =>
      listed(typed, one => all.find(name => name === one.toLowerCase()) ?? null);
  const named =
    <T extends string>(all: readonly T[]): Read<T> =>
    typed =>
      all.find(name => name === typed.toLowerCase()) ?? null;
  const yesOrNo: Read<Sender['bulk']> = typed => {
    const says = (words: string) => words.split(' ').includes(typed.toLowerCase());
    const isYes = says(yes);
    return isYes || says(no) ? { gmail: isYes } : null;
  };
  const isOwn = () => begun.esp === undefined;
  await set(begun, 'stream', ask.stream, named(streams), known(streams), asking);
  await set(begun, 'traits', ask.traits, several(traits), known(traits), asking);
  await set(begun, 'country', ask.country, country, wrong.country, asking);
  await set(begun, 'list', ask.list, existing, wrong.file, asking);
  await set(begun, 'esp', ask.esp(esps.join(', ')), named(esps), known(esps), asking);
  if (isOwn()) {
    await set(begun, 'ips', ask.ips, typed => listed(typed, ipAddress), wrong.address, asking);
    await set(begun, 'mailFrom', ask.mailFrom, bounceDomain, wrong.domain, asking);
    await set(begun, 'dkim', ask.dkim, typed => listed(typed, signer), wrong.signature, asking);
  }
  await set(begun, 'bulk', ask.bulk, yesOrNo, wrong.yesNo, asking);
}

/** Asks until the answer can be meant; an empty line leaves it open. */
async function set<K extends keyof Begun>(
  begun: Begun,
  key: K,
  question: string,
  read: Read<NonNullable<Begun[K]>>,
  wrong: string,
  { ask, say }: Asking,
): Promise<void> {
  while (begun[key] === undefined) {
    const typed = (await ask(question)).trim();
    if (typed === '') return;
    const value = await read(typed);
    if (value === null) say(wrong);
    else begun[key] = value as Begun[K];
  }
}

const existing: Read<string> = path =>
  access(path).then(
    () => path,
    () => null,
  );

const ipAddress = (text: string) => (address(text) === null ? text : null);

const bounceDomain = (text: string) => (envelopeSender(text) === null ? domainOf(text) : null);

const signer = (text: string) => (signature(text) === null ? identity(text) : null);

/** Null where one of them is none. */
function listed<T>(typed: string, read: (one: string) => T | null): readonly T[] | null {
  const all = typed
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(read);
  return all.includes(null) ? null : (all as readonly T[]);
}

function country(typed: string): string | null {
  const code = typed.toUpperCase();
  const isKnown = /^[A-Z]{2}$/.test(code) && new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code);
  return isKnown ? code : null;
}
