import { defineRule } from '../../src/model/rule.ts';
import { sharedHosts, shorteners } from '../data/shorteners.ts';
import { abusedTlds } from '../data/tlds.ts';

export default defineRule({
  id: 'shared-domains',
  criterion: 'reputation',
  passes: 'The links stand on domains whose reputation is the sender’s own',
  why: 'A provider judges every domain in the mail; one that anybody may use carries what the worst of its users did.',
  sources: [
    'mail.ru rules for senders',
    'Spamhaus DBL 127.0.1.103, abused redirector (2026)',
    'SpamAssassin 20_ntld.cf (2024)',
  ],
  needs: ['domains'],
  messages: {
    shortener: {
      level: 'warn',
      text: '{subject} is a public link shortener ({where})',
      fix: 'Link to your own domain, or shorten under it',
    },
    'shared-host': {
      level: 'info',
      text: 'Anybody may put pages on {subject} ({where})',
      fix: 'Host what you link to under your own domain',
    },
    'abused-tld': {
      level: 'info',
      text: '{subject} stands under .{tld}, where much of what is registered is abused ({where})',
      fix: 'Nothing, if the domain is known to your readers; for a new one choose another ending',
    },
  },

  *check({ domains }, say) {
    for (const { name, roles, where } of domains) {
      const within = (list: readonly string[]) => list.some(one => name === one || name.endsWith(`.${one}`));
      const led = roles.some(role => ['link', 'redirect', 'text', 'form'].includes(role));
      const tld = name.slice(name.lastIndexOf('.') + 1);
      if (led && within(shorteners)) yield say.shortener(name, { data: { where } });
      else if (led && within(sharedHosts)) yield say['shared-host'](name, { data: { where } });
      if (abusedTlds.includes(tld)) yield say['abused-tld'](name, { data: { tld, where } });
    }
  },
});
