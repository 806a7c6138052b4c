/** What may be named in a configuration or on the command line: ids that stand in rules/, and addresses that can be used. */
import type { AnyRule } from './rule.ts';

export interface Vocabulary {
  readonly rules: readonly AnyRule[];
  readonly providers: readonly string[];
  readonly esps: readonly string[];
  readonly blockLists: readonly string[];
  /** Ids of the keys that block lists want. */
  readonly listKeys: readonly string[];
  /** Why a block list of that name must not be asked; null where it is not retired. */
  retired(name: string): string | null;
  /** Why no DNS server can be asked by that name; null where one can. */
  resolverFault(text: string): string | null;
  /** Why no content engine can be asked by that name; null where one can. */
  engineFault(text: string): string | null;
}

/** Every rule, and every finding as `rule/problem`. */
export function ignorableIn(rules: readonly AnyRule[]): readonly string[] {
  return rules.flatMap(({ id, messages }) => [id, ...Object.keys(messages).map(problem => `${id}/${problem}`)]);
}
