/** How much a message is built like unwanted mail: an additive model of its measures, the same for every provider. */

/** What may be weighed, each with how a reader counts it. More is never weighed as better where it is a fault. */
export const spamMeasures = [
  'plainHttpShare',
  'pictures',
  'picturesWithoutAltShare',
  'hasAlternative',
  'textPartWords',
  'words',
  'linksToOwnDomain',
  'phrasesPer100Words',
  'unlabelledLinks',
  'upperShareOfSubject',
  'fromWithoutName',
  'currencyPerWord',
  'wordsOfSubject',
  'base64Texts',
  'hiddenLetters',
  'hiddenLinks',
  'invisibleCharacters',
  'mixedScriptWords',
  'linksThatNameAnother',
  'scripts',
  'forms',
  'handlers',
  'misnestedElements',
  'exclamationsPerWord',
  'exclamationsInSubject',
  'saysUnsubscribe',
  'hasPostalAddress',
  'frames',
  'brokenLinks',
  'textAgreement',
] as const;
export type SpamMeasure = (typeof spamMeasures)[number];
export type SpamMeasures = Readonly<Record<SpamMeasure, number>>;

export interface SpamTerm {
  readonly measure: SpamMeasure;
  /** Ascending; a value at an edge belongs to the bin above it. */
  readonly edges: readonly number[];
  /** One more than edges: log-odds for unwanted mail, 0 for the best bin. */
  readonly weights: readonly number[];
}

export interface SpamForm {
  /** Log-odds of a message with every term in its best bin. */
  readonly intercept: number;
  readonly terms: readonly SpamTerm[];
}

export interface SpamModel {
  /** Messages with HTML and messages without are weighed apart. */
  readonly html: SpamForm;
  readonly plain: SpamForm;
}

/** What moved the score, worst first. */
export interface SpamPush {
  readonly measure: SpamMeasure;
  readonly value: number;
  /** Log-odds above the best bin. */
  readonly weight: number;
}

export interface SpamScore {
  /** Log-odds: 0 where wanted and unwanted mail are built so equally often. */
  readonly logOdds: number;
  readonly pushes: readonly SpamPush[];
}
