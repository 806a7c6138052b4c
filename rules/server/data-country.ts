import { defineRule } from '../../src/model/rule.ts';
import type { Site } from '../../src/model/server.ts';
import { adequate, eea } from '../data/eea.ts';

const served = {
  sending: 'the mail leaves from',
  'return-path': 'bounces come back to',
  link: 'links lead to',
  image: 'pictures come from',
  unsubscribe: 'unsubscribing leads to',
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
      text: '{what} {subject}, registered in {country} (data of {builtOn}): outside the European Economic Area{adequacy}',
      fix: 'Know the basis of the transfer and name it in your records, or use a host within the Area; outbound.country says where your server stands',
    },
    'sends-abroad': {
      level: 'fail',
      ground: 'required',
      text: 'outbound.requireEu demands a server in the European Economic Area, and the mail leaves from {subject} in {country} ({by})',
      fix: 'Send from a server within the Area, or say in outbound.country where it stands',
    },
  },

  *check({ sites: { builtOn, at }, outbound }, say) {
    if (outbound.country !== undefined && !eea.has(outbound.country) && outbound.requireEu === true)
      yield say['sends-abroad'](outbound.hostname ?? 'the server', {
        data: { country: outbound.country, by: 'as declared' },
      });
    for (const [country, sites] of Map.groupBy(at, ({ country }) => country)) {
      if (country === null || eea.has(country)) continue;
      for (const [role, of] of Map.groupBy(sites, site => site.role)) {
        if (role === 'sending' && outbound.country !== undefined) continue;
        if (role === 'sending' && outbound.requireEu === true)
          yield say['sends-abroad'](named(of), { data: { country, by: `registered there, data of ${builtOn}` } });
        else
          yield say.abroad(named(of), {
            data: { what: capital(served[role]), country, builtOn, adequacy: adequacyOf(country) },
          });
      }
    }
    const nowhere = at.filter(({ country }) => country === null);
    if (nowhere.length === at.length)
      yield say.unsure('addresses', 'not-applicable', `no register says where ${named(nowhere)} belongs`);
  },
});

function named(sites: readonly Site[]): string {
  return [...new Set(sites.map(({ host, ip }) => host ?? ip))].join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function adequacyOf(country: string): string {
  return adequate.has(country) ? ', with an adequacy decision of the Commission (in part only, for some)' : '';
}
