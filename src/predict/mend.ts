/** What to mend first: in the order of what each finding alone costs, with what is gained step by step. */
import type { Mend, Priors } from '../model/prediction.ts';
import { costAlone, likelyInbox, type ProviderInput } from './provider.ts';

export function fixFirst(all: readonly ProviderInput[], { mendsNamed, leastNamed }: Priors): Mend[] {
  // What is likely hangs on nothing else.
  const inputs = all.map((input): ProviderInput => ({ ...input, weighed: input.weighed.filter(one => one.certain) }));
  const found = new Set(inputs.flatMap(({ weighed }) => weighed.map(one => one.finding)));
  const ranked = [...found]
    .map(finding => ({ finding, alone: sum(inputs, input => costAlone(input, only(input, finding))) }))
    .filter(({ alone }) => alone >= leastNamed)
    .sort((a, b) => b.alone - a.alone || a.finding.localeCompare(b.finding))
    .slice(0, mendsNamed);
  const before = inputs.map(likelyInbox);
  return ranked.map(({ finding, alone }, at) => {
    const names = ranked.slice(0, at + 1).map(one => one.finding);
    const gain = (input: ProviderInput) => likelyInbox(mended(input, names)) - (before[inputs.indexOf(input)] ?? 0);
    const recipients = inputs.reduce((total, one) => total + (one.recipients?.recipients ?? 0) * gain(one), 0);
    return { finding, alone, inbox: sum(inputs, gain), recipients: Math.round(recipients) };
  });
}

function only({ weighed }: ProviderInput, finding: string) {
  return weighed.filter(one => one.finding === finding);
}

/** Over all providers, each by its share. */
function sum(inputs: readonly ProviderInput[], of: (input: ProviderInput) => number): number {
  return inputs.reduce((total, input) => total + input.share * of(input), 0);
}

/** The provider without these findings: whole rules, or single ones (`rule/problem`). */
export function mended(input: ProviderInput, names: readonly string[]): ProviderInput {
  const isMended = (finding: string) => names.includes(finding) || names.includes(finding.split('/')[0] ?? '');
  return { ...input, weighed: input.weighed.filter(({ finding }) => !isMended(finding)) };
}
