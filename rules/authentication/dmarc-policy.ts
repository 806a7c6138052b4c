import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'dmarc-policy',
  criterion: 'authentication',
  passes: 'The DMARC policy is enforced and its reports arrive',
  why: 'Only an enforced policy keeps others from sending as this domain; a known brand or a phishing target needs it, and BIMI asks for it.',
  sources: [
    'RFC 9989 section 4.7',
    'Yahoo Sender Requirements (2025-04)',
    'BIMI support of mailbox providers (2024-11)',
  ],
  needs: ['dmarc'],
  messages: {
    monitoring: {
      level: 'info',
      text: 'DMARC for {subject} only monitors (p=none)',
      fix: 'Move the record at {name} to p=quarantine, later p=reject, once the reports show that all your mail passes',
    },
    testing: {
      level: 'info',
      text: 'DMARC for {subject} is in test mode (t=y): receivers apply the next weaker policy',
      fix: 'Remove t=y from the record at {name} once the reports are clean',
    },
    'no-reports': {
      level: 'info',
      text: 'DMARC for {subject} asks for no aggregate reports',
      fix: 'Add rua=mailto:ADDRESS-FOR-REPORTS to the record at {name}',
    },
  },

  *check({ dmarc }, say) {
    const { record, policy, domain } = dmarc;
    if (record === null) return;
    const details = { data: { name: record.name }, evidence: record.raw };
    if (policy === 'none') yield say.monitoring(domain, details);
    else if (record.testing) yield say.testing(domain, details);
    if (record.rua.length === 0) yield say['no-reports'](domain, details);
  },
});
