/** The measures of the spam score in words: what it says of this message, and what an author can do about it. */
import type { SpamMeasure } from '../../src/model/spam.ts';

interface Term {
  /** `{value}` is the measured value. */
  readonly says: string;
  readonly fix: string;
}

export const spamTerms: Readonly<Record<SpamMeasure, Term>> = {
  plainHttpShare: { says: 'links that are http: {value}', fix: 'write https links' },
  pictures: { says: 'pictures: {value}', fix: 'show what you offer' },
  picturesWithoutAltShare: {
    says: 'pictures without alternative text: {value}',
    fix: 'give pictures an alt text',
  },
  hasAlternative: { says: 'no text alternative', fix: 'send multipart/alternative' },
  textPartWords: { says: 'words of the text part: {value}', fix: 'give the text part all that the HTML says' },
  words: { says: 'words of its text: {value}', fix: 'say in text what the message offers' },
  linksToOwnDomain: { says: 'no link to its own domain', fix: 'link under your own domain' },
  phrasesPer100Words: { says: 'phrases that filters count, in 100 words: {value}', fix: 'say it more plainly' },
  unlabelledLinks: { says: 'links without text: {value}', fix: 'give each link a text' },
  upperShareOfSubject: { says: 'capitals in the subject: {value}', fix: 'write the subject in lower case' },
  fromWithoutName: { says: 'no name in From', fix: 'put your brand’s name before the address' },
  currencyPerWord: { says: 'currency signs per word: {value}', fix: 'name fewer prices' },
  wordsOfSubject: { says: 'words of the subject: {value}', fix: 'say in the subject what the message is' },
  base64Texts: { says: 'texts in base64: {value}', fix: 'encode text as quoted-printable or 8bit' },
  hiddenLetters: { says: 'hidden letters: {value}', fix: 'take hidden text out' },
  hiddenLinks: { says: 'hidden links: {value}', fix: 'take hidden links out' },
  invisibleCharacters: { says: 'invisible characters: {value}', fix: 'take invisible characters out' },
  mixedScriptWords: { says: 'words that mix alphabets: {value}', fix: 'write each word in one alphabet' },
  linksThatNameAnother: { says: 'links that name another domain: {value}', fix: 'show where a link leads' },
  scripts: { says: 'scripts: {value}', fix: 'take scripts out' },
  forms: { says: 'forms: {value}', fix: 'link to a form instead' },
  handlers: { says: 'event handlers: {value}', fix: 'take event handlers out' },
  misnestedElements: { says: 'elements not closed rightly: {value}', fix: 'repair the HTML' },
  exclamationsPerWord: { says: 'exclamation marks per word: {value}', fix: 'use fewer exclamation marks' },
  exclamationsInSubject: { says: 'exclamation marks in the subject: {value}', fix: 'take them out of the subject' },
  saysUnsubscribe: { says: 'no word on unsubscribing', fix: 'say in the message how to unsubscribe' },
  hasPostalAddress: { says: 'no postal address', fix: 'say who you are and where' },
  frames: { says: 'frames: {value}', fix: 'take frames out' },
  brokenLinks: { says: 'links that lead nowhere: {value}', fix: 'repair the links' },
  textAgreement: { says: 'words that text and HTML share: {value}', fix: 'let both parts say the same' },
};
