/** What was taken for granted because the user did not supply it: the rules, and what was missing. */
import type { Facts } from '../model/facts.ts';
import type { Policy } from '../model/prediction.ts';
import type { Because, Verdict } from '../model/verdict.ts';

/** `present`: the providers that are predicted for. */
export function assumed(
  verdicts: readonly Verdict[],
  facts: Facts,
  policies: readonly Policy[],
  present: readonly Policy[],
): string[] {
  const rules = assumptions(verdicts).map(
    ({ rules, missing }) => `${rules.join(', ')} (${missing.map(named).join('; ')})`,
  );
  return [...unread(facts), ...weightsFrom(facts, policies), ...bulkAt(facts, present), ...rules];
}

/** Rules that were not judged for want of the same things. */
export interface Assumption {
  readonly rules: readonly string[];
  readonly missing: readonly Because[];
}

export function assumptions(verdicts: readonly Verdict[]): Assumption[] {
  const missing = verdicts
    .filter(({ status }) => status === 'skipped')
    .flatMap(({ rule, because }) => because.filter(isNamed).map(one => ({ rule, ...one })));
  const byWhat = [...Map.groupBy(missing, named).values()].map(all => ({
    rules: [...new Set(all.map(({ rule }) => rule))],
    missing: all[0] as Because,
  }));
  const byRules = Map.groupBy(byWhat, ({ rules }) => rules.join(', '));
  return [...byRules.values()].map(all => ({
    rules: all[0]?.rules ?? [],
    missing: all.map(one => one.missing),
  }));
}

function named({ why, detail }: Because): string {
  return inDns(why) ? `${why}: ${detail}` : detail;
}

function unread({ history }: Facts): string[] {
  const why = history.state === 'known' ? history.value.unread : undefined;
  return why === undefined ? [] : [`nothing was ever sent: the history cannot be read (${why})`];
}

function weightsFrom({ list }: Facts, policies: readonly Policy[]): string[] {
  if (list.state !== 'known') return ['every provider receives as much: there is no recipient list'];
  const isThere = policies.some(({ id }) => list.value.providers.some(provider => provider.id === id));
  return isThere ? [] : ['every provider shown receives as much: nobody of the list is there'];
}

/** Where a provider asks more of bulk senders, and nobody says whether this is one. */
function bulkAt({ sender }: Facts, present: readonly Policy[]): string[] {
  const declared = sender.state === 'known' ? sender.value.bulk : {};
  const asking = present.filter(({ id, on }) => {
    const hasBulkRules = Object.values(on).some(consequence => consequence?.applies === 'bulk');
    return hasBulkRules && declared[id] === undefined;
  });
  const names = asking.map(({ name }) => name.split(',')[0]).join(', ');
  return names === '' ? [] : [`a bulk sender at ${names}: sender.bulk in a campaign may say no`];
}

function isNamed({ why }: Because): boolean {
  return why !== 'not-applicable' && why !== 'only';
}

export function inDns(why: Because['why']): boolean {
  return why === 'offline' || why === 'outside-zone';
}
