/** The fit: which samples weigh how much, and the folds no message of which is seen by the model that judges it. */
import { createHash } from 'node:crypto';
import type { SpamModel } from '../../src/model/spam.ts';
import { boost, type Directions, type Example } from './boost.ts';
import { directions } from './directions.ts';
import type { Observed } from './observed.ts';

export const folds = 5;

/** By the file's name, so that a file stays in its fold. */
export function foldOf({ id }: Pick<Observed, 'id'>): number {
  return (createHash('sha256').update(id).digest()[0] as number) % folds;
}

/** Recent bulk mail is what users send; the rest keeps the model from learning that corpus alone. Judgement. */
const corpusWeight = { bulk: 260, outlook: 130, classic: 130, archive: 0, newsletters: 0 } as const;
/** Each of the corpora of one class alone. */
const singleWeight = 0.5;

export function isUnwanted({ corpus, label }: Pick<Observed, 'corpus' | 'label'>): boolean {
  return corpus === 'classic' ? label.startsWith('spam') : label === 'spam';
}

/** Wanted and unwanted mail weigh the same; of the wanted mail of the classic corpus the newsletters as much as the letters. */
function groupOf(sample: Observed): string {
  return `${sample.corpus} ${isUnwanted(sample)} ${sample.label === 'hard-ham-1'}`;
}

function partOf({ corpus, label }: Observed): number {
  return corpus === 'classic' && !label.startsWith('spam') ? 0.25 : 0.5;
}

export function fitModel(samples: readonly Observed[], terms: Directions = directions): SpamModel {
  const used = samples.filter(({ label }) => label !== 'unclear');
  const groups = Map.groupBy(used, groupOf);
  const examples = used.map(sample => {
    const total = corpusWeight[sample.corpus];
    const size = groups.get(groupOf(sample))?.length ?? 1;
    const weight = total === 0 ? singleWeight : (total * partOf(sample)) / size;
    return { sample, example: { measures: sample.measures, unwanted: isUnwanted(sample), weight } satisfies Example };
  });
  const of = (html: boolean) =>
    boost(
      examples.filter(({ sample }) => sample.hasHtml === html).map(({ example }) => example),
      terms,
    );
  return { html: of(true), plain: of(false) };
}
