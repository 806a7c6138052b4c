import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'broken-links',
  criterion: 'content',
  passes: 'Every link leads somewhere',
  why: 'A reader who clicks in vain is lost, and remembers; nothing is fetched to find this out.',
  sources: ['judgement'],
  needs: ['content', 'message'],
  messages: {
    nowhere: {
      level: 'warn',
      text: 'Links that lead nowhere: {count}, {why} (first at line {line} of the HTML)',
      fix: 'Give each link a whole address, beginning with https://',
    },
  },

  *check({ content: { urls }, message }, say) {
    if (message.stage === 'template') {
      yield say.unsure('links', 'template', 'links of a template are not whole yet');
      return;
    }
    const why = {
      empty: 'the address is empty',
      unreadable: 'the address cannot be read',
      local: 'the address has no host',
    };
    const broken = urls.filter(({ role, broken: reason }) => role === 'link' && reason !== undefined);
    for (const [reason, links] of Map.groupBy(broken, one => one.broken ?? 'empty'))
      yield say.nowhere(reason, { data: { count: links.length, why: why[reason], line: links[0]?.line ?? 1 } });
  },
});
