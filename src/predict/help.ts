/** Which missing input would narrow the forecast most. */
import type { Forecast, Priors } from '../model/prediction.ts';
import { type ProviderInput, worstInbox } from './provider.ts';

/** `narrowsBy`: by how much the worst inbox share would rise if all the input could bring up were excluded. */
export function wouldHelp(inputs: readonly ProviderInput[], { helpsNamed, leastNamed }: Priors): Forecast['wouldHelp'] {
  const missing = new Set(inputs.flatMap(({ weighed }) => weighed.flatMap(one => one.missing)));
  const worst = new Map(inputs.map(input => [input, worstInbox(input)]));
  const before = sum(inputs, worst);
  return [...missing]
    .map(input => ({ input, narrowsBy: sum(inputs, new Map([...worst, ...improved(inputs, input)])) - before }))
    .filter(({ narrowsBy }) => narrowsBy >= leastNamed)
    .sort((a, b) => b.narrowsBy - a.narrowsBy || a.input.localeCompare(b.input))
    .slice(0, helpsNamed);
}

type Inboxes = ReadonlyMap<ProviderInput, number>;

function sum(inputs: readonly ProviderInput[], inboxes: Inboxes): number {
  return inputs.reduce((total, input) => total + input.share * (inboxes.get(input) ?? 0), 0);
}

/** Where it matters. What another missing input hides as well stays open. */
function improved(inputs: readonly ProviderInput[], missing: string): Inboxes {
  const better = inputs.flatMap(input => {
    const weighed = input.weighed.filter(one => one.certain || one.missing.some(other => other !== missing));
    return weighed.length === input.weighed.length ? [] : [[input, worstInbox({ ...input, weighed })] as const];
  });
  return new Map(better);
}
