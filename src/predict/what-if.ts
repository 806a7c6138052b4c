/** The forecast as if some rules passed: it never changes verdict or exit code. */
import type { Prediction, WhatIf } from '../model/prediction.ts';
import { mended } from './mend.ts';
import { overall } from './overall.ts';
import { type ProviderInput, predictProvider } from './provider.ts';

export function whatIf(inputs: readonly ProviderInput[], before: Prediction, passes: readonly string[]): WhatIf {
  const { outcome, final } = overall(inputs.map(input => predictProvider(mended(input, passes))));
  return { passes, outcome, final, inbox: final.likely.inbox - before.final.likely.inbox };
}
