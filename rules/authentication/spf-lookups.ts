import { whyOf } from '../../src/mail/why.ts';
import type { SpfNode } from '../../src/model/authentication.ts';
import { defineRule } from '../../src/model/rule.ts';
import { mostLookups, mostVoids } from '../data/spf-limits.ts';

export default defineRule({
  id: 'spf-lookups',
  criterion: 'authentication',
  passes: 'The SPF record stays within 10 DNS look-ups and 2 empty ones',
  why: 'A receiver stops after 10 DNS look-ups and treats the record as broken, so SPF fails for every server.',
  sources: ['RFC 7208 section 4.6.4', "Outlook's New Requirements for High-Volume Senders (2025-04)"],
  needs: ['spf'],
  options: {
    nearLimit: {
      kind: 'count',
      default: 9,
      says: 'look-ups from which the limit is near',
      source: "judgement: an ESP's record may grow by one or two any day",
    },
  },
  messages: {
    'too-many': {
      level: 'fail',
      text: 'The SPF record of {subject} costs {lookups} DNS look-ups, the limit is 10',
      fix: 'Remove includes of services that no longer send for {subject}, or move a stream to a subdomain with a record of its own',
    },
    'near-limit': {
      level: 'info',
      text: 'The SPF record of {subject} costs {lookups} of 10 DNS look-ups',
      fix: 'Remove includes of services that no longer send for {subject} before one of them grows',
    },
    voids: {
      level: 'warn',
      text: '{voids} names in the SPF record of {subject} do not exist, the limit is 2',
      fix: 'Remove the terms that name hosts without records from the SPF record of {subject}',
    },
  },

  *check({ spf }, say, { nearLimit }) {
    const evidence = drawn(spf.tree).join('\n');
    const lookups = spf.totalLookups;
    if (lookups > mostLookups) yield say['too-many'](spf.domain, { data: { lookups }, evidence });
    else if (lookups >= nearLimit) yield say['near-limit'](spf.domain, { data: { lookups }, evidence });
    if (spf.totalVoids > mostVoids) yield say.voids(spf.domain, { data: { voids: spf.totalVoids }, evidence });
    for (const { name, outcome } of spf.unanswered)
      yield say.unsure(name, whyOf(outcome), `${name} did not answer (${outcome})`);
  },
});

/** The tree as indented lines: each term with the look-ups it costs. */
function drawn(node: SpfNode, depth = 0): string[] {
  return node.terms.flatMap(({ term, lookups, void: empty, below }) => [
    `${'  '.repeat(depth)}${term}  +${lookups}${empty ? ' (no such name)' : ''}`,
    ...(below === undefined ? [] : drawn(below, depth + 1)),
  ]);
}
