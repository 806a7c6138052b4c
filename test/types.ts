/** Wrong states that must not compile; `npm run types` is the test. */
import type { FindingRef } from '../rules/index.ts';
import type { Policy } from '../src/model/prediction.ts';
import { defineRule } from '../src/model/rule.ts';

const rule = {
  id: 'example',
  criterion: 'content',
  passes: '',
  why: '',
  sources: [],
  needs: ['message'],
  messages: { bad: { level: 'warn', text: '{subject} has {count}', fix: '' } },
} as const;

export const cases = [
  defineRule({
    ...rule,
    // @ts-expect-error: a fact that is not among its needs
    *check({ spf }, say) {
      yield say.bad(String(spf), { data: { count: 1 } });
    },
  }),
  defineRule({
    ...rule,
    *check(_facts, say) {
      // @ts-expect-error: a hole that is not filled
      yield say.bad('x');
      // @ts-expect-error: a message it does not have
      yield say.worse('x');
    },
  }),
  defineRule({
    ...rule,
    *check({ message }) {
      // @ts-expect-error: a fact cannot be written to
      message.sizeBytes = 0;
      yield* [];
    },
  }),
  defineRule({
    ...rule,
    options: { most: { kind: 'count', default: 3, says: '', source: 'judgement' } },
    // @ts-expect-error: an option it does not have
    *check(_facts, _say, { least }) {
      yield* least > 3 ? [] : [];
    },
  }),
];

// @ts-expect-error: a finding that no rule makes
export const ref: FindingRef = 'spf-record/mising';

export const table: Partial<Policy<FindingRef>> = {
  on: {
    // @ts-expect-error: the same in a provider's table
    'dmarc-record/absent': { source: 'x', asOf: '2026', conf: 'P' },
  },
};
