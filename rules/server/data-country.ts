import { whyOf } from '../../src/mail/why.ts';
import { defineRule } from '../../src/model/rule.ts';
import type { Site } from '../../src/model/server.ts';
import { adequate, eea } from '../data/eea.ts';

const served = {
  sending: 'The mail leaves from',
  'return-path': 'Bounces come back to',
  link: 'Links lead to',
  image: 'Pictures come from',
  unsubscribe: 'Unsubscribing leads to',
} as const;

export default defineRule({
  id: 'data-country',
  criterion: 'server',
  passes: 'As far as registers say, recipients’ data stays in the European Economic Area',
  why: 'Addresses, opens and clicks are personal data; taking them out of the Area needs a basis (GDPR chapter V). No mailbox provider asks.',
  sources: [
    'GDPR articles 44 to 49',
    'registers of the RIRs, as dated in the finding: where an address is registered, not where its machine stands',
  ],
  needs: ['sites', 'outbound'],
  messages: {
    abroad: {
      level: 'info',
      text: '{what} {subject} in {country} ({by}): outside the European Economic Area{adequacy}',
      fix: 'Know the basis of the transfer and name it in your records, or use a host within the Area; outbound.country says where your server stands',
    },
  },

  *check({ sites: { builtOn, at, untold }, outbound }, say) {
    const { country: declared, hostname = 'the server' } = outbound;
    if (declared !== undefined && !eea.has(declared))
      yield say.abroad(hostname, { data: { what: served.sending, ...told(declared, 'as declared') } });
    const looked = at.filter(({ role }) => role !== 'sending' || declared === undefined);
    for (const [country, sites] of Map.groupBy(looked, one => one.country)) {
      if (country === null || eea.has(country)) continue;
      for (const [role, of] of Map.groupBy(sites, site => site.role)) {
        yield say.abroad(named(of), {
          data: { what: served[role], ...told(country, `registered there, data of ${builtOn}`) },
        });
      }
    }
    const nowhere = looked.filter(({ country }) => country === null);
    if (nowhere.length > 0 && nowhere.length === looked.length)
      yield say.unsure('addresses', 'not-applicable', `no register says where ${named(nowhere)} belongs`);
    for (const { host, outcome } of untold) yield say.unsure(host, whyOf(outcome), `${host} did not answer`);
  },
});

function told(country: string, by: string) {
  return { country, by, adequacy: adequacyOf(country) };
}

function named(sites: readonly Site[]): string {
  return [...new Set(sites.map(({ host, ip }) => host ?? ip))].join(', ');
}

function adequacyOf(country: string): string {
  return adequate.has(country) ? ', with an adequacy decision of the Commission (in part only, for some)' : '';
}
