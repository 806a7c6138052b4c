/** What three rules read a decision by: whether it is about this list, and whether it counts. */
import type { DecisionFact, ObservedDecision } from '../../../src/model/decision.ts';

/** New addresses; ESPs look at an import anew, however small, so this is for corrections. Judgement. */
const mostNew = 0.01;
/** None new among this many leaves at most 1 % of the list with 95 % confidence (the rule of three: 3 of 300). */
const leastCompared = 300;

type Sameness = 'same' | 'other' | 'unclear';

export function samenessOf({ comparison }: ObservedDecision): Sameness {
  if (comparison.state === 'same') return 'same';
  if (comparison.state === 'not-comparable') return 'unclear';
  if (comparison.newShare > mostNew) return 'other';
  return comparison.exact || comparison.compared >= leastCompared ? 'same' : 'unclear';
}

/** The newest about this list, whatever it says and whoever signed it. */
export function decisionOf({ records }: DecisionFact): ObservedDecision | undefined {
  return records.find(record => samenessOf(record) === 'same');
}

/** Signed by reviewers alone, and no refusal: what it lets through may pass. */
export function isInForce({ decision, signatures }: ObservedDecision): boolean {
  const isSigned = signatures.length > 0 && signatures.every(({ verification }) => verification.state === 'good');
  return isSigned && decision !== 'refuse';
}

export function reviewersOf({ signatures }: ObservedDecision): string {
  return signatures.map(({ reviewer }) => reviewer).join(', ');
}

/** Two names of one key are one person, and so are two keys of one name. */
export function isOfOne({ signatures }: ObservedDecision): boolean {
  const names = new Set(signatures.map(({ reviewer }) => reviewer));
  const keys = new Set(signatures.map(({ verification }) => (verification.state === 'good' ? verification.key : '')));
  return names.size < 2 || keys.size < 2;
}
