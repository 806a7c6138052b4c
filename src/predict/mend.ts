/** What to mend first: by how much each finding alone lowers the inbox, over all providers. */
import type { Mend, Priors } from '../model/prediction.ts';
import { likelyInbox, type ProviderInput } from './provider.ts';

/** Worth naming from half a point on. */
const least = 0.005;

export function fixFirst(inputs: readonly ProviderInput[], { mendsNamed }: Priors): Mend[] {
  const found = new Set(inputs.flatMap(({ weighed }) => weighed.filter(one => one.certain).map(one => one.finding)));
  const before = inputs.map(likelyInbox);
  return [...found]
    .map(finding => {
      const gains = inputs.map((input, at) => likelyInbox(mended(input, [finding])) - (before[at] ?? 0));
      const inbox = inputs.reduce((sum, { share }, at) => sum + share * (gains[at] ?? 0), 0);
      const recipients = inputs.reduce((sum, one, at) => sum + (one.recipients?.recipients ?? 0) * (gains[at] ?? 0), 0);
      return { finding, inbox, recipients: Math.round(recipients) };
    })
    .filter(({ inbox }) => inbox >= least)
    .sort((a, b) => b.inbox - a.inbox || a.finding.localeCompare(b.finding))
    .slice(0, mendsNamed);
}

/** The provider without these findings: whole rules, or single ones (`rule/problem`). */
export function mended(input: ProviderInput, names: readonly string[]): ProviderInput {
  const isMended = (finding: string) => names.includes(finding) || names.includes(finding.split('/')[0] ?? '');
  return { ...input, weighed: input.weighed.filter(({ finding }) => !isMended(finding)) };
}
