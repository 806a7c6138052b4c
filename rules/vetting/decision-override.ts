import { defineRule } from '../../src/model/rule.ts';
import { decisionOf, isInForce, isOfOne, reviewersOf } from '../data/vetting/decision.ts';

export default defineRule({
  id: 'decision-override',
  criterion: 'vetting',
  passes: 'The decision overrides nothing',
  why: 'An exception is meant for a while and for a reason; what fails takes two people to let through.',
  sources: ['the campaign itself: vetting.required', 'four-eyes principle; judgement'],
  needs: ['decision'],
  messages: {
    expired: {
      level: 'fail',
      ground: 'required',
      text: 'The decision overrides {subject} until {until}, which is over',
      fix: 'Mend what the finding says, or let a reviewer decide anew',
    },
    alone: {
      level: 'fail',
      ground: 'required',
      text: '{subject} fails, and one reviewer alone overrode it',
      fix: 'Let a second reviewer sign (deliv vet sign LIST -o decision.json --cosign)',
    },
    holds: {
      level: 'info',
      text: '{subject} is overridden by {reviewers} until {until}: {because}',
      fix: 'Mend what the finding says before that day',
    },
  },

  *check({ decision: fact }, say) {
    const record = decisionOf(fact);
    if (record === undefined || !isInForce(record)) {
      yield say.unsure('list', 'not-applicable', 'there is no decision that could override anything');
      return;
    }
    const reviewers = reviewersOf(record);
    for (const { finding, level, because, until } of record.overrides) {
      const setsAside = { finding, level, until, because: `overridden by ${reviewers}: ${because}` };
      if (until < fact.asOf) yield say.expired(finding, { data: { until } });
      else if (level === 'fail' && isOfOne(record)) yield say.alone(finding);
      else yield say.holds(finding, { data: { reviewers, because, until }, setsAside });
    }
  },
});
