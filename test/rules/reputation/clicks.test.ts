import clicksByProvider from '../../../rules/reputation/clicks-by-provider.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { history } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

const at = (provider: string, delivered: number, clicks: number, campaign: string | null = 'letter') =>
  ({ campaign, provider, day: '2027-03-01', delivered, clicks }) as Outcome;
const of = (...outcomes: readonly Outcome[]) => ({ history: history({ outcomes }) });

ruleCases(clicksByProvider, [
  ['nothing to go on', { history: history({}) }, '?no-history'],
  ['a service that tells no clicks', of(at('gmail', 9000, 0), at('yahoo', 9000, 0)), '?no-history'],
  ['alike', of(at('gmail', 9000, 270), at('yahoo', 3000, 80))],
  ['half as much: other readers', of(at('gmail', 9000, 270), at('yahoo', 3000, 45))],
  ['hardly any', of(at('gmail', 9000, 270), at('yahoo', 3000, 9)), 'few:yahoo'],
  ['hardly any, of few', of(at('gmail', 9000, 270), at('yahoo', 300, 1))],
  ['hardly any, and nowhere else to compare', of(at('gmail', 9000, 60))],
  ['where so few click that it may be chance', of(at('gmail', 20_000, 60), at('yahoo', 600, 0))],
  ['what belongs to no campaign', of(at('gmail', 9000, 270), at('yahoo', 3000, 9, null))],
]);
