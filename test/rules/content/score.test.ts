import secondOpinion from '../../../rules/content/second-opinion.ts';
import spamLikeness from '../../../rules/content/spam-likeness.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

const scored = (logOdds: number) => ({
  spamScore: { logOdds, pushes: [{ measure: 'plainHttpShare' as const, value: 1, weight: 1.6 }] },
});
ruleCases(spamLikeness, [
  ['like wanted mail', scored(-2)],
  ['a little like unwanted mail', scored(0.3)],
  ['like unwanted mail', scored(2.5), 'likely'],
]);

const given = {
  engine: 'rspamd',
  state: 'given',
  score: 7.2,
  threshold: 15,
  spam: false,
  action: 'add header',
} as const;
ruleCases(secondOpinion, [
  ['no engine', { opinions: [] }],
  ['an opinion', { opinions: [{ ...given, symbols: [{ name: 'R_DKIM_NA', score: 0 }] }] }, 'score:rspamd'],
  ['none to be had', { opinions: [{ engine: 'spamd', state: 'unusable', because: 'it refuses' }] }, '?refused'],
]);
