import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'return-path-tls',
  criterion: 'server',
  passes: 'The servers that take bounces and replies offer TLS',
  why: 'A bounce carries the recipient’s address; over a connection in the clear anybody on the way reads it.',
  sources: ['RFC 3207', 'RFC 7672', 'GDPR article 32'],
  needs: ['returnHosts'],
  messages: {
    'not-offered': {
      level: 'warn',
      text: '{subject}, which takes your bounces, offers no STARTTLS',
      fix: 'Turn TLS on there, with a certificate for {subject}',
    },
  },

  *check({ returnHosts }, say) {
    if (returnHosts.length === 0)
      yield say.unsure('return path', 'not-applicable', 'no server takes bounces (null MX)');
    for (const { host, dane, tls, detail } of returnHosts) {
      if (tls === 'not-offered') yield say['not-offered'](host);
      else if (tls === 'unreachable')
        yield say.unsure(host, 'unreachable', `${host} was not reached: ${detail ?? tls}`);
      else if (tls === 'not-asked' && dane !== true)
        yield say.unsure(host, 'opt-in', `nobody connects to ${host} without --online-fetch`);
    }
  },
});
