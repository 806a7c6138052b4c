/**
 * Which way each measure may weigh: 1 where more is worse, -1 where more is better. Set before fitting, by what an expert
 * would accept, and so that no repair makes it worse: what grows with the size of a message alone (links, KB,
 * tables) parts this mail from that, but nobody should add any for it.
 */
import type { SpamMeasure } from '../../src/model/spam.ts';

export const directions: Readonly<Record<SpamMeasure, 1 | -1>> = {
  // What readers without pictures get, and who is behind it.
  hasAlternative: -1,
  textPartWords: -1,
  textAgreement: -1,
  words: -1,
  // Mail people asked for shows what it offers; a bare link does not.
  pictures: -1,
  wordsOfSubject: -1,
  saysUnsubscribe: -1,
  hasPostalAddress: -1,
  linksToOwnDomain: -1,
  fromWithoutName: 1,
  // Carelessly built.
  plainHttpShare: 1,
  picturesWithoutAltShare: 1,
  unlabelledLinks: 1,
  brokenLinks: 1,
  misnestedElements: 1,
  base64Texts: 1,
  // Loud.
  phrasesPer100Words: 1,
  upperShareOfSubject: 1,
  exclamationsPerWord: 1,
  exclamationsInSubject: 1,
  currencyPerWord: 1,
  // Hidden, or pretending.
  hiddenLetters: 1,
  hiddenLinks: 1,
  invisibleCharacters: 1,
  mixedScriptWords: 1,
  linksThatNameAnother: 1,
  scripts: 1,
  forms: 1,
  handlers: 1,
  frames: 1,
};
