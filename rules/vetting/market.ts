import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

export default defineRule({
  id: 'market',
  criterion: 'vetting',
  passes: 'The addresses live where the sender does',
  why: 'Many addresses of other countries than the sender’s want an explanation: exporters and hotels have one.',
  sources: ['vetting.md L-CC, L-FREE; shares by judgement'],
  needs: ['list'],
  messages: {
    abroad: {
      level: 'warn',
      text: '{count} of {of} addresses with a country ({percent}) are of another than the sender’s',
      fix: 'Ask where they were collected, and whether they expect mail in your language',
    },
    'not-companies': {
      level: 'info',
      text: '{count} of {of} addresses ({percent}) are private mailboxes, and the list is said to be of companies',
      fix: 'Ask whether they wrote as their company',
    },
    'other-script': {
      level: 'info',
      text: '{count} of {of} names ({percent}) are written in another script than Latin',
      fix: 'See that the mail is in a language they read',
    },
    'one-domain': {
      level: 'info',
      text: '{count} of {of} addresses ({percent}) are at one company’s domain',
      fix: 'Tell its administrators before you send: one filter decides for all of them',
    },
  },

  *check({ list }, say) {
    if (list.signals.abroad === undefined)
      yield say.unsure('list', 'not-provided', 'the country of the sender (--country, sender.country)');
    const abroad = striking(list, 'abroad', 'abroad');
    if (abroad !== null) yield say.abroad('list', { data: counted(abroad) });
    const free = striking(list, 'free-mail', 'private-mailboxes');
    if (list.audience === 'b2b' && free !== null) yield say['not-companies']('list', { data: counted(free) });
    const script = striking(list, 'other-script', 'other-script');
    if (script !== null) yield say['other-script']('list', { data: counted(script) });
    const domain = striking(list, 'top-domain', 'one-domain');
    if (domain !== null) yield say['one-domain']('list', { data: counted(domain) });
  },
});
