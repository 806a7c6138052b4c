import { defineRule } from '../../src/model/rule.ts';
import { languages } from '../data/languages.ts';

export default defineRule({
  id: 'language',
  criterion: 'content',
  passes: 'The HTML names its language, and the subject is in the same',
  why: 'Screen readers pronounce, and mail clients offer to translate, by what lang says; a subject in another language looks like somebody else’s mail.',
  sources: ['WCAG 2.2 success criterion 3.1.1 (2023-10)', 'judgement'],
  needs: ['content'],
  messages: {
    unnamed: {
      level: 'info',
      text: 'The HTML does not say what language it is in',
      fix: 'Write it as <html lang="en">, with the language of the text',
    },
    contradicted: {
      level: 'info',
      text: 'The HTML says lang="{named}", and its words look like {detected}',
      fix: 'Name the language of the text in the lang attribute',
    },
    subject: {
      level: 'info',
      text: 'The words of the subject look like {subject}, those of the body like {detected}',
      fix: 'Write both in one language',
    },
  },

  *check({ content: { html, language: detected, subjectLanguage } }, say) {
    const named = html?.lang?.trim().toLowerCase() ?? '';
    const primary = named.split(/[-_]/)[0] ?? '';
    if (html !== null && (primary === '' || primary === 'und')) yield say.unnamed('lang');
    if (detected === null) return;
    // Of a language we cannot tell from others nothing is said.
    const told = languages.some(({ language }) => language === primary);
    if (told && primary !== detected) yield say.contradicted('lang', { data: { named: named.slice(0, 20), detected } });
    if (subjectLanguage !== null && subjectLanguage !== detected)
      yield say.subject(subjectLanguage, { data: { detected }, place: { header: 'Subject' } });
  },
});
