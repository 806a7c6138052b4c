/** The recipients of a campaign, as their tally: read from one, or made of the list once and kept by what the list holds. */
import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { stampOf } from '../disk/look.ts';
import type { DomainQuestions } from '../list/dns.ts';
import { nameWord } from '../mail/domain.ts';
import type { ListSource, Outbound } from '../model/campaign.ts';
import type { ReadList } from '../model/input.ts';
import type { RecipientMemory } from '../model/list.ts';
import type { Say } from '../model/list-progress.ts';
import type { Lore } from '../model/lore.ts';
import { keep, recalled } from './list-cache.ts';
import type { Tally } from './tally.ts';

/** With what lists are vetted on the way. */
export interface ListMeans {
  /** Of sketches; null where there is none. Asked for only where a decision is demanded. */
  readonly sketchKey: () => Promise<string | null>;
  /** Where tallies are kept; absent: nowhere. */
  readonly cache?: string | undefined;
  readonly say?: Say | undefined;
  /** What makes them: another version counts otherwise. */
  readonly by: string;
  /** Absent: DNS is not asked about recipients' domains. */
  readonly dns?: DomainQuestions & {
    /** Questions that left the process so far. */
    readonly asked: () => number;
    /** Who answers: another would say something else. */
    readonly from: string;
  };
  /** Absent: there is no local history. */
  readonly memory?: RecipientMemory;
}

interface Declared {
  readonly ownNames: readonly string[];
  readonly country: string | undefined;
  readonly since?: string | undefined;
  /** Demanded: the list is sketched, too, where there is a key. */
  readonly sketched: boolean;
}

/** By what the sender is known in the `+tag` of an address. */
export function ownNamesOf({ mailFrom, dkim = [] }: Partial<Outbound>): string[] {
  const domains = [...(mailFrom === undefined ? [] : [mailFrom]), ...dkim.map(({ domain }) => domain)];
  return [...new Set(domains.map(nameWord).filter(word => word !== null))];
}

/** Throws InputError for a list or tally that cannot be read rightly. */
export async function readList(
  source: ListSource | undefined,
  lore: Lore,
  now: Date,
  declared: Declared,
  means: ListMeans,
): Promise<ReadList | null> {
  if (source?.tally === undefined && source?.file === undefined) return null;
  const { parseTally, readTally } = await import('./tally.ts');
  if (source.tally !== undefined) return { ...(await readTally(source.tally)), dnsQueries: 0 };
  const key = declared.sketched ? await means.sketchKey() : null;
  const stamps = () => Promise.all([source.file, source.suppression].map(path => (path ? stampOf(path) : null)));
  const before = await stamps();
  const place = await placeOf(source, now, declared, means, key !== null);
  const kept = place === null ? null : parseTally(await recalled(place));
  if (kept !== null) return { ...kept, dnsQueries: 0 };
  const asked = means.dns?.asked() ?? 0;
  const tally = await tallied(source, lore, now, declared, means, key);
  const { facts, identity } = parseTally(tally) as Tally;
  // What DNS did not answer it may answer next time; a file that was replaced meanwhile has another name here.
  const isAsNamed = (await stamps()).join() === before.join();
  if (place !== null && isAsNamed && !facts.signals['dns-unknown']?.count) await keep(place, tally);
  return { facts, identity, dnsQueries: (means.dns?.asked() ?? 0) - asked };
}

async function tallied(
  { file = '', suppression, columns }: ListSource,
  { receiverOf, listLore }: Lore,
  now: Date,
  { country, since, ownNames }: Declared,
  { by, dns, say, memory }: ListMeans,
  key: string | null,
): Promise<string> {
  const { listFacts } = await import('../list/list-facts.ts');
  const { tallyOf } = await import('../list/write-tally.ts');
  const request = {
    file: relative('.', file),
    columns,
    now,
    ...(suppression === undefined ? {} : { suppression: relative('.', suppression) }),
    ...(country === undefined ? {} : { countries: [country] }),
    ...(since === undefined ? {} : { since: new Date(since) }),
    ...(say === undefined ? {} : { say }),
    ...(dns === undefined ? {} : { dns }),
    ...(memory === undefined ? {} : { memory }),
    ownNames,
    ...(key === null ? {} : { key }),
  };
  const lists = await listLore();
  const { facts, identity } = await listFacts(request, lists, receiverOf);
  return tallyOf(facts, identity, { lore: lists.bounces, madeOn: now, by });
}

/** Named after all that the tally depends on; null where nothing is kept. */
async function placeOf(
  { file = '', suppression, columns }: ListSource,
  now: Date,
  { country, since, ownNames }: Declared,
  { cache, by, dns, memory }: ListMeans,
  sketched: boolean,
): Promise<string | null> {
  if (cache === undefined) return null;
  const { digestOf } = await import('../list/read/files.ts');
  const digests = await Promise.all(
    [file, ...(suppression === undefined ? [] : [suppression])].map(path => digestOf(path, () => {})),
  );
  const day = now.toISOString().slice(0, 10);
  const all = JSON.stringify([
    digests,
    Object.entries(columns).sort(),
    day,
    country,
    since,
    ownNames,
    by,
    dns?.from,
    memory?.from,
    sketched,
  ]);
  return join(cache, `${createHash('sha256').update(all).digest('hex')}.json`);
}
