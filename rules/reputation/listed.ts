import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'listed',
  criterion: 'reputation',
  passes: 'None of the block lists asked lists a domain or address of the mail',
  why: 'Providers ask such lists about every domain in the mail and about the sending address; which lists, few of them say.',
  sources: ['RFC 5782', 'rules/data/block-lists.ts, each list with its own'],
  needs: ['listings', 'domains'],
  messages: {
    domain: {
      level: 'warn',
      text: '{list} lists {subject}: {meaning}; in this mail it is {roles}',
      fix: 'Find out at {list} why, end the cause, ask for removal, and keep {subject} out of the mail until then',
    },
    address: {
      level: 'warn',
      text: '{list} lists the sending address {subject}: {meaning}',
      fix: 'Find out at {list} why, end the cause and ask for removal, or send from another address',
    },
  },

  *check({ listings: { asked, listed }, domains }, say) {
    for (const { list, state, because = '' } of asked)
      if (state === 'unusable') yield say.unsure(list, 'not-provided', `${list} cannot be used: ${because}`);
    for (const { subject, list, meaning, answer } of listed) {
      const uses = domains.filter(({ registrable }) => registrable === subject);
      const roles = [...new Set(uses.flatMap(one => one.roles))].join(', ');
      if (uses.length > 0) yield say.domain(subject, { data: { list, meaning, roles }, evidence: answer });
      else yield say.address(subject, { data: { list, meaning }, evidence: answer });
    }
  },
});
