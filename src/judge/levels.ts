/** How serious a finding is for this sender and these providers. */
import type { Sender } from '../model/campaign.ts';
import type { Policy } from '../model/prediction.ts';
import type { Profile } from '../model/profile.ts';
import { type Level, levels as order } from '../model/rule.ts';

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
  for (const { id, on } of policies) {
    const bulk = isBulk(id);
    for (const [finding, consequence] of Object.entries(on)) {
      const sourced = consequence?.conf === 'P' || consequence?.conf === 'O';
      if (!sourced || (consequence.applies === 'bulk' && !bulk)) continue;
      documented.set(finding, (documented.get(finding) ?? new Set()).add(id));
    }
  }
  return documented;
}
