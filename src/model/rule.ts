/** What a rule is: who says so, what it reads, what it may say, and a pure decision. */
import type { Why } from './fact.ts';
import type { FactName, Known } from './facts.ts';

export const criteria = [
  'sender',
  'vetting',
  'server',
  'handshake',
  'volume',
  'reputation',
  'authentication',
  'content',
  'rendering',
] as const;
export type Criterion = (typeof criteria)[number];

/** From the mildest on. */
export const levels = ['info', 'warn', 'fail'] as const;
export type Level = (typeof levels)[number];

/**
 * Why a finding may fail. `policy`: only while a provider in the list documents that it refuses, defers or junks this;
 * otherwise it warns. `hostile`: the message is ambiguous or hostile. `law`: the law forbids it. `required`: the user's
 * own campaign demands it.
 */
export type Ground = 'policy' | 'hostile' | 'law' | 'required';

export interface MessageDef {
  readonly level: Level;
  readonly ground?: Ground;
  /** One sentence that states the fact; `{holes}` are filled from the finding's data. */
  readonly text: string;
  /** One sentence that commands. */
  readonly fix: string;
}

type Holes<S extends string> = S extends `${string}{${infer H}}${infer Rest}` ? H | Holes<Rest> : never;
type HolesOf<M extends MessageDef> = Holes<M['text']> | Holes<M['fix']>;
export type Data = Readonly<Record<string, string | number>>;

/** Where in the input: `line` and `column` count from 1. */
export interface Place {
  readonly line?: number;
  readonly column?: number;
  readonly header?: string;
}

export interface Said {
  readonly kind: 'finding';
  readonly problem: string;
  /** What the finding is about: a domain, an address, a header name. */
  readonly subject: string;
  readonly data: Data;
  /** The record or header as it stands, when there is one. */
  readonly evidence?: string;
  readonly place?: Place;
  /** The part of the mail it touches, 0 to 1; absent: all of it. */
  readonly share?: number;
  /** It matters at this provider alone; absent: at all. */
  readonly provider?: string;
  readonly setsAside?: SetAside;
}

/** Findings of the same criterion that no longer count, while they are no graver than `level`. */
export interface SetAside {
  /** `rule/problem` */
  readonly finding: string;
  readonly level: Level;
  readonly because: string;
  /** ISO date: the last day. */
  readonly until: string;
}

/** One of several subjects that could not be judged; without other findings the verdict is unknown or skipped. */
export interface Unsure {
  readonly kind: 'unsure';
  readonly subject: string;
  readonly why: Why;
  readonly detail: string;
  /** The one finding it stands in the way of; absent: any. */
  readonly problem?: string;
}

export interface Details<Hole extends string> {
  readonly data: Readonly<Record<Hole, string | number>>;
  readonly evidence?: string | undefined;
  readonly place?: Place | undefined;
  readonly share?: number | undefined;
  readonly provider?: string | undefined;
  readonly setsAside?: SetAside | undefined;
}

/** `subject` fills the hole of that name by itself; so does `provider`, with the provider's name. */
export type Say<M extends Record<string, MessageDef>> = {
  readonly [K in keyof M]: [Exclude<HolesOf<M[K]>, 'subject' | 'provider'>] extends [never]
    ? (subject: string, details?: Partial<Details<never>>) => Said
    : (subject: string, details: Details<Exclude<HolesOf<M[K]>, 'subject' | 'provider'>>) => Said;
} & { readonly unsure: (subject: string, why: Why, detail: string, problem?: Extract<keyof M, string>) => Unsure };

/** A number of the rule's that is judgement, and that the user's configuration may set. What a provider documents is none. */
export interface OptionDef {
  /** A whole number from 0 on, or a part of 1. */
  readonly kind: 'count' | 'share';
  readonly default: number;
  /** What it bounds. */
  readonly says: string;
  readonly source: string;
}
export type OptionDefs = Readonly<Record<string, OptionDef>>;
type NoOptions = Readonly<Record<never, never>>;
type OptionsOf<O> = { readonly [K in keyof O]: number };

/** What the user's configuration makes of a rule, or of one of its findings. */
export interface RuleSetting {
  readonly level?: Level | 'off';
  /** Of a rule: those of its options that are not as they are by default. */
  readonly options?: Readonly<Record<string, number>>;
  /** The file that says so, as it is to be shown. */
  readonly from: string;
}
/** By `rule`, or `rule/problem`, which goes before its rule. */
export type RuleSettings = Readonly<Record<string, RuleSetting>>;

export interface Rule<
  Id extends string = string,
  N extends FactName = FactName,
  M extends Record<string, MessageDef> = Record<string, MessageDef>,
  O extends OptionDefs = NoOptions,
> {
  readonly id: Id;
  readonly criterion: Criterion;
  /** The sentence printed when it passes. */
  readonly passes: string;
  /** Why a mailbox provider cares. */
  readonly why: string;
  readonly sources: readonly string[];
  /** Unknown or skipped: the rule is not called. */
  readonly needs: readonly N[];
  readonly messages: M;
  /** What it cannot judge leaves the run undecided, even where no provider of the list would make it fail. */
  readonly counts?: true;
  readonly options?: O;
  check(
    facts: Known<N>,
    say: Say<M>,
    ...options: [keyof O] extends [never] ? [] : [OptionsOf<O>]
  ): Iterable<Said | Unsure>;
}

/** A rule whose own types are forgotten, as the judge runs it. */
export type AnyRule = Omit<Rule, 'check' | 'options'> & {
  readonly options?: OptionDefs;
  // biome-ignore lint/suspicious/noExplicitAny: the one place where a rule's own types are erased
  check(facts: any, say: any, options?: any): Iterable<Said | Unsure>;
};

export function defineRule<
  const Id extends string,
  const N extends FactName,
  const M extends Record<string, MessageDef>,
  const O extends OptionDefs = NoOptions,
>(rule: Rule<Id, N, M, O>): Rule<Id, N, M, O> {
  return rule;
}

/** `rule/problem` for every finding the given rules can make. */
export type RefOf<R> =
  R extends Rule<infer Id, infer _N, infer M, infer _O> ? `${Id}/${Extract<keyof M, string>}` : never;
