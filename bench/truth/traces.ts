/** Whether the score feeds on what an anonymiser or a receiver left in the mails: it must not move when that is changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spamScore } from '../../src/content/spam-score.ts';
import type { BenchOptions, BenchResult } from '../result.ts';
import { reached } from './ceiling.ts';
import { figures } from './figures.ts';
import { heldOut, observedOf } from './held-out.ts';
import { fitModel, foldOf, folds, isUnwanted } from './model.ts';
import { type Observed, observeAll } from './observed.ts';
import { bulk } from './samples.ts';

/** What stands where the anonymiser of these mails was, and what else could stand there. */
const marks = [
  ['John Doe', 'Marta Rossi'],
  ['baddomain.com', 'riverside.example'],
  ['555-123-4567', '20419-77'],
  ['user@', 'm.rossi.81@'],
] as const;

export async function traces(options: BenchOptions): Promise<BenchResult> {
  const samples = await observedOf(options);
  const own = samples.filter(({ corpus }) => corpus === 'bulk');
  const models = Array.from({ length: folds }, (_, fold) => fitModel(samples.filter(one => foldOf(one) !== fold)));
  const odds = (one: Observed) =>
    spamScore(one.measures, models[foldOf(one)] ?? fitModel(samples), one.hasHtml).logOdds;
  const before = new Map(own.map(one => [one.id, odds(one)]));
  const files = bulk(options.corpora ?? '');
  const swapped = await observeAll(files.map(one => ({ ...one, sent: withoutMarks(one.sent) })));
  const received = await observeAll(
    files.map(one => ({
      ...one,
      sent: readFileSync(join(options.corpora ?? '', 'bulk-mail-2025', one.id.slice('bulk/'.length))),
    })),
  );
  const judged = (who: string, some: readonly Observed[]) => ({
    ...figures(
      who,
      some.map(one => ({ unwanted: isUnwanted(one), score: odds(one) })),
    ),
    'scores moved': some.filter(one => Math.abs(odds(one) - (before.get(one.id) ?? Number.NaN)) > 1e-9).length,
  });
  const cases = (rowOf: (one: Observed) => ReadonlyMap<string, number>) =>
    own.map(one => ({ id: one.id, unwanted: isUnwanted(one), row: rowOf(one) }));
  return {
    name: 'truth-traces',
    rows: [
      judged(
        'spam score',
        heldOut(samples).filter(({ corpus }) => corpus === 'bulk'),
      ),
      judged('spam score, other names, hosts and numbers in place of the anonymiser’s', swapped),
      judged('spam score, with all that receivers wrote', received),
      reached(
        'trees of the anonymiser’s marks alone',
        cases(({ sent }) => new Map(marks.map(([mark]) => [mark, sent.toString('latin1').split(mark).length]))),
      ),
      reached(
        'trees of the names of header fields alone',
        cases(
          ({ observation: { facts } }) =>
            new Map(facts.message.state === 'known' ? facts.message.value.fields.map(({ name }) => [name, 1]) : []),
        ),
      ),
    ],
  };
}

function withoutMarks(sent: Buffer): Buffer {
  const text = marks.reduce((changed, [mark, other]) => changed.replaceAll(mark, other), sent.toString('latin1'));
  return Buffer.from(text, 'latin1');
}
