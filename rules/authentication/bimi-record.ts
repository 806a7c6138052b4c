import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'bimi-record',
  criterion: 'authentication',
  passes: 'What BIMI needs to show the logo is there',
  why: 'Gmail, Apple, Yahoo and others show a sender’s logo under an enforced DMARC policy; no source says that it changes delivery.',
  sources: ['BIMI support of mailbox providers (2024-11)', 'Yahoo Sender FAQs (2025-08)'],
  needs: ['policies', 'dmarc', 'sender'],
  messages: {
    missing: {
      level: 'info',
      text: '{subject} publishes no BIMI record, so no logo is shown',
      fix: 'Publish a logo (SVG Tiny PS) and, for Gmail and Apple, a mark certificate at default._bimi.{subject}',
    },
    'not-enforced': {
      level: 'info',
      text: '{subject} has a BIMI record, but its DMARC policy is not enforced: no logo is shown',
      fix: 'Move DMARC to p=quarantine or p=reject first',
    },
    'no-certificate': {
      level: 'info',
      text: 'The BIMI record of {subject} names no certificate: Gmail and Apple show no logo',
      fix: 'Add a=https://… with a mark certificate (VMC or CMC)',
    },
  },

  *check({ policies: { bimi }, dmarc: { domain, policy }, sender }, say) {
    if (bimi === null) {
      if (sender.traits.includes('brand')) yield say.missing(domain);
    } else if (policy === 'none' || policy === null) yield say['not-enforced'](domain, { evidence: bimi.raw });
    else if (bimi.certificate === '') yield say['no-certificate'](domain, { evidence: bimi.raw });
  },
});
