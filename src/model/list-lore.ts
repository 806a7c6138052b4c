/** What the vetting engine must know of the world to count: lists and words, no threshold. */
import type { ColumnRole, KindId, StepId } from './list.ts';

/** A share, from 0 to 1, with its plausible range. */
export interface Prior {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** How many addresses of each kind are dead, and in which order to take kinds out. */
export interface BounceLore {
  readonly kinds: { readonly [K in KindId]: Prior };
  /** Of the others: in touch within 6 months, within 12, not; and where nobody knows. */
  readonly recent: Prior;
  readonly quiet: Prior;
  readonly silent: Prior;
  readonly ageless: Prior;
  readonly steps: readonly { readonly id: StepId; readonly removes: readonly (KindId | 'suppressed' | 'silent')[] }[];
}

/** What an ESP does from this share of hard bounces on. */
export interface EspLimit {
  readonly who: string;
  readonly share: number;
  readonly does: string;
  readonly source: string;
}

/** Words without marks, spaces and signs, in lower case. */
export interface ConsentLore {
  /** What stands in a column of consent. */
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** Headers that mean consent only where the column holds a yes or a no; and only where it holds nothing else. */
  readonly status: readonly string[];
  readonly optIn: readonly string[];
}

export interface ListLore {
  readonly bounces: BounceLore;
  /** Local parts of roles in the languages of our users; those that are never one person's. */
  readonly roles: readonly string[];
  readonly neverAPerson: readonly string[];
  readonly honeypots: readonly string[];
  readonly disposable: readonly string[];
  /** Named by one large list only: some are real services. */
  readonly perhapsDisposable: readonly string[];
  readonly freeMail: readonly string[];
  /** Providers that closed, with the year. */
  readonly defunct: Readonly<Record<string, string>>;
  /** Forwarders that give each shop an address of its own: machine-made by nature, and wanted. */
  readonly relays: readonly string[];
  /** Providers of the first years of the web: their users are long there, or gone. */
  readonly early: readonly string[];
  /** Words within the domains of parishes, parties, unions, patients' groups, as regular expressions. */
  readonly sensitiveDomains: readonly string[];
  /** Much used domains; those of them with names long enough that one wrong letter means something; and real ones that only look like typos. */
  readonly misspelt: readonly string[];
  readonly muchUsed: readonly string[];
  readonly notTypos: readonly string[];
  /** Known wrong spellings: `gmail.con`. */
  readonly typos: Readonly<Record<string, string>>;
  /** Country of a provider of one market: `libero.it` → IT. */
  readonly marketOf: Readonly<Record<string, string>>;
  /** Header words in en, es, it, fr, de for each meaning. */
  readonly headers: Readonly<Record<ColumnRole, readonly string[]>>;
  readonly consent: ConsentLore;
  /** Header words for the day somebody said no, in a suppression file. */
  readonly suppressionDates: readonly string[];
  /** Header words of bought lists, with their weight; of sensitive and of unneeded data; of minors. */
  readonly purchased: Readonly<Record<string, number>>;
  readonly sensitive: readonly string[];
  readonly unneeded: readonly string[];
  readonly minors: readonly string[];
}
