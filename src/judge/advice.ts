/** The settings a sender of this kind should begin with, and whether what was judged shows them. Of several on one matter the trait's goes before the stream's, and the stricter trait's last. */
import { traits as ordered, type Sender } from '../model/campaign.ts';
import type { Advice, AdviceGiven, Profile } from '../model/profile.ts';
import type { Verdict } from '../model/verdict.ts';

export function adviceFor(
  { stream, traits }: Pick<Sender, 'stream' | 'traits'>,
  presets: Readonly<Record<string, Profile>>,
  verdicts: readonly Verdict[],
): AdviceGiven[] {
  const profiles = [stream, ...ordered.filter(one => traits.includes(one))].flatMap(name => presets[name] ?? []);
  const strictest = new Map(profiles.flatMap(({ advice }) => advice.map(one => [one.id, one] as const)));
  return [...strictest.values()].map(({ openBy, ...one }) => ({ ...one, state: stateOf(openBy, verdicts) }));
}

function stateOf(openBy: Advice['openBy'], verdicts: readonly Verdict[]): AdviceGiven['state'] {
  const rules = new Set(openBy.map(ref => ref.split('/')[0]));
  const looked = verdicts.filter(({ rule }) => rules.has(rule));
  if (looked.some(({ findings }) => findings.some(({ id }) => openBy.includes(id)))) return 'open';
  return looked.length > 0 && looked.every(({ because }) => because.length === 0) ? 'followed' : 'unseen';
}
