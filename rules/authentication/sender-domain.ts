import { whyOf } from '../../src/mail/why.ts';
import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'sender-domain',
  criterion: 'authentication',
  passes: 'The sender’s domains exist and take mail',
  why: 'Yahoo, Apple, GMX and Orange look the sender’s domain up and refuse mail from one that does not exist or says it takes none.',
  sources: ['Yahoo SMTP error codes (2026-02)', 'WEB.DE requirements (2026)', 'RFC 7505 section 4.2'],
  needs: ['senderDomains'],
  messages: {
    unresolvable: {
      level: 'fail',
      text: '{subject} has neither an MX record nor an address',
      fix: 'Publish an MX record for {subject}, or send from a domain that has one',
    },
    'null-mx': {
      level: 'fail',
      text: '{subject} says in DNS that it takes no mail (null MX), so replies and bounces have nowhere to go',
      fix: 'Publish a real MX record for {subject}, or send from a domain that has one',
    },
    'no-mx': {
      level: 'info',
      text: '{subject} has an address and no MX record: mail to it goes to its web server',
      fix: 'Publish an MX record for {subject}, so that replies arrive',
    },
    'no-website': {
      level: 'info',
      text: 'Nothing is found under the domain {subject} or its www: Orange and T-Online want a website behind it',
      fix: 'Put a website with contact data behind {subject}',
    },
  },

  *check({ senderDomains }, say) {
    for (const { domain, mx, hasAddress, hasWebsite, unanswered, websiteUnanswered } of senderDomains) {
      if (hasWebsite === false && mx === 'found') yield say['no-website'](domain);
      if (websiteUnanswered !== undefined && mx === 'found') {
        const { name, outcome } = websiteUnanswered;
        yield say.unsure(domain, whyOf(outcome), `${name} did not answer`, 'no-website');
      }
      if (mx === 'null-mx') yield say['null-mx'](domain);
      else if (mx === 'none' && hasAddress === false) yield say.unresolvable(domain);
      else if (mx === 'none' && hasAddress) yield say['no-mx'](domain);
      else if (mx !== 'found') yield say.unsure(domain, whyOf(unanswered ?? 'servfail'), `${domain} did not answer`);
    }
  },
});
