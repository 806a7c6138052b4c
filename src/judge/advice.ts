/** The settings a sender of this kind should begin with, and whether what was judged shows them. */
import type { Sender } from '../model/campaign.ts';
import type { Advice, AdviceGiven, Profile } from '../model/profile.ts';
import type { Verdict } from '../model/verdict.ts';

export function adviceFor(
  { stream, traits }: Pick<Sender, 'stream' | 'traits'>,
  presets: Readonly<Record<string, Profile>>,
  verdicts: readonly Verdict[],
): AdviceGiven[] {
  const profiles = [stream, ...traits].flatMap(name => presets[name] ?? []);
  return profiles
    .flatMap(({ advice }) => advice)
    .map(({ openBy, ...one }) => ({ ...one, state: stateOf(openBy, verdicts) }));
}

function stateOf(openBy: Advice['openBy'], verdicts: readonly Verdict[]): AdviceGiven['state'] {
  const rules = new Set(openBy.map(ref => ref.split('/')[0]));
  const looked = verdicts.filter(({ rule }) => rules.has(rule));
  if (looked.some(({ findings }) => findings.some(({ id }) => openBy.includes(id)))) return 'open';
  return looked.length > 0 && looked.every(({ because }) => because.length === 0) ? 'followed' : 'unseen';
}
