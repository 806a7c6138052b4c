/** What was taken for granted because the user did not supply it: the rules, and what was missing. */
import type { Facts } from '../model/facts.ts';
import type { Policy } from '../model/prediction.ts';
import type { Because, Verdict } from '../model/verdict.ts';

export function assumed(verdicts: readonly Verdict[], facts: Facts, policies: readonly Policy[]): string[] {
  const missing = verdicts
    .filter(({ status }) => status === 'skipped')
    .flatMap(({ rule, because }) => because.filter(isNamed).map(one => ({ rule, ...one })));
  const byWhat = Map.groupBy(missing, ({ why, detail }) => (inDns(why) ? `${why}: ${detail}` : detail));
  const ruleNames = ([, all]: [string, typeof missing]) => [...new Set(all.map(({ rule }) => rule))].join(', ');
  const byRules = Map.groupBy([...byWhat], ruleNames);
  const rules = [...byRules].map(([names, what]) => `${names} (${what.map(([detail]) => detail).join('; ')})`);
  return [...unread(facts), ...weightsFrom(facts, policies), ...rules];
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

function isNamed({ why }: Because): boolean {
  return why !== 'not-applicable' && why !== 'only';
}

function inDns(why: Because['why']): boolean {
  return why === 'offline' || why === 'outside-zone';
}
