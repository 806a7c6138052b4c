import type { ObservedDecision } from '../../src/model/decision.ts';
import { defineRule } from '../../src/model/rule.ts';
import { decisionOf, reviewersOf, samenessOf } from '../data/vetting/decision.ts';

export default defineRule({
  id: 'human-decision',
  criterion: 'vetting',
  passes: 'A reviewer decided about this list and accepted it',
  why: 'What numbers cannot show, a person finds out who asks the customer.',
  sources: ['the campaign itself: vetting.required', 'M3AAWG Vetting Best Common Practices (2011-11)'],
  needs: ['decision'],
  messages: {
    'no-list': {
      level: 'fail',
      ground: 'required',
      text: 'A decision about the list is demanded, and there is no list',
      fix: 'Name list.file or list.tally in the campaign',
    },
    none: {
      level: 'fail',
      ground: 'required',
      text: 'Nobody has decided about this list',
      fix: 'Let a reviewer decide (deliv vet sign LIST -o decision.json), and name that file as vetting.decision',
    },
    changed: {
      level: 'fail',
      ground: 'required',
      text: '{percent} of the addresses were not in the list when it was decided on',
      fix: 'Let a reviewer decide about the list as it is now',
    },
    refused: {
      level: 'fail',
      ground: 'required',
      text: 'The list was refused by {reviewers}',
      fix: 'Do not send; change what was objected to and ask again',
    },
    condition: {
      level: 'warn',
      text: 'The list was accepted on a condition: {subject}',
      fix: 'See that it is met before sending',
    },
    pilot: {
      level: 'warn',
      text: 'A pilot was accepted, not the whole list',
      fix: 'Send to a small random part, look at bounces and complaints, and let a reviewer decide again',
    },
  },

  *check({ decision: fact }, say) {
    const record = decisionOf(fact);
    const unclear = fact.records.find(one => samenessOf(one) === 'unclear');
    if (!fact.hasList) yield say['no-list']('list');
    else if (fact.records.length === 0) yield say.none('list');
    else if (record === undefined && unclear !== undefined)
      yield say.unsure('list', 'unverifiable', whyUnclear(unclear));
    else if (record === undefined)
      yield say.changed('list', { data: { percent: percent(Math.min(...fact.records.map(newShareOf))) } });
    else {
      if (record.decision === 'refuse') yield say.refused('list', { data: { reviewers: reviewersOf(record) } });
      for (const condition of record.conditions) yield say.condition(condition);
      if (record.decision === 'pilot') yield say.pilot('list');
    }
  },
});

function whyUnclear({ comparison }: ObservedDecision): string {
  return comparison.state === 'not-comparable' ? comparison.because : 'too little of the list can be compared';
}

function newShareOf({ comparison }: ObservedDecision): number {
  return comparison.state === 'compared' ? comparison.newShare : 1;
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(2))} %`;
}
