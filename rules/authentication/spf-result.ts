import { whyOf } from '../../src/mail/why.ts';
import { defineRule } from '../../src/model/rule.ts';
import { mostLookups } from '../data/spf-limits.ts';

export default defineRule({
  id: 'spf-result',
  criterion: 'authentication',
  passes: 'SPF passes for every declared sending address',
  why: 'Gmail, Yahoo, Outlook.com, Apple and Orange ask bulk senders for an SPF pass; mail from an address the record leaves out does not have it.',
  sources: ['RFC 7208 section 8', 'Google Email sender guidelines FAQ (2026-03)', 'Microsoft NDR 550 5.7.515 (2025)'],
  needs: ['spf'],
  messages: {
    forbidden: {
      level: 'fail',
      text: 'SPF fails for {subject}: the record of {domain} forbids it to send ({mechanism})',
      fix: 'Add ip4:{subject} (or the include of the service it belongs to) to the SPF record of {domain}',
    },
    unusable: {
      level: 'fail',
      text: 'Receivers cannot use the SPF record of {domain} for {subject}: {mechanism}',
      fix: 'Repair the record of {domain}: as it stands it protects and passes nothing',
    },
    'not-covered': {
      level: 'fail',
      text: 'SPF does not pass for {subject}: the record of {domain} gives {result} ({mechanism})',
      fix: 'Add ip4:{subject} (or the include of the service it belongs to) to the SPF record of {domain}',
    },
  },

  *check({ spf }, say) {
    if (spf.records.length !== 1 || spf.errors.length > 0) return;
    const evidence = spf.records[0];
    if (spf.evaluations.length === 0) {
      yield say.unsure(spf.domain, 'not-provided', 'the sending addresses (--ip, or outbound.ips)');
    }
    const share = 1 / spf.evaluations.length;
    for (const { ip, result, because, trouble } of spf.evaluations) {
      const data = { domain: spf.domain, mechanism: because, result };
      if (result === 'temperror')
        yield say.unsure(
          ip,
          whyOf(trouble?.outcome ?? 'servfail'),
          `${trouble?.name} did not answer (${trouble?.outcome})`,
        );
      else if (result === 'permerror') {
        // Too many look-ups are the look-up rule's finding.
        if (spf.totalLookups <= mostLookups) yield say.unusable(ip, { data, evidence, share });
      } else if (result === 'fail') yield say.forbidden(ip, { data, evidence, share });
      else if (result !== 'pass') yield say['not-covered'](ip, { data, evidence, share });
    }
  },
});
