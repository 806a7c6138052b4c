/** The measures of the spam score in words: what it says of this message, and what an author can do about it. */
import type { SpamMeasure } from '../../src/model/spam.ts';

interface Term {
  /** `{value}` is the measured value. */
  readonly says: string;
  readonly fix: string;
}

export const spamTerms: Readonly<Record<SpamMeasure, Term>> = {
  distinctLinks: { says: 'it links to {value} addresses', fix: 'link to what each part of the message speaks of' },
  plainHttpShare: { says: '{value} of its links are http', fix: 'write https links' },
  htmlKilobytes: { says: 'its HTML has {value} KB', fix: 'send a designed message, not a bare banner' },
  picturesWithoutAltShare: {
    says: '{value} of its pictures without alternative text',
    fix: 'give pictures an alt text',
  },
  ownLinkShare: { says: '{value} of its links stand on its own domain', fix: 'link under your own domain' },
  centerElements: { says: '{value} <center> elements', fix: 'centre with styles' },
  tables: { says: 'its layout has {value} tables', fix: 'lay the message out' },
  hasAlternative: { says: 'no text alternative', fix: 'send multipart/alternative' },
  textPartWords: { says: 'a text part of {value} words', fix: 'give the text part all that the HTML says' },
  phrasesPer100Words: { says: '{value} phrases that filters count in 100 words', fix: 'say it more plainly' },
  pictures: { says: 'it shows {value} pictures', fix: 'show what you offer' },
  digitsInFromDomain: { says: '{value} digits in the From domain', fix: 'send from the domain people know' },
  linkedOrganizations: { says: 'it links to {value} domains', fix: 'link under your own domain too' },
  textDensity: { says: '{value} of its HTML is text', fix: 'lay the message out' },
  textBeforeFirstLink: { says: '{value} letters before the first link', fix: 'let the first link come earlier' },
  unlabelledLinks: { says: '{value} links without text', fix: 'give each link a text' },
  linkTextShare: { says: '{value} of its text is link', fix: 'write more than links' },
  upperShareOfSubject: { says: '{value} of the subject in capitals', fix: 'write the subject in lower case' },
  fromWithoutName: { says: 'no name in From', fix: 'put your brand’s name before the address' },
  currencyPerWord: { says: '{value} of its words are currency signs', fix: 'name fewer prices' },
  wordsOfSubject: { says: 'a subject of {value} words', fix: 'say in the subject what the message is' },
  lettersPerWord: { says: '{value} letters a word', fix: 'take out long codes and addresses' },
  upperShare: { says: '{value} of its letters in capitals', fix: 'write in lower case' },
  base64Texts: { says: '{value} texts in base64', fix: 'encode text as quoted-printable or 8bit' },
  hiddenLetters: { says: '{value} hidden letters', fix: 'take hidden text out' },
  hiddenLinks: { says: '{value} hidden links', fix: 'take hidden links out' },
  invisibleCharacters: { says: '{value} invisible characters', fix: 'take invisible characters out' },
  mixedScriptWords: { says: '{value} words that mix alphabets', fix: 'write each word in one alphabet' },
  linksThatNameAnother: { says: '{value} links that name another domain', fix: 'show where a link leads' },
  scripts: { says: '{value} scripts', fix: 'take scripts out' },
  forms: { says: '{value} forms', fix: 'link to a form instead' },
  handlers: { says: '{value} event handlers', fix: 'take event handlers out' },
  misnestedElements: { says: '{value} elements not closed rightly', fix: 'repair the HTML' },
  fontElements: { says: '{value} <font> elements', fix: 'use styles' },
  exclamationsPerWord: { says: '{value} exclamation marks a word', fix: 'use fewer exclamation marks' },
  exclamationsInSubject: { says: '{value} exclamation marks in the subject', fix: 'take them out of the subject' },
  currencyInSubject: { says: 'a price in the subject', fix: 'take the price out of the subject' },
  saysUnsubscribe: { says: 'no word on unsubscribing', fix: 'say in the message how to unsubscribe' },
  hasPostalAddress: { says: 'no postal address', fix: 'say who you are and where' },
  preheaderLetters: { says: 'a preheader of {value} letters', fix: 'write a preheader' },
  ownPictureShare: { says: '{value} of its pictures from your domain', fix: 'host pictures under your own domain' },
  replyToAnother: { says: 'answers go to another domain', fix: 'let answers go to the From domain' },
  attributes: { says: '{value} HTML attributes', fix: 'lay the message out' },
  frames: { says: '{value} frames', fix: 'take frames out' },
  brokenLinks: { says: '{value} links that lead nowhere', fix: 'repair the links' },
  textAgreement: { says: 'text and HTML share {value} of their words', fix: 'let both parts say the same' },
};
