/** How serious a finding is for this sender and these providers. */
import type { Sender } from '../model/campaign.ts';
import type { Policy } from '../model/prediction.ts';
import type { Profile } from '../model/profile.ts';
import { type AnyRule, type Level, levels as order, type RuleSetting, type RuleSettings } from '../model/rule.ts';

/** Levels of a sender's stream and traits together, the stricter winning. */
export function levelsFor(sender: Sender, presets: Readonly<Record<string, Profile>>): Record<string, Level> {
  const levels: Record<string, Level> = {};
  for (const name of [sender.stream, ...sender.traits]) {
    for (const [finding, level] of Object.entries(presets[name]?.levels ?? {})) {
      const before = levels[finding];
      if (level === undefined) continue;
      if (before === undefined || order.indexOf(level) > order.indexOf(before)) levels[finding] = level;
    }
  }
  return levels;
}

/** By finding: who documents that it is refused, deferred or junked, for a sender of this size there. */
export function documentedBy(policies: readonly Policy[], isBulk: (id: string) => boolean): Map<string, Set<string>> {
  const documented = new Map<string, Set<string>>();
  for (const policy of policies) {
    const bulk = isBulk(policy.id);
    for (const { finding, ofBulk } of sourcedIn(policy)) {
      if (ofBulk && !bulk) continue;
      documented.set(finding, (documented.get(finding) ?? new Set()).add(policy.id));
    }
  }
  return documented;
}

interface Sourced {
  readonly finding: string;
  /** Only of bulk senders. */
  readonly ofBulk: boolean;
}

const sourced = new WeakMap<Policy['on'], readonly Sourced[]>();

function sourcedIn({ on }: Policy): readonly Sourced[] {
  const known =
    sourced.get(on) ??
    Object.entries(on).flatMap(([finding, consequence]) =>
      consequence?.conf === 'P' || consequence?.conf === 'O'
        ? [{ finding, ofBulk: consequence.applies === 'bulk' }]
        : [],
    );
  sourced.set(on, known);
  return known;
}

/** What the configuration says of one finding's level. */
export function settingOf(rule: string, problem: string, settings: RuleSettings): RuleSetting | undefined {
  if (Object.keys(settings).length === 0) return undefined;
  return [settings[`${rule}/${problem}`], settings[rule]].find(setting => setting?.level !== undefined);
}

/** The file that switches every finding of a rule off; null where none does. */
export function offBy({ id, messages }: Pick<AnyRule, 'id' | 'messages'>, settings: RuleSettings): string | null {
  if (Object.keys(settings).length === 0) return null;
  const all = Object.keys(messages).map(problem => settingOf(id, problem, settings));
  return all.every(setting => setting?.level === 'off') ? (all[0]?.from ?? null) : null;
}

/** A rule's options, as they are by default or as the configuration sets them. */
export function optionsOf({ id, options = {} }: AnyRule, settings: RuleSettings): Record<string, number> {
  const defaults = Object.entries(options).map(([name, option]) => [name, option.default] as const);
  return { ...Object.fromEntries(defaults), ...settings[id]?.options };
}

/** Settings for a rule that the command line asks for by name: what switches it, or a finding of it, off does not hold. */
export function switchedOn({ id }: Pick<AnyRule, 'id'>, settings: RuleSettings): RuleSettings {
  const held = Object.entries(settings).map(([name, setting]) => {
    const { level, ...rest } = setting;
    return [name, level === 'off' && (name === id || name.startsWith(`${id}/`)) ? rest : setting] as const;
  });
  return Object.fromEntries(held);
}
