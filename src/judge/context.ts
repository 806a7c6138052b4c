/** What the level of a finding depends on: the sender, and the providers its mail goes to. */
import { isBulkAt } from '../model/bulk.ts';
import type { Facts } from '../model/facts.ts';
import type { Policy } from '../model/prediction.ts';
import type { AnyRule, Level, RuleSettings } from '../model/rule.ts';
import type { Setup } from '../model/setup.ts';
import { documentedBy, levelsFor, settingOf } from './levels.ts';

export interface Context {
  /** Where the message stands. */
  readonly file: string;
  readonly levels: Readonly<Record<string, Level>>;
  /** What the configuration says of rules. */
  readonly settings: RuleSettings;
  /** By finding: the providers of the list that document that they refuse, defer or junk it. */
  readonly documented: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of the providers the mail goes to, by id. */
  readonly receiving: ReadonlyMap<string, string>;
}

type ContextSetup = Pick<Setup, 'policies' | 'presets' | 'limits' | 'ruleSettings'>;

export function contextOf(
  facts: Facts,
  { policies, presets, limits, ruleSettings: settings }: ContextSetup,
  file: string,
): Context {
  const { list, sender, loads } = facts;
  const isInList = ({ id }: Policy) => list.state === 'known' && list.value.providers.some(one => one.id === id);
  const inList = policies.filter(isInList);
  const all = inList.length > 0 ? inList : policies;
  const receiving = new Map(all.map(({ id, name }) => [id, name]));
  if (sender.state !== 'known') return { file, levels: {}, settings, documented: new Map(), receiving };
  const isBulk = (id: string) => isBulkAt(id, sender.value, loads.state === 'known' ? loads.value : null, limits);
  return { file, levels: levelsFor(sender.value, presets), settings, documented: documentedBy(all, isBulk), receiving };
}

/** The configuration has the last word. */
export function levelOf(
  rule: Pick<AnyRule, 'id' | 'messages'>,
  problem: string,
  context: Context,
  provider?: string,
): { readonly level: Level; readonly levelFrom?: 'config' } {
  const usual = usualLevel(rule, problem, context, provider);
  const chosen = settingOf(rule.id, problem, context.settings)?.level ?? 'off';
  return chosen === 'off' || chosen === usual ? { level: usual } : { level: chosen, levelFrom: 'config' };
}

/** The profile may change a level; a `fail` on grounds of policy stands only while a provider in the list documents it. */
function usualLevel(
  { id, messages }: Pick<AnyRule, 'id' | 'messages'>,
  problem: string,
  { levels, documented }: Context,
  provider?: string,
): Level {
  const ref = `${id}/${problem}`;
  const level = levels[ref] ?? messages[problem]?.level ?? 'info';
  const by = documented.get(ref);
  const isDocumented = by !== undefined && (provider === undefined ? by.size > 0 : by.has(provider));
  const byPolicy = (messages[problem]?.ground ?? 'policy') === 'policy';
  return level === 'fail' && byPolicy && !isDocumented ? 'warn' : level;
}

/** For sentences: `{provider}`. */
export function providerName(sentence: string, provider: string | undefined, { receiving }: Context): string {
  if (provider !== undefined) return receiving.get(provider) ?? provider;
  return sentence.startsWith('{provider}') ? 'All providers together' : 'all providers together';
}
