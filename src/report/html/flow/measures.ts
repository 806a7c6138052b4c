/** How wide each ribbon of the picture is, and what is written beside it. */
import type { BounceBy, outcomes, Prediction } from '../../../model/prediction.ts';
import type { Words } from '../../../text/words.ts';
import { rangeOf } from '../../range.ts';

/** After the retries mail is in one of these; what was deferred first went around once more. */
export const ends = ['inbox', 'spam', 'bounce'] as const;
export type End = (typeof ends)[number];

export interface Measures {
  /** In pixels: all recipients, and the part that is deferred first. */
  readonly whole: number;
  readonly deferred: number;
  /** Each end's ribbon: its thickness, and how far its middle lies from the trunk's edge. */
  readonly ends: Readonly<Record<End, { readonly width: number; readonly middle: number }>>;
}

/** Ribbons thinner than that cannot be seen. */
const thinnest = 1.5;

/** `whole`: how thick the trunk is, unless it would be thicker than `most` with what goes around again. */
export function measuresOf({ firstAttempt, final }: Prediction, whole: number, most: number): Measures {
  const again = firstAttempt.likely.deferral;
  const unit = Math.min(whole, most / (1 + again));
  let edge = 0;
  const ribbon = (end: End) => {
    const width = unit * final.likely[end];
    const middle = edge + width / 2;
    edge += width;
    return { width: Math.max(thinnest, width), middle };
  };
  const [inbox, spam, bounce] = [ribbon('inbox'), ribbon('spam'), ribbon('bounce')];
  return { whole: unit, deferred: Math.max(thinnest, unit * again), ends: { inbox, spam, bounce } };
}

export function rangesOf(prediction: Prediction, words: Words): Record<(typeof outcomes)[number], string> {
  const range = (outcome: (typeof outcomes)[number]) => {
    const { low, high } = rangeOf(prediction, outcome);
    return words.range(low, high);
  };
  return { inbox: range('inbox'), spam: range('spam'), deferral: range('deferral'), bounce: range('bounce') };
}

/** Causes of bounces, the greatest first; what makes less than half a point is not spoken of. */
export function bounceCauses({ bounceBy }: Prediction, said: Words['page']): string[] {
  return (Object.entries(bounceBy) as [keyof BounceBy, number][])
    .filter(([, share]) => share >= 0.005)
    .sort(([, a], [, b]) => b - a)
    .map(([cause]) => said.bounceBy[cause]);
}
