import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';

export default defineRule({
  id: 'traps',
  criterion: 'vetting',
  passes: 'No address is a trap, a test or a scrap of a web page',
  why: 'Hardly anybody subscribes with such an address: most come from programs that read web pages, or from a form that was tried out.',
  sources: ['GetResponse refuses spamtrap@ and nospam@ (2026-11)', 'vetting.md L-HONEY, L-SCRAPE; shares by judgement'],
  needs: ['list'],
  messages: {
    named: {
      level: 'warn',
      text: 'Addresses with names of traps and tests: {count}',
      fix: 'Remove them',
    },
    scraped: {
      level: 'warn',
      text: 'Addresses that are scraps of web pages: {count}',
      fix: 'Ask who collected them: addresses read off pages may not be mailed',
    },
  },

  *check({ list }, say) {
    const named = striking(list, 'honeypot', 'traps');
    if (named !== null) yield say.named('list', { data: { count: counted(named).count } });
    const scraps = striking(list, 'scraped', 'scraps');
    if (scraps !== null) yield say.scraped('list', { data: { count: counted(scraps).count } });
  },
});
