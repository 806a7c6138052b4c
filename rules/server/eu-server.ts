import { defineRule } from '../../src/model/rule.ts';
import { eea } from '../data/eea.ts';

export default defineRule({
  id: 'eu-server',
  criterion: 'server',
  passes: 'The mail leaves from where outbound.requireEu demands it',
  why: 'Who promised his customers that their addresses stay in the European Economic Area has to send from there.',
  sources: [
    'GDPR chapter V',
    'the campaign’s own outbound.requireEu; what it declares as outbound.country goes before the registers',
  ],
  needs: ['sites', 'outbound'],
  messages: {
    abroad: {
      level: 'fail',
      ground: 'required',
      text: 'outbound.requireEu demands a server in the European Economic Area, and the mail leaves from {subject} in {country} ({by})',
      fix: 'Send from a server within the Area, or say in outbound.country where it stands',
    },
  },

  *check({ sites: { builtOn, at }, outbound }, say) {
    if (outbound.requireEu !== true) return;
    const { country: declared, hostname = 'the server' } = outbound;
    if (declared !== undefined && !eea.has(declared))
      yield say.abroad(hostname, { data: { country: declared, by: 'as declared' } });
    if (declared !== undefined) return;
    const sending = at.filter(({ role }) => role === 'sending');
    for (const { ip, country } of sending) {
      if (country === null)
        yield say.unsure(ip, 'unverifiable', `no register says where ${ip} belongs: outbound.country may`);
      else if (!eea.has(country))
        yield say.abroad(ip, { data: { country, by: `registered there, data of ${builtOn}` } });
    }
    if (sending.length === 0)
      yield say.unsure('outbound', 'unverifiable', 'nothing says where the mail leaves from: outbound.country may');
  },
});
