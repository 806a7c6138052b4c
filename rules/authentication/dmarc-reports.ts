import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'dmarc-reports',
  criterion: 'authentication',
  passes: 'Whoever is to get the DMARC reports has agreed to it',
  why: 'Receivers send no reports to another organisation’s domain unless that domain says so in DNS, and a policy without reports is flown blind.',
  sources: ['RFC 9990 section 4', 'aboutmy.email: validation of rua (2025)'],
  needs: ['dmarc'],
  messages: {
    'not-agreed': {
      level: 'warn',
      text: '{subject} is to get the DMARC reports of {publisher} and has not agreed in DNS',
      fix: 'Ask {subject} to publish a TXT record "v=DMARC1" at {publisher}._report._dmarc.{subject}',
    },
  },

  *check({ dmarc: { record, reportReceivers } }, say) {
    const publisher = record?.name.replace(/^_dmarc\./, '') ?? '';
    for (const { domain, agreed } of reportReceivers) {
      if (agreed === null) yield say.unsure(domain, 'timeout', `${publisher}._report._dmarc.${domain} did not answer`);
      else if (!agreed) yield say['not-agreed'](domain, { data: { publisher }, evidence: record?.raw });
    }
  },
});
