import { whyOf } from '../../src/mail/why.ts';
import { defineRule } from '../../src/model/rule.ts';
import { isGeneric } from '../data/generic-names.ts';

export default defineRule({
  id: 'reverse-dns',
  criterion: 'server',
  passes: 'Every sending address has a name of its own that leads back to it',
  why: 'A server whose address has no name, or one that anybody’s line has, looks like a home computer under foreign control.',
  sources: [
    'Google Email sender guidelines (2026-03)',
    'WEB.DE requirements (2026)',
    'Yahoo Sender Requirements (2025-04)',
    'RFC 8601 section 2.7.3',
  ],
  needs: ['sendingAddresses'],
  messages: {
    missing: {
      level: 'fail',
      text: 'The address {subject} has no name in reverse DNS',
      fix: 'Have whoever runs the network of {subject} publish a PTR record with the name of your server',
    },
    'missing-ipv6': {
      level: 'fail',
      text: 'The IPv6 address {subject} has no name in reverse DNS',
      fix: 'Publish a PTR record for {subject}, or send over IPv4 alone',
    },
    unconfirmed: {
      level: 'fail',
      text: 'Reverse DNS of {subject} says {names}, and that name does not lead back to {subject}',
      fix: 'Publish an address record for {names} with {subject}',
    },
    generic: {
      level: 'fail',
      text: 'Reverse DNS of {subject} says {names}, a name as a network gives to any of its lines',
      fix: 'Have a PTR record published with a name under your own domain, as mta1.your.domain',
    },
  },

  *check({ sendingAddresses }, say) {
    const share = 1 / sendingAddresses.length;
    for (const { ip, version, names, confirmed, reverse, unanswered } of sendingAddresses) {
      const data = { names: names.join(', ') };
      if (reverse === 'missing') yield version === 6 ? say['missing-ipv6'](ip, { share }) : say.missing(ip, { share });
      else if (reverse === 'unconfirmed') yield say.unconfirmed(ip, { data, share });
      else if (reverse === 'unanswered')
        yield say.unsure(ip, whyOf(unanswered ?? 'servfail'), `reverse DNS of ${ip} did not answer`);
      else if (confirmed.every(name => isGeneric(name, ip)))
        yield say.generic(ip, { data: { names: confirmed.join(', ') }, share });
    }
  },
});
