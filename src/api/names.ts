/** Every name that options, settings and commands take. */
import { blockLists, retiredLists } from '../../rules/data/block-lists.ts';
import { esps } from '../../rules/esp/index.ts';
import { rules } from '../../rules/index.ts';
import { policies } from '../../rules/providers/index.ts';
import { knownRules, whyRetired } from '../chosen.ts';
import { explainable } from '../explain.ts';
import { type AnyRule, criteria } from '../model/rule.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import { parseEngine } from '../world/engines/address.ts';
import { resolverFault } from '../world/server.ts';

/** Every id that options and commands take. */
export function names() {
  const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id, name }) => ({ id, name }));
  return {
    rules: rules as readonly AnyRule[],
    criteria,
    explainable: explainable({ rules, policies }),
    providers: named(policies),
    esps: named(esps),
    blockLists: named(blockLists),
  };
}

/** Throws InputError for a name that is no rule or criterion. */
export function chosenRules(only: readonly string[]): readonly AnyRule[] {
  const names = knownRules(rules, '--only', only);
  return rules.filter(({ id, criterion }) => names.length === 0 || names.includes(id) || names.includes(criterion));
}

/** What settings may name. */
export const vocabulary: Vocabulary = {
  rules,
  providers: policies.map(({ id }) => id),
  esps: esps.map(({ id }) => id),
  blockLists: blockLists.map(({ id }) => id),
  listKeys: [...new Set(blockLists.flatMap(({ keyId }) => keyId ?? []))],
  retired: name => whyRetired(name, retiredLists),
  resolverFault,
  engineFault: text => {
    const engine = parseEngine(text);
    return typeof engine === 'string' ? engine : null;
  },
};
