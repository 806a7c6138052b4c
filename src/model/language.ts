/** The languages a report can be read in, and what a translation has to bring for the rules. */
import type { AnyRule } from './rule.ts';

export const languageIds = ['en', 'es', 'it'] as const;
export type LanguageId = (typeof languageIds)[number];

/** One rule's sentences in another language; `{holes}` are those of the English ones. */
export interface RuleText {
  readonly passes: string;
  readonly why: string;
  /** By problem: what is so, and what to do. */
  readonly messages: Readonly<Record<string, readonly [text: string, fix: string]>>;
}

/** What a language says of everything that rules and providers say. English needs none: it stands in the rules. */
export interface Translation {
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleText>>;
  /** By English sentence: reasons, providers' notes, advice; `{}` stands for what varies. */
  readonly phrases: Readonly<Record<string, string>>;
}

/** Every rule of `Rules`, with every message of each: a translation is whole, or it does not compile. */
export type RuleTexts<Rules extends AnyRule> = {
  readonly [R in Rules as R['id']]: {
    readonly passes: string;
    readonly why: string;
    readonly messages: { readonly [P in keyof R['messages']]: readonly [text: string, fix: string] };
  };
};
