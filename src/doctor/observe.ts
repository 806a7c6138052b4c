/** Looks at everything a judgement needs of the machine. What goes wrong is observed, not thrown. */
import { access, constants } from 'node:fs/promises';
import { dirname } from 'node:path';
import { probeList } from '../gather/list-test.ts';
import { openEngine } from '../list/engine.ts';
import type { Datum, Observed, ProbedList } from '../model/doctor.ts';
import type { BlockList } from '../model/listings.ts';
import type { OpenWorld } from '../model/world.ts';
import { openCountries } from '../world/countries.ts';
import { probeServers } from '../world/probe.ts';
import { signingState } from '../world/ssh-keygen.ts';
import { type HistoryPlace, probeHistory } from './history.ts';

interface Looking {
  readonly now: Date;
  readonly node: Observed['node'];
  readonly resolver?: string;
  readonly offline: boolean;
  readonly world: OpenWorld;
  readonly lists: readonly BlockList[];
  /** All but the countries, which know their own date. */
  readonly data: readonly Datum[];
  readonly countriesOldAfter: number;
  /** Null: nothing is remembered, and no history is named. */
  readonly history: HistoryPlace | null;
  /** Folder where tallies of lists are kept; null: nowhere. */
  readonly cache: string | null;
}

/** Throws InputError for a resolver that is none. */
export async function observe(looking: Looking): Promise<Observed> {
  const { now, node, resolver, offline, world, lists, data, countriesOldAfter, history, cache } = looking;
  const [servers, probedLists, countries, problem, engine, signing] = await Promise.all([
    offline ? null : probeServers(resolver),
    offline ? null : probeLists(lists, world),
    openCountries(),
    cache === null ? null : writingProblem(cache),
    engineProblem(),
    signingState(),
  ]);
  return {
    now,
    node,
    servers,
    lists: probedLists,
    data: [...data, { id: 'countries', date: countries.builtOn, oldAfter: countriesOldAfter }],
    history: probeHistory(history, now),
    cache: cache === null ? null : { path: cache, problem },
    engine,
    signing,
  };
}

async function probeLists(lists: readonly BlockList[], world: OpenWorld): Promise<ProbedList[]> {
  const view = world.forMessage();
  return Promise.all(lists.map(list => probeList(list, view)));
}

/** Nothing is made: of a folder that is not there yet, the nearest above it is asked. */
async function writingProblem(folder: string): Promise<string | null> {
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return code === 'ENOENT' && dirname(folder) !== folder ? writingProblem(dirname(folder)) : code;
  }
}

async function engineProblem(): Promise<string | null> {
  try {
    const engine = await openEngine({ threads: 1 });
    try {
      await engine.number('SELECT 1');
      return null;
    } finally {
      engine.close();
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
