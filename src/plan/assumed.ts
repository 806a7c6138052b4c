/** What a plan takes for granted; in brackets what to supply so that it need not. */
import type { Facts } from '../model/facts.ts';
import type { Plan } from '../model/plan.ts';
import { inputOf, type PlanSetup } from './of-facts.ts';

export function assumedBy(plan: Plan, facts: Facts, setup: PlanSetup): string[] {
  const input = inputOf(facts, setup);
  if (input === null) return [];
  const { loads, history, sender, now, limits, ramp } = input;
  const { first, factor, hours } = ramp;
  const held = plan.binds.filter(({ constraint }) => constraint === 'start' || constraint === 'growth');
  const isKnown = plan.days.some(({ from }) => from !== undefined);
  const dead = facts.list.state === 'known' ? facts.list.value.classes.undeliverable : 0;
  const bulk = loads.providers.filter(({ id, perDay }) => {
    const limit = limits[id]?.bulkPerDay?.value;
    return limit !== undefined && perDay >= limit && sender.bulk[id] === undefined;
  });
  const all: readonly [boolean, string][] = [
    [history === null, 'the sender is a stranger everywhere: nothing is known of earlier sends (history)'],
    [
      held.length > 0,
      `how fast to grow is judgement (${factor.asOf}), for no provider publishes a day table: ${first.value} a provider on a stranger's first day, each day at most ${factor.value} times the most before`,
    ],
    [
      held.some(({ provider }) => provider === 'generic'),
      'the many small providers are held back as if they were one, which is slower than need be',
    ],
    [loads.start === null, 'the send begins tomorrow at 09:00 UTC (volume.start)'],
    [
      loads.start !== null && Date.parse(loads.start) < now.getTime(),
      'the send begins now, for volume.start lies in the past',
    ],
    [loads.perHour === null, `the own server keeps up: a day's mail takes it ${hours} hours (volume.perHour)`],
    [isKnown, 'the engaged are as many at each provider as in the whole list'],
    [!isKnown, 'the order within a day is yours: nobody knows who is engaged (a column of last activity in the list)'],
    [bulk.length > 0, `the sender is bulk already at ${bulk.map(({ id }) => id).join(', ')} (sender.bulk)`],
    [dead > 0, `${dead} addresses that take no mail are planned for, too (deliv vet --split takes them out)`],
  ];
  return all.flatMap(([holds, text]) => (holds ? [text] : []));
}
