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

/**
 * As check, but messages of unknown origin are reported one by one, in order, and none is kept: a report each. While one
 * is taken no others are begun.
 * Where a campaign is among them, or all are read in this process, it is one report of all.
 */
export async function checkEach(
  paths: readonly string[],
  options: Options,
  take: (report: Report) => void | Promise<void>,
): Promise<void> {
  const items = await itemsFrom(paths, options);
  const judge = judging(options);
  const isSingle = items.every(({ kind }) => kind === 'message');
  if (isSingle && isApart(items, options))
    return (await import('../gather-apart.ts')).checkApart(items, options, judge, take);
  await take(judge(await gatherItems(items, options)));
}

/** Only observes; `judge` makes the report of it, now or later. */
export async function gather(paths: readonly string[], options: Options = {}): Promise<Observed> {
  return gatherItems(await itemsFrom(paths, options), options);
}

async function gatherItems(items: readonly Item[], options: Options): Promise<Observed> {
  if (isApart(items, options)) return (await import('../gather-apart.ts')).gatherApart(items, options);
  using open = await gathering(options);
  return await open.gather(items);
}

function isApart(items: readonly Item[], { apart: { when } = { when: 'never' } }: Options): boolean {
  return when === 'always' || (when === 'found' && items.some(({ found }) => found));
}

export function itemsFrom(paths: readonly string[], options: Options): Promise<Item[]> {
  const { stdin = process.stdin, contents = {} } = options;
  return itemsOf({ paths, stdin, contents, limits: limitsOf(options) });
}

/** Pure: nothing is asked of the world. */
export function judge(observed: Observed, options: Options = {}): Report {
  return judging(options)(observed);
}

/** `judge` of one after another: what the options name is looked up once, and the clock read once. */
export function judging(options: Options): (observed: Observed) => Report {
  const setup = setupFor(options);
  return observed => flow.report(observed, setup);
}
