/** What the vetting engine must know of the world to count: lists and words, no threshold. */
import type { ColumnRole } from './list.ts';

export interface ListLore {
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
  /** Much used domains, which typos are measured against, and real ones that only look like typos. */
  readonly muchUsed: readonly string[];
  readonly notTypos: readonly string[];
  /** Known wrong spellings: `gmail.con`. */
  readonly typos: Readonly<Record<string, string>>;
  /** Country of a provider of one market: `libero.it` → IT. */
  readonly marketOf: Readonly<Record<string, string>>;
  /** Header words in en, es, it, fr, de for each meaning. */
  readonly headers: Readonly<Record<ColumnRole, readonly string[]>>;
  /** Header words for the day somebody said no, in a suppression file. */
  readonly suppressionDates: readonly string[];
  /** Header words of bought lists, with their weight; of sensitive and of unneeded data; of minors. */
  readonly purchased: Readonly<Record<string, number>>;
  readonly sensitive: readonly string[];
  readonly unneeded: readonly string[];
  readonly minors: readonly string[];
}
