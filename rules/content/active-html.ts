import { defineRule } from '../../src/model/rule.ts';

/** Elements that do something, in the words of the finding. */
const active = {
  script: 'scripts',
  form: 'forms',
  iframe: 'frames',
  object: 'embedded objects',
  embed: 'embedded objects',
};

export default defineRule({
  id: 'active-html',
  criterion: 'content',
  passes: 'The HTML only shows something',
  why: 'Mail clients strip what runs or sends, and filters count it: in mail it is what phishing needs.',
  sources: ['Outlook.com strips scripts (Microsoft, 2026)', 'Yahoo on forms and embedded objects (2008)'],
  needs: ['content'],
  messages: {
    active: {
      level: 'warn',
      text: 'The HTML has {subject} ({count}), which mail clients strip or warn of',
      fix: 'Move it to a web page and link there',
    },
  },

  *check({ content: { html, urls } }, say) {
    for (const [element, name] of Object.entries(active)) {
      const count = html?.elements[element] ?? 0;
      if (count > 0) yield say.active(name, { data: { count } });
    }
    const handlers = (html?.handlers ?? 0) + urls.filter(({ oddities }) => oddities.includes('script')).length;
    if (handlers > 0) yield say.active('script handlers', { data: { count: handlers } });
  },
});
