/** Messages and campaigns to their report. */
import * as flow from '../check.ts';
import type { Observed } from '../model/observation.ts';
import type { Report } from '../model/report.ts';
import type { Options } from '../options.ts';
import { type Item, itemsOf } from '../parse/items.ts';
import { gathering } from './gathering.ts';
import { limitsOf, setupFor } from './setup.ts';

/** Judges messages and campaigns by path. Throws InputError where there is nothing that can be judged. */
export async function check(paths: readonly string[], options: Options = {}): Promise<Report> {
  return judge(await gather(paths, options), options);
}

/** Only observes; `judge` makes the report of it, now or later. */
export async function gather(paths: readonly string[], options: Options = {}): Promise<Observed> {
  const items = await itemsFrom(paths, options);
  const { when = 'never' } = options.apart ?? {};
  if (when === 'always' || (when === 'found' && items.some(({ found }) => found)))
    return (await import('../gather-apart.ts')).gatherApart(items, options);
  using open = await gathering(options);
  return await open.gather(items);
}

export function itemsFrom(paths: readonly string[], options: Options): Promise<Item[]> {
  const { stdin = process.stdin, contents = {} } = options;
  return itemsOf({ paths, stdin, contents, limits: limitsOf(options) });
}

/** Pure: nothing is asked of the world. */
export function judge(observed: Observed, options: Options = {}): Report {
  return flow.report(observed, setupFor(options));
}
