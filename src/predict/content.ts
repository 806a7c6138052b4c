/** What the build of a message does to a provider's junk folder: its spam score, scaled by how much that provider looks at content. */
import type { Facts } from '../model/facts.ts';
import type { Policy, Priors, Range } from '../model/prediction.ts';
import type { SpamPush } from '../model/spam.ts';
import type { Case } from './shares.ts';

export interface ContentOdds {
  /** Log-odds; 0 where wanted and unwanted mail are built so equally often. */
  readonly logOdds: Range;
  readonly pushes: readonly SpamPush[];
}

export function contentOdds({ spamScore, sender }: Pick<Facts, 'spamScore' | 'sender'>, priors: Priors): ContentOdds {
  const { unknownContent, contentRelief, transactionalContent } = priors;
  if (spamScore.state !== 'known') return { logOdds: unknownContent, pushes: [] };
  const transactional = sender.state === 'known' && sender.value.stream === 'transactional';
  const scale = transactional ? transactionalContent : 1;
  const logOdds = spamScore.value.logOdds * scale;
  const pushes = spamScore.value.pushes.map(push => ({ ...push, weight: push.weight * scale }));
  // Well-built mail of a stranger is still a stranger's.
  const relieved = logOdds < 0 ? logOdds * contentRelief : logOdds;
  return { logOdds: { best: relieved, likely: relieved, worst: Math.max(0, relieved) }, pushes };
}

/** The same message with one of its measures in its best bin. */
export function without({ logOdds, pushes }: ContentOdds, push: SpamPush): ContentOdds {
  const less = (which: Case) => logOdds[which] - push.weight;
  return { logOdds: { best: less('best'), likely: less('likely'), worst: less('worst') }, pushes };
}

/** Grows with the log-odds, and with the base. */
export function junkOf({ base, contentWeight }: Policy, { logOdds }: ContentOdds, which: Case): number {
  const odds = (base.junk[which] / (1 - base.junk[which])) * Math.exp(contentWeight * logOdds[which]);
  return odds / (1 + odds);
}
