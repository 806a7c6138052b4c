import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'spf-helo',
  criterion: 'authentication',
  passes: 'SPF does not contradict the name the server says in EHLO',
  why: 'Bounces and other mail without a sender are checked by the EHLO name; a record there that leaves the server out makes them fail.',
  sources: ['RFC 7208 section 2.3 and 10.1.3'],
  needs: ['spfHelo'],
  messages: {
    contradicted: {
      level: 'warn',
      text: 'The SPF record of the EHLO name {subject} gives {result} for {ip}',
      fix: 'Publish "v=spf1 a -all" at {subject}, or name {ip} in its record',
    },
  },

  *check({ spfHelo }, say) {
    for (const { ip, result } of spfHelo.evaluations) {
      if (result === 'fail' || result === 'softfail' || result === 'permerror') {
        yield say.contradicted(spfHelo.domain, { data: { result, ip }, evidence: spfHelo.records[0] });
      }
    }
  },
});
