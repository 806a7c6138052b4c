import { defineRule } from '../../src/model/rule.ts';
import { inWords } from '../data/domain-roles.ts';

/** SpamAssassin's and company filters' steps: 7, 14 and 28 to 30 days (2024); Gmail looks at sending history instead. */
const youngDays = 30;
const freshDays = 7;

export default defineRule({
  id: 'domain-age',
  criterion: 'reputation',
  passes: 'No domain of the mail was registered in the last 30 days',
  why: 'Abuse lives on new domains: several filters score or hold mail that names one, whoever sends it.',
  sources: ['SpamAssassin and fmb.la, domain age (2024)', 'Spamhaus ZRD (2024)', 'RFC 9083 section 4.5'],
  needs: ['registrations', 'domains'],
  messages: {
    fresh: {
      level: 'warn',
      text: '{subject} was registered {days} days ago; in this mail it is {roles}',
      fix: 'Send from and link to a domain you have had for a month, and warm the new one up',
    },
    young: {
      level: 'info',
      text: '{subject} was registered {days} days ago; in this mail it is {roles}',
      fix: 'Raise the volume slowly while it is new',
    },
  },

  *check({ registrations, domains }, say) {
    for (const { domain, ageDays, because = '' } of registrations) {
      if (ageDays === null) {
        yield say.unsure(domain, 'opt-in', `${domain}: ${because}`);
        continue;
      }
      const roles = [...new Set(domains.filter(one => one.registrable === domain).flatMap(one => one.roles))];
      const data = { days: ageDays, roles: inWords(roles) };
      if (ageDays < freshDays) yield say.fresh(domain, { data });
      else if (ageDays < youngDays) yield say.young(domain, { data });
    }
  },
});
