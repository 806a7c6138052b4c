/** The world as a run sees it: where answers come from, behind one cache and one budget. */
import type { Resolver } from '../model/dns.ts';
import { InputError } from '../model/input-error.ts';
import type { World } from '../model/world.ts';
import { type Budget, metered } from './budget.ts';
import { cached } from './cache.ts';
import { following, networkResolver } from './network.ts';
import { parseServer, type Server, systemServers } from './server.ts';
import { overlaid, type ZoneText, zoneResolver } from './zone.ts';

export interface WorldOptions {
  /** `ADDR[:PORT]`; absent: the system's own. */
  readonly resolver?: string;
  /** Master files that answer instead of a network. */
  readonly zones: readonly ZoneText[];
  /** Master files that answer before anything else. */
  readonly overlays: readonly ZoneText[];
  readonly offline: boolean;
  readonly now: Date;
  readonly budget?: Budget;
}

/** Set by judgement: a campaign asks 20 to 60. */
const defaultBudget: Budget = { queries: 300, totalMs: 20_000 };

/** Throws InputError for a zone file or a resolver that cannot be read. */
export function openWorld({ resolver, zones, overlays, offline, now, budget = defaultBudget }: WorldOptions): World {
  const ground = groundFor(resolver, zones, offline);
  const meter = metered(ground.resolver, budget);
  const shared = cached(meter);
  const outward = overlays.length === 0 ? shared : overlaid(overlays, shared);
  const asksOut = ground.source === 'network';
  return {
    now,
    source: ground.source,
    lookup: (name, type) => outward.lookup(name, type),
    asked: () => (asksOut ? meter.asked() : { queries: 0, names: meter.asked().names }),
    close: () => ground.resolver.close?.(),
  };
}

function groundFor(
  resolver: string | undefined,
  zones: readonly ZoneText[],
  offline: boolean,
): { resolver: Resolver; source: World['source'] } {
  if (zones.length > 0) return { resolver: following(zoneResolver(zones)), source: 'zone' };
  if (offline) return { resolver: { lookup: async () => ({ outcome: 'offline' }) }, source: 'none' };
  return {
    resolver: following(networkResolver({ servers: resolver === undefined ? systemServers() : [named(resolver)] })),
    source: 'network',
  };
}

function named(resolver: string): Server {
  if (resolver.startsWith('https:'))
    throw new InputError('DNS over HTTPS is not there yet', { file: '--resolver' }, 'name a server as ADDR[:PORT]');
  const server = parseServer(resolver);
  if (server === null)
    throw new InputError(
      `is not a server: ${JSON.stringify(resolver)}`,
      { file: '--resolver' },
      'write it as 192.0.2.1, 192.0.2.1:5353 or [2001:db8::1]:53',
    );
  return server;
}
