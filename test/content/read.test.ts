/** What is read of the copy besides its words: preview, languages, ways out, imprint. */
import { describe, expect, it } from 'vitest';
import { contentLore } from '../../rules/data/content.ts';
import { readContent } from '../../src/content/read.ts';

const read = (html: string, subject: string | null = null) =>
  readContent({ html, text: '', attachments: [] }, subject, contentLore);

describe('content', () => {
  it.each([
    ['a hidden preheader', '<div style="display:none">Only until Sunday</div><p>View in browser</p>', 15, false],
    ['the first visible text', '<p>Only until Sunday</p>', 15, false],
    ['an offer to view it elsewhere', '<p>Having trouble viewing this email? View in browser</p>', 43, true],
    ['the same in German', '<p>Wird diese Mail nicht richtig dargestellt? Im Browser öffnen</p>', 52, true],
    [
      'the same behind a sentence',
      `<p>${'Plenty to say before it. '.repeat(3)}</p><p>Ver en el navegador</p>`,
      76,
      false,
    ],
    ['nothing', '<img src="https://acme.example/a.png" alt="">', 0, false],
  ])('shows beside the subject: %s', async (_name, html, characters, boilerplate) => {
    expect((await read(html)).preview).toEqual({ characters, boilerplate });
  });

  it('has no preview without HTML', async () => {
    expect((await readContent({ html: '', text: 'Hello', attachments: [] }, null, contentLore)).preview).toBeNull();
  });

  it.each([
    ['It is the best you will have', 'en'],
    ['Todo lo que es tuyo, con tu cuenta', 'es'],
    ['Spring sale', null],
    [null, null],
  ])('the subject %s is in %s', async (subject, language) => {
    expect((await read('<p>a</p>', subject)).subjectLanguage).toBe(language);
  });

  it.each([
    ['If you no longer wish to receive this, click here', { saysUnsubscribe: false, saysHowToLeave: true }],
    ['Klicke hier, um dich abzumelden', { saysUnsubscribe: false, saysHowToLeave: true }],
    ['Unsubscribe', { saysUnsubscribe: true, saysHowToLeave: true }],
    ['Aviso legal', { saysHowToLeave: false, saysImprint: true }],
    ['Casida GmbH Brüderstraße 33 08412 Werdau', { hasPostalAddress: true, saysImprint: false }],
    ['One World Trade Center, New York, NY 10007', { hasPostalAddress: true }],
    ['We sold lamps in 10007 houses, or 50007', { hasPostalAddress: false }],
  ])('%s', async (text, expected) => {
    expect(await read(`<p>${text}</p>`)).toMatchObject(expected);
  });
});
