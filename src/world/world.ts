/** The world as a run sees it: where answers come from, behind one cache and one budget. */
import type { Resolver } from '../model/dns.ts';
import { InputError } from '../model/input-error.ts';
import { defaultLimits } from '../model/limits.ts';
import type { EngineAddress } from '../model/opinion.ts';
import type { Fetch } from '../model/remote.ts';
import type { OpenWorld, World } from '../model/world.ts';
import { type Budget, budgeted } from './budget.ts';
import { cached } from './cache.ts';
import { parseEngine } from './engines/address.ts';
import { following, type HopResolver } from './following.ts';
import { greetWith, rehearseWith } from './handshakes.ts';
import { parseServer, type Server, systemServers } from './server.ts';
import { overlaid, type ZoneText, zoneResolver } from './zone.ts';

export interface WorldOptions {
  /** `ADDR[:PORT]`, or `https://…`; absent: the system's own. */
  readonly resolver?: string;
  /** Master files that answer instead of a network. */
  readonly zones: readonly ZoneText[];
  /** Master files that answer before anything else. */
  readonly overlays: readonly ZoneText[];
  readonly offline: boolean;
  /** Labels of names that nobody may read: keys of block lists. */
  readonly secrets?: readonly string[];
  /** Whether remote documents may be fetched at all. */
  readonly onlineFetch?: boolean;
  /** Content engines to ask, as `rspamd=URL` or `spamd=HOST:PORT`. */
  readonly engines?: readonly string[];
  /** The user's own mail server, to play the handshake against: `HOST:PORT`. */
  readonly rehearse?: string;
  /** Who may sign decisions: path of an allowed_signers file (ssh-keygen(1)). */
  readonly reviewers?: string;
  readonly now: Date;
  /** Told each question that leaves for a name server. */
  readonly asking?: (name: string, type: string) => void;
  /** For each message. */
  readonly budget?: Budget;
}

const defaultBudget: Budget = { questions: defaultLimits.dnsQuestions, totalMs: defaultLimits.dnsMs };

/** Throws InputError for a zone file or a server that cannot be read. */
export function openWorld({
  resolver,
  zones,
  overlays,
  offline,
  onlineFetch = false,
  engines = [],
  rehearse: rehearsing,
  secrets = [],
  reviewers,
  now,
  asking = () => {},
  budget = defaultBudget,
}: WorldOptions): OpenWorld {
  const remote = remoteFor(offline, onlineFetch);
  const ask = enginesFor(engines, offline);
  const rehearse = rehearseWith(rehearsing, offline);
  const countries: World['countries'] = async () => (await import('./countries.ts')).openCountries();
  const verify: World['verifySignature'] = async claim =>
    (await import('./ssh-keygen.ts')).verifySignature(claim, reviewers, now);
  const ground = groundFor(resolver, zones, offline);
  let sent = 0;
  const counted: Resolver = {
    lookup: (name, type) => {
      if (ground.source === 'network') {
        sent++;
        asking(masked(name, secrets), type);
      }
      return ground.resolver.lookup(name, type);
    },
  };
  const shared = cached(counted);
  const outward = overlays.length === 0 ? shared : overlaid(overlays, shared);
  return {
    forMessage: () => {
      // Where nobody is asked there is nothing to spare.
      const bounded = ground.source === 'none' ? outward : budgeted(outward, budget);
      const view = viewOf(bounded, () => sent, secrets);
      const beyond = { fetch: remote(view), greet: greetWith(view, offline, onlineFetch), rehearse, countries };
      return { now, source: ground.source, ...view, ...beyond, opinions: ask, verifySignature: verify };
    },
    close: () => ground.resolver.close?.(),
  };
}

/** One message's own view: its budget, and what it asked. */
function viewOf(resolver: Resolver, sent: () => number, secrets: readonly string[]): Pick<World, 'asked' | 'lookup'> {
  const names = new Set<string>();
  const before = sent();
  return {
    asked: () => ({ queries: sent() - before, names: [...names].sort() }),
    lookup: (name, type) => {
      names.add(masked(name.toLowerCase(), secrets));
      return resolver.lookup(name, type);
    },
  };
}

function masked(name: string, secrets: readonly string[]): string {
  return secrets.reduce((text, secret) => text.replaceAll(secret.toLowerCase(), '***'), name);
}

/** Their code is loaded by the first who needs it. */
function remoteFor(offline: boolean, allowed: boolean): (resolver: Resolver) => Fetch {
  if (offline) return () => async () => ({ outcome: 'not-asked', detail: 'nothing is fetched: --offline' });
  if (!allowed)
    return () => async () => ({ outcome: 'not-asked', detail: 'nothing is fetched without --online-fetch' });
  return resolver => async (url, accept) => (await import('./fetch.ts')).safeFetch(resolver)(url, accept);
}

function enginesFor(named: readonly string[], offline: boolean): World['opinions'] {
  if (named.length === 0) return async () => null;
  const addresses = named.map(text => {
    const address = parseEngine(text);
    if (typeof address === 'string') throw new InputError(address, { file: '--engine' });
    return address;
  });
  const because = 'nothing is asked with --offline';
  if (offline) return async () => addresses.map(({ kind: engine }) => ({ engine, state: 'unusable', because }));
  return async message => {
    const { askEngine, withoutRecipients } = await import('./engines/index.ts');
    const bytes = withoutRecipients(message);
    return Promise.all(addresses.map((address: EngineAddress) => askEngine(address, bytes)));
  };
}

function groundFor(
  resolver: string | undefined,
  zones: readonly ZoneText[],
  offline: boolean,
): { resolver: Resolver; source: World['source'] } {
  if (zones.length > 0) return { resolver: following(zoneResolver(zones)), source: 'zone' };
  if (offline) return { resolver: { lookup: async () => ({ outcome: 'offline' }) }, source: 'none' };
  return { resolver: following(networkFor(resolver)), source: 'network' };
}

function networkFor(resolver: string | undefined): HopResolver {
  if (resolver?.startsWith('https://') && URL.canParse(resolver))
    return loadedLater(async () => (await import('./doh.ts')).dohResolver(new URL(resolver)));
  const servers = resolver === undefined ? systemServers() : [named(resolver)];
  return loadedLater(async () => (await import('./network.ts')).networkResolver({ servers }));
}

/** By the first question. */
function loadedLater(load: () => Promise<HopResolver>): HopResolver {
  let loading: Promise<HopResolver> | undefined;
  let loaded: HopResolver | undefined;
  const first = async () => {
    loading ??= load();
    loaded = await loading;
    return loaded;
  };
  return {
    lookup: (name, type) =>
      loaded === undefined ? first().then(resolver => resolver.lookup(name, type)) : loaded.lookup(name, type),
    close: () => {
      loading?.then(resolver => resolver.close());
    },
  };
}

function named(resolver: string): Server {
  const server = parseServer(resolver);
  if (server !== null) return server;
  const hint = 'write it as 192.0.2.1, 192.0.2.1:5353, [2001:db8::1]:53 or https://…';
  throw new InputError(`is not a server: ${JSON.stringify(resolver)}`, { file: '--resolver' }, hint);
}
