import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'tls-reports',
  criterion: 'authentication',
  passes: 'Whoever asks for TLS hears when it fails',
  why: 'A domain that asks for TLS by MTA-STS and gets no reports does not learn that bounces and replies no longer reach it.',
  sources: ['RFC 8461', 'RFC 8460 section 3'],
  needs: ['policies'],
  messages: {
    missing: {
      level: 'info',
      text: 'The return path asks for TLS (MTA-STS) and for no reports (TLS-RPT)',
      fix: 'Publish "v=TLSRPTv1; rua=mailto:ADDRESS-FOR-REPORTS" as a TXT record at _smtp._tls of the domain',
    },
  },

  *check({ policies: { mtaSts, tlsRpt } }, say) {
    if (mtaSts !== null && tlsRpt === null) yield say.missing('_smtp._tls', { evidence: mtaSts });
  },
});
