/** Which missing input would narrow the forecast most. */
import type { Forecast, Priors } from '../model/prediction.ts';
import { type ProviderInput, worstInbox } from './provider.ts';

/** `narrowsBy`: by how much the worst inbox share would rise if all the input could bring up were excluded. */
export function wouldHelp(inputs: readonly ProviderInput[], { helpsNamed, leastNamed }: Priors): Forecast['wouldHelp'] {
  const missing = new Set(inputs.flatMap(({ weighed }) => weighed.flatMap(one => one.missing)));
  const before = sum(inputs);
  return [...missing]
    .map(input => ({ input, narrowsBy: sum(inputs.map(one => without(one, input))) - before }))
    .filter(({ narrowsBy }) => narrowsBy >= leastNamed)
    .sort((a, b) => b.narrowsBy - a.narrowsBy || a.input.localeCompare(b.input))
    .slice(0, helpsNamed);
}

function sum(inputs: readonly ProviderInput[]): number {
  return inputs.reduce((total, input) => total + input.share * worstInbox(input), 0);
}

/** What another missing input hides as well stays open. */
function without(input: ProviderInput, missing: string): ProviderInput {
  const weighed = input.weighed.filter(one => one.certain || one.missing.some(other => other !== missing));
  return { ...input, weighed };
}
