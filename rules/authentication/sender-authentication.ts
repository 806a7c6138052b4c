import { ipVersion } from '../../src/mail/ip-address.ts';
import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'sender-authentication',
  criterion: 'authentication',
  passes: 'SPF or DKIM passes',
  why: 'Every large provider refuses mail that neither SPF nor DKIM vouches for, whoever sends it and however little.',
  sources: [
    'Google Email sender guidelines (2026-03)',
    'Yahoo Sender FAQs (2025-08)',
    'La Poste specifications (2025-09)',
  ],
  needs: ['alignment', 'outbound'],
  messages: {
    none: {
      level: 'fail',
      text: 'Neither SPF nor DKIM passes for this mail',
      fix: 'Sign the mail with DKIM for {subject} and publish the key; then put the sending servers into the SPF record of the MAIL FROM domain',
    },
    'none-ipv6': {
      level: 'fail',
      text: 'Neither SPF nor DKIM passes for this mail, which leaves over IPv6 ({ips})',
      fix: 'Sign the mail with DKIM for {subject} and publish the key; then put the sending servers into the SPF record of the MAIL FROM domain',
    },
  },

  *check({ alignment: { from, identifiers, open }, outbound }, say) {
    if (identifiers.some(({ authenticated }) => authenticated)) return;
    const notJudged = identifiers.filter(({ authenticated }) => authenticated === null);
    for (const { why, because } of notJudged) yield say.unsure(from, why ?? 'needs-unknown', because);
    for (const { why, detail } of open) yield say.unsure(from, why, detail);
    if (notJudged.length + open.length > 0) return;
    const six = outbound.ips.filter(ip => ipVersion(ip) === 6);
    const share = outbound.ips.length === 0 ? 0 : six.length / outbound.ips.length;
    if (share < 1) yield say.none(from, { share: 1 - share });
    if (share > 0) yield say['none-ipv6'](from, { data: { ips: six.join(', ') }, share });
  },
});
