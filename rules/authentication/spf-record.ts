import { whyOf } from '../../src/mail/why.ts';
import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'spf-record',
  criterion: 'authentication',
  passes: 'The MAIL FROM domain publishes one readable SPF record',
  why: 'Receivers look up the MAIL FROM domain to see which servers may send for it; without one readable record SPF cannot pass.',
  sources: [
    'RFC 7208 section 3 and 4.5',
    'Google Email sender guidelines (2026-03)',
    'Yahoo Sender Requirements (2025-04)',
  ],
  needs: ['spf'],
  messages: {
    missing: {
      level: 'fail',
      text: '{subject} publishes no SPF record',
      fix: 'Publish a TXT record at {subject} that names your sending servers and ends in ~all, such as "v=spf1 include:YOUR-ESP ~all"',
    },
    several: {
      level: 'fail',
      text: '{subject} publishes {count} SPF records, so receivers use none of them',
      fix: 'Merge them into one TXT record at {subject}',
    },
    invalid: {
      level: 'fail',
      text: 'The SPF record of {subject} cannot be read: {problem}',
      fix: 'Correct the record at {subject}: one error makes receivers ignore all of it',
    },
  },

  *check({ spf }, say) {
    const [first] = spf.records;
    if (first === undefined) yield say.missing(spf.domain);
    else if (spf.records.length > 1) {
      yield say.several(spf.domain, { data: { count: spf.records.length }, evidence: spf.records.join(' | ') });
    }
    for (const { domain, problem } of spf.errors) {
      const evidence = domain === spf.domain ? first : undefined;
      yield say.invalid(domain, { data: { problem }, evidence });
    }
    for (const { name, outcome } of spf.unanswered) yield say.unsure(name, whyOf(outcome), `${name} did not answer`);
  },
});
