import { defineRule } from '../../src/model/rule.ts';
import type { SpamPush } from '../../src/model/spam.ts';
import { spamTerms } from '../data/spam-terms.ts';

/** Built so, twice as often unwanted as wanted: log-odds. Judgement; of wanted bulk mail 1 in 10 lies above (fit of 2026-11). */
const likeUnwanted = Math.log(2);
const mostTerms = 4;

export default defineRule({
  id: 'spam-likeness',
  criterion: 'content',
  passes: 'It is built like mail that people want',
  why: 'Content filters learn from mail people kept and mail they reported; ours is fitted on such mail and shows its reasons.',
  sources: ['rules/content/spam-model.json: data, date and error of the fit'],
  needs: ['spamScore'],
  messages: {
    likely: {
      level: 'info',
      text: 'Mail built like this is {times} times as often unwanted as wanted: {because}',
      fix: 'What weighs most: {advice}',
    },
  },

  *check({ spamScore: { logOdds, pushes } }, say) {
    if (logOdds < likeUnwanted) return;
    const worst = pushes.slice(0, mostTerms);
    const because = worst.map(push => spamTerms[push.measure].says.replace('{value}', shown(push))).join('; ');
    const advice = [...new Set(worst.map(({ measure }) => spamTerms[measure].fix))].join('; ');
    const times = Math.min(1000, Number(Math.exp(logOdds).toPrecision(2)));
    yield say.likely('message', { data: { times, because, advice } });
  },
});

function shown({ measure, value }: SpamPush): string {
  if (/Share$|Density$|Agreement$|^upper/.test(measure)) return `${Math.round(value * 100)} %`;
  return String(Number(value.toPrecision(2)));
}
