/** Predicted chance in bins against what was observed, each class weighed the same: the mail of a corpus says nothing of how often mail is unwanted. */
import type { BenchOptions, BenchResult } from '../result.ts';
import { percent } from './figures.ts';
import { type HeldOut, heldOut, observedOf } from './held-out.ts';
import { wilson } from './metrics.ts';
import { isUnwanted } from './model.ts';

const bins = 10;

export async function reliability(options: BenchOptions): Promise<BenchResult> {
  const all = heldOut(await observedOf(options));
  return {
    name: 'truth-reliability',
    rows: (['bulk', 'classic'] as const).flatMap(corpus =>
      diagram(
        corpus,
        all.filter(one => one.corpus === corpus),
      ),
    ),
  };
}

function diagram(corpus: string, all: readonly HeldOut[]) {
  const chance = ({ score }: HeldOut) => 1 / (1 + Math.exp(-score.logOdds));
  const total = { unwanted: all.filter(isUnwanted).length, wanted: all.filter(one => !isUnwanted(one)).length };
  return Array.from({ length: bins }, (_, at) => {
    const own = all.filter(one => Math.min(bins - 1, Math.floor(bins * chance(one))) === at);
    const unwanted = own.filter(isUnwanted).length;
    // As if half of the mail were unwanted, as the fit has it.
    const balanced = (share: number) => {
      const [bad, good] = [share / total.unwanted, (1 - share) / total.wanted];
      return bad / (bad + good);
    };
    const [low, high] = wilson(unwanted, own.length);
    return {
      corpus,
      'predicted chance': `${at * 10}-${at * 10 + 10} %`,
      messages: own.length,
      predicted: own.length === 0 ? '' : percent(own.reduce((sum, one) => sum + chance(one), 0) / own.length),
      'observed, if half were unwanted':
        own.length === 0
          ? ''
          : `${percent(balanced(unwanted / own.length))} (${percent(balanced(low))}-${percent(balanced(high))})`,
    };
  });
}
