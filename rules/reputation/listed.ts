import type { DomainRole } from '../../src/model/domains.ts';
import { defineRule } from '../../src/model/rule.ts';
import { blockLists } from '../data/block-lists.ts';
import { inWords } from '../data/domain-roles.ts';

/** Who answers for the mail, and where a reader is led: such a domain concerns all of it. What only loads or names, half. Judgement. */
const answering: readonly DomainRole[] = ['from', 'mail-from', 'dkim', 'helo', 'link', 'redirect', 'form'];

export default defineRule({
  id: 'listed',
  criterion: 'reputation',
  passes: 'None of the block lists asked lists a domain or address of the mail',
  why: 'Providers ask such lists about every domain in the mail and about the sending address; of Spamhaus’s it is known.',
  sources: ['RFC 5782', 'rules/data/block-lists.ts, each list with its own', 'Yahoo SMTP error codes, BL21 (2026)'],
  needs: ['listings', 'domains', 'outbound'],
  messages: {
    domain: {
      level: 'warn',
      text: '{list} lists {subject}: {meaning}; in this mail it is {roles}',
      fix: 'Find out at {list} why, end the cause, ask for removal, and keep {subject} out of the mail until then',
    },
    'domain-at-spamhaus': {
      level: 'fail',
      text: '{list} lists {subject}: {meaning}; in this mail it is {roles}',
      fix: 'Find out at check.spamhaus.org why, end the cause, ask for removal, and keep {subject} out of the mail until then',
    },
    address: {
      level: 'warn',
      text: '{list} lists the sending address {subject}: {meaning}',
      fix: 'Find out at {list} why, end the cause and ask for removal, or send from another address',
    },
    'address-at-spamhaus': {
      level: 'fail',
      text: '{list} lists the sending address {subject}: {meaning}',
      fix: 'Send from another address, and find out at check.spamhaus.org why it is listed',
    },
  },

  *check({ listings: { asked, listed }, domains, outbound }, say) {
    for (const { list, state, because = '' } of asked) {
      if (state === 'usable') continue;
      yield say.unsure(list, state === 'needs-key' ? 'needs-key' : 'opt-in', `${list} cannot be used: ${because}`);
    }
    for (const { subject, list, meaning, answer } of listed) {
      const uses = domains.filter(({ registrable }) => registrable === subject);
      const roles = [...new Set(uses.flatMap(one => one.roles))];
      const spamhaus = blockLists.find(({ id }) => id === list)?.operator === 'spamhaus';
      if (uses.length > 0) {
        const share = roles.some(role => answering.includes(role)) ? 1 : 0.5;
        const details = { data: { list, meaning, roles: inWords(roles) }, evidence: answer, share };
        yield spamhaus ? say['domain-at-spamhaus'](subject, details) : say.domain(subject, details);
      } else {
        const details = { data: { list, meaning }, evidence: answer, share: 1 / Math.max(1, outbound.ips.length) };
        yield spamhaus ? say['address-at-spamhaus'](subject, details) : say.address(subject, details);
      }
    }
  },
});
