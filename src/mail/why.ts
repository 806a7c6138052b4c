/** What DNS said where it gave no answer, as the reason why something was not judged. */
import type { Unanswered } from '../model/dns.ts';
import type { Why } from '../model/fact.ts';

export function whyOf(outcome: Unanswered['outcome']): Why {
  return outcome === 'bad-name' ? 'malformed' : outcome;
}
