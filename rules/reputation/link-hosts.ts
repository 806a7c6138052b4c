import { whyOf } from '../../src/mail/why.ts';
import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'link-hosts',
  criterion: 'reputation',
  passes: 'Every host the mail leads to exists',
  why: 'A link to a name that is not there is a dead end for readers, and what filters see in hurried or abandoned campaigns.',
  sources: ['RFC 1035', 'Yahoo Sender FAQs, URL reputation (2025-08)'],
  needs: ['linkHosts'],
  messages: {
    missing: {
      level: 'warn',
      text: '{subject} does not exist in DNS ({where})',
      fix: 'Correct the address, or publish {subject} before sending',
    },
    'no-address': {
      level: 'warn',
      text: '{subject} exists in DNS and has no address ({where})',
      fix: 'Publish an A or CNAME record at {subject} before sending',
    },
  },

  *check({ linkHosts }, say) {
    for (const { host, state, unanswered, where } of linkHosts) {
      if (state === 'unanswered') yield say.unsure(host, whyOf(unanswered ?? 'servfail'), `${host} did not answer`);
      if (state === 'no-such-name') yield say.missing(host, { data: { where } });
      if (state === 'no-address') yield say['no-address'](host, { data: { where } });
    }
  },
});
