import { whyOf } from '../../src/mail/why.ts';
import { defineRule } from '../../src/model/rule.ts';

/** Names no one outside can look up (RFC 6761, RFC 6762). */
const local = ['localhost', 'localdomain', 'local', 'internal', 'lan', 'home', 'invalid', 'test'];

export default defineRule({
  id: 'helo-name',
  criterion: 'server',
  passes: 'The server says a full name in EHLO that leads to it',
  why: 'It is the first thing the other side hears: GMX, WEB.DE and Orange want a full name that exists, Gmail refuses one it cannot read.',
  sources: [
    'RFC 5321 section 4.1.4',
    'WEB.DE requirements (2026)',
    'Orange Postmaster (2025)',
    'Gmail SMTP errors and codes (2026-02)',
  ],
  needs: ['heloName'],
  messages: {
    'not-full': {
      level: 'fail',
      text: 'The server says {subject} in EHLO, which is no full name in the public DNS',
      fix: 'Set the server’s own name to a full one, as mta1.your.domain (Postfix: myhostname or smtp_helo_name)',
    },
    unresolvable: {
      level: 'fail',
      text: 'The name said in EHLO, {subject}, has no address',
      fix: 'Publish an address record for {subject}, or say the name reverse DNS gives',
    },
    elsewhere: {
      level: 'info',
      text: 'The name said in EHLO, {subject}, does not lead to {ips}',
      fix: 'Say the name that reverse DNS gives each address, or add the addresses to {subject}',
    },
  },

  *check({ heloName: { name, state, elsewhere, unanswered } }, say) {
    const last = name.slice(name.lastIndexOf('.') + 1);
    if (!name.includes('.') || local.includes(last)) return yield say['not-full'](name);
    if (state === 'no-such-name') yield say.unresolvable(name);
    else if (elsewhere.length > 0) yield say.elsewhere(name, { data: { ips: elsewhere.join(', ') } });
    if (unanswered !== undefined) yield say.unsure(name, whyOf(unanswered), `${name} did not answer`);
  },
});
