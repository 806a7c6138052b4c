/** What a domain of a list is, by its name alone. Pure. */
import type { ListLore } from '../model/list-lore.ts';

export interface DomainLore {
  readonly receiverOf: (domain: string) => string;
  readonly isKnownTld: (tld: string) => boolean;
  /** A-label form, or null where none can be made. */
  readonly toAscii: (domain: string) => string | null;
}

export interface DomainTraits {
  /** Mailbox provider by the name; `generic` until the MX is known. */
  readonly provider: string;
  readonly malformed: boolean;
  /** Written with letters beyond ASCII, or in the form that stands for them. */
  readonly international: boolean;
  readonly disposable: boolean;
  readonly perhapsDisposable: boolean;
  /** Forwards to a mailbox its user keeps private. */
  readonly relay: boolean;
  readonly free: boolean;
  readonly gmail: boolean;
  readonly closed: boolean;
  /** A provider of the first years of the web. */
  readonly early: boolean;
  /** Of a parish, a party, a union, a patients' group: its words say so. */
  readonly sensitive: boolean;
  /** Of the programs behind web pages, not of people. */
  readonly artefact: boolean;
  /** The much used domain that this one misspells. */
  readonly meant: string | null;
  /** ISO 3166 code of the country its users live in. */
  readonly market: string | null;
}

const hostName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** RFC 2606. */
const reserved = /(^|\.)(example\.(com|net|org)|test|invalid|localhost)$/;
const artefact = /(^|\.)(sentry(-next)?\.|wixpress\.com$)/;
/** Used all over the world, or of no one country. */
const worldwide = ['eu', 'io', 'co', 'me', 'tv', 'ai'];
/** `name` in lower case, as the list writes it. */
export function domainTraits(lore: ListLore, own: DomainLore): (name: string) => DomainTraits {
  const set = (names: readonly string[]) => new Set(names);
  const [disposable, perhaps, free] = [set(lore.disposable), set(lore.perhapsDisposable), set(lore.freeMail)];
  const [relays, early, right] = [set(lore.relays), set(lore.early), set([...lore.notTypos, ...lore.muchUsed])];
  const sensitive = new RegExp(lore.sensitiveDomains.join('|'));
  const targets = lore.misspelt;
  const tlds = new Map<string, boolean>();
  const isKnownTld = (tld: string) => {
    const known = tlds.get(tld) ?? own.isKnownTld(tld);
    tlds.set(tld, known);
    return known;
  };
  const meant = (name: string) =>
    lore.typos[name] ??
    (right.has(name) || free.has(name) ? null : (targets.find(target => isMisspelt(name, target)) ?? null));

  return name => {
    const ascii = hostName.test(name) ? name : own.toAscii(name);
    const wanted = hostName.test(name) ? meant(name) : null;
    const tld = name.slice(name.lastIndexOf('.') + 1);
    const provider = ascii === null ? 'generic' : own.receiverOf(ascii);
    const parent = name.slice(name.indexOf('.') + 1);
    const country = /^[a-z]{2}$/.test(tld) && !worldwide.includes(tld) ? tld.toUpperCase() : null;
    return {
      provider,
      malformed:
        ascii === null || !hostName.test(ascii) || !isKnownTld(tld) || ascii.length > 253 || reserved.test(ascii),
      international: ascii !== null && /(^|\.)xn--/.test(ascii),
      // Lists of throw-away services hold misspellings, too, which their owners never chose.
      disposable: wanted === null && (disposable.has(name) || disposable.has(parent)),
      perhapsDisposable: wanted === null && perhaps.has(name),
      relay: relays.has(name),
      free: free.has(name) || !['generic', 'google-workspace', 'microsoft365'].includes(provider),
      gmail: name === 'gmail.com' || name === 'googlemail.com',
      closed: lore.defunct[name] !== undefined,
      early: early.has(name),
      sensitive: sensitive.test(name),
      artefact: artefact.test(name),
      meant: wanted,
      market: lore.marketOf[name] ?? country,
    };
  };
}

function labelOf(name: string): string {
  return name.slice(0, name.indexOf('.'));
}

/** One letter more, less, other, or two changed about; at the beginning or in the ending, but not in both. */
function isMisspelt(name: string, target: string): boolean {
  if (Math.abs(name.length - target.length) > 1 || name === target) return false;
  // The same name under another country's ending is another branch of it.
  if (labelOf(name) === labelOf(target)) return false;
  if (name[0] !== target[0] && !name.endsWith(target.slice(-5))) return false;
  let at = 0;
  while (name[at] === target[at]) at++;
  const [rest, wanted] = [name.slice(at), target.slice(at)];
  const swapped = rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2);
  return swapped || rest.slice(1) === wanted.slice(1) || rest === wanted.slice(1) || rest.slice(1) === wanted;
}
