import { defineRule } from '../../src/model/rule.ts';
import { counted } from '../data/list/share.ts';

export default defineRule({
  id: 'recipient-tls',
  criterion: 'handshake',
  passes: 'None of the most used recipient domains publishes how mail must be carried to it',
  why: 'Domains with MTA-STS or DANE ask senders to refuse a connection that is not what they published: yours should look.',
  sources: ['RFC 8461 section 5', 'RFC 7672 section 2.2'],
  needs: ['list'],
  messages: {
    published: {
      level: 'info',
      text: '{percent} of the recipients asked about are at domains that publish {what}',
      fix: 'Let your server honour it (Postfix: smtp_tls_security_level = dane, and an MTA-STS policy server)',
    },
  },

  *check({ list }, say) {
    const { 'mta-sts': sts, dane } = list.signals;
    for (const [what, signal] of [
      ['MTA-STS', sts],
      ['DANE', dane],
    ] as const) {
      if (signal === undefined)
        yield say.unsure('list', 'opt-in', `the domains of the list were not asked about ${what}`);
      if (signal === undefined || signal.count === 0) continue;
      const { percent } = counted(signal);
      const detail = signal.detail === undefined ? what : `${what} (${signal.detail})`;
      yield say.published(what, { data: { percent, what: detail } });
    }
  },
});
