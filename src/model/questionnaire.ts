/** What a customer is asked before a list is mailed, and what of the answers is held against the list. */
import type { Acquisition } from './campaign.ts';
import type { Audience } from './list.ts';

/** How an answer is written. `texts` and `countries` are several; a percentage goes from 0 to 100. */
export const answerKinds = [
  'text',
  'texts',
  'choice',
  'yes-no',
  'date',
  'percent',
  'number',
  'country',
  'countries',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

export interface Question {
  /** The key of its answer: forever. */
  readonly id: string;
  readonly ask: string;
  readonly kind: AnswerKind;
  /** Of a `choice`. */
  readonly choices?: readonly string[];
}

export type Answer = string | number | boolean | readonly string[];
/** By question id; a question that is not answered is absent. */
export type Answers = Readonly<Record<string, Answer>>;

/** Answers that the list may contradict, under the ids of their questions. */
export const comparedAnswers = [
  'audience',
  'countries',
  'method',
  'optIn',
  'since',
  'lastMailed',
  'suppressionImported',
  'thirdPartyData',
  'sensitiveData',
] as const;

/** Where the list comes from, as its owner says. Dates are ISO dates, countries ISO 3166 codes. */
export interface DeclaredOrigin extends Acquisition {
  readonly audience?: Audience;
  readonly countries?: readonly string[];
  readonly lastMailed?: string;
  readonly suppressionImported?: boolean;
  readonly thirdPartyData?: boolean;
  readonly sensitiveData?: boolean;
}

export interface OriginFact extends DeclaredOrigin {
  /** ISO date of the clock to judge by. */
  readonly asOf: string;
  /** Of a questionnaire: how many questions it has, and how many have an answer. */
  readonly questions?: { readonly asked: number; readonly answered: number };
}
