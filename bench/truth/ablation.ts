/** What earns what: bulk mail judged without a criterion's findings, and by models fitted without a group of terms. */
import { criteria } from '../../src/model/rule.ts';
import type { SpamMeasure } from '../../src/model/spam.ts';
import type { BenchOptions, BenchResult } from '../result.ts';
import { directions } from './directions.ts';
import { type HeldOut, heldOut, lostOf, observedOf, reported } from './held-out.ts';
import { auc, difference, interval } from './metrics.ts';
import { fitModel, isUnwanted } from './model.ts';

const groups: Readonly<Record<string, readonly SpamMeasure[]>> = {
  'who writes, and the way out': ['saysUnsubscribe', 'hasPostalAddress', 'fromWithoutName'],
  'own domain among the links': ['linksToOwnDomain'],
  'http links': ['plainHttpShare'],
  'amount of text, text part': ['words', 'textPartWords', 'textAgreement', 'hasAlternative'],
  'number of pictures': ['pictures'],
  'alternative texts of pictures': ['picturesWithoutAltShare'],
  subject: ['wordsOfSubject', 'upperShareOfSubject', 'exclamationsInSubject'],
  'phrases, prices, exclamation marks': ['phrasesPer100Words', 'currencyPerWord', 'exclamationsPerWord'],
  'base64 and broken HTML': ['base64Texts', 'misnestedElements', 'brokenLinks', 'unlabelledLinks'],
  'hidden, or pretending': [
    'hiddenLetters',
    'hiddenLinks',
    'invisibleCharacters',
    'mixedScriptWords',
    'linksThatNameAnother',
    'scripts',
    'forms',
    'handlers',
    'frames',
  ],
  'what an anonymiser touches (names, subject)': ['fromWithoutName', 'wordsOfSubject', 'upperShareOfSubject'],
};

export async function ablation(options: BenchOptions): Promise<BenchResult> {
  const samples = await observedOf(options);
  const all = heldOut(samples);
  const bulk = all.filter(({ corpus }) => corpus === 'bulk');
  const whole = bulk.map(one => lostOf(reported(one)));
  const nothing = { logOdds: 0, pushes: [] };
  const findings = ['spam score', ...criteria].map(left => {
    const without = bulk.map(one =>
      left === 'spam score' ? lostOf(reported({ ...one, score: nothing })) : lostOf(reported(one, [left])),
    );
    return row(`forecast without ${left}`, bulk, whole, without);
  });
  const odds = bulk.map(({ score }) => score.logOdds);
  const terms = Object.entries(groups).map(([name, left]) => {
    const kept = Object.fromEntries(
      Object.entries(directions).filter(([measure]) => !left.includes(measure as SpamMeasure)),
    );
    const refitted = heldOut(samples, some => fitModel(some, kept)).filter(({ corpus }) => corpus === 'bulk');
    return row(
      `score without ${name}`,
      bulk,
      odds,
      refitted.map(({ score }) => score.logOdds),
    );
  });
  return {
    name: 'truth-ablation',
    rows: [row('forecast', bulk, whole), ...findings, row('spam score alone', bulk, odds), ...terms],
  };
}

function row(what: string, messages: readonly HeldOut[], full: readonly number[], without?: readonly number[]) {
  const left = without ?? full;
  const scored = messages.map((one, at) => ({ unwanted: isUnwanted(one), score: left[at] ?? 0 }));
  const paired = messages.map((one, at) => ({ unwanted: isUnwanted(one), own: full[at] ?? 0, other: left[at] ?? 0 }));
  const [low, high] = interval(scored, auc);
  const [earns, from, to] = difference(paired, auc);
  return {
    what,
    AUC: `${auc(scored).toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)})`,
    'earns (AUC)': without === undefined ? '' : `${earns.toFixed(3)} (${from.toFixed(3)} to ${to.toFixed(3)})`,
  };
}
