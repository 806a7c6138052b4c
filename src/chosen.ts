/** Names on the command line to what they name; an unknown one is refused with the nearest known. */
import { InputError } from './model/input-error.ts';
import type { BlockList } from './model/listings.ts';
import type { Policy } from './model/prediction.ts';
import type { AnyRule, RuleSettings } from './model/rule.ts';
import type { Options } from './options.ts';
import { nearest } from './parse/nearest.ts';

/** All, where none is named; those that are named are shown whether or not there is a list. */
export function chosenPolicies(policies: readonly Policy[], ids: readonly string[] = []): readonly Policy[] {
  if (ids.length === 0) return policies;
  const known = new Map(policies.map(policy => [policy.id, policy]));
  return ids.map(id => ({ ...(known.get(id) ?? unknownName('--provider', id, known.keys())), major: true }));
}

/** Rules and criteria. */
export function knownRules(
  rules: readonly AnyRule[],
  option: string,
  names: readonly string[] = [],
): readonly string[] {
  const known = new Set<string>(rules.flatMap(({ id, criterion }) => [id, criterion]));
  return names.map(name => (known.has(name) ? name : unknownName(option, name, known)));
}

/** Rules, or single findings of theirs. */
export function knownFindings(
  rules: readonly AnyRule[],
  option: string,
  names: readonly string[] = [],
): readonly string[] {
  const known = new Set(rules.flatMap(({ id, messages }) => [id, ...Object.keys(messages).map(one => `${id}/${one}`)]));
  return names.map(name => (known.has(name) ? name : unknownName(option, name, known)));
}

/** Levels and options as they are wanted, of rules and findings that exist. */
export function chosenSettings(rules: readonly AnyRule[], wanted: Options['rules'] = {}): RuleSettings {
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  const names = knownFindings(rules, 'rules', Object.keys(wanted));
  const settings = names.map(name => {
    const { from = 'options', ...setting } = wanted[name] ?? {};
    const options = Object.keys(byId.get(name)?.options ?? {});
    for (const option of Object.keys(setting.options ?? {})) knownName(`rules.${name}.options`, option, options);
    return [name, { ...setting, from }] as const;
  });
  return Object.fromEntries(settings);
}

/** A list that is dead, or unknown, is refused by name: asked, it would list nobody or everybody. */
export function chosenLists(
  lists: readonly BlockList[],
  retiredLists: Readonly<Record<string, string>>,
  names: readonly string[] = [],
  keys: Readonly<Record<string, string>> = {},
): readonly BlockList[] {
  const known = new Map(lists.map(list => [list.id, list]));
  return names.map(name => {
    const retired = whyRetired(name, retiredLists);
    if (retired !== null) throw new InputError(`${name} must not be asked: ${retired}`, { file: '--dnsbl' });
    const list = known.get(name) ?? unknownName('--dnsbl', name, known.keys());
    const key = list.keyId === undefined ? undefined : keys[list.keyId];
    return key === undefined ? list : { ...list, key };
  });
}

/** Lists are retired by zone. Null: this one is not. */
export function whyRetired(name: string, retiredLists: Readonly<Record<string, string>>): string | null {
  return Object.entries(retiredLists).find(([zone]) => name === zone || name.endsWith(`.${zone}`))?.[1] ?? null;
}

/** Throws InputError for a name that is not among them. */
function knownName(option: string, name: string, known: readonly string[]): void {
  if (!known.includes(name)) unknownName(option, name, known);
}

/** So many can still be read. */
const mostListed = 50;

function unknownName(option: string, name: string, known: Iterable<string>): never {
  const names = [...known];
  const meant = nearest(name, names);
  const all = names.length > mostListed ? 'rules/README.md lists them' : `known: ${names.join(', ')}`;
  const hint = meant === null ? all : `did you mean ${meant}?`;
  throw new InputError(`there is no ${JSON.stringify(name)}`, { file: option }, hint);
}
