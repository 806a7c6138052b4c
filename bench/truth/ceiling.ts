/** The ceiling: boosted trees that may look at every number and word deliv observes of these mails, in the same folds. */
import type { Observation } from '../../src/model/observation.ts';
import type { BenchOptions, BenchResult } from '../result.ts';
import { figures } from './figures.ts';
import { observedOf } from './held-out.ts';
import { foldOf, folds, isUnwanted } from './model.ts';
import { outlookObserved } from './outlook.ts';
import { grow, type Row } from './trees.ts';

interface Case {
  readonly id: string;
  readonly unwanted: boolean;
  readonly row: Row;
}

export async function ceiling(options: BenchOptions): Promise<BenchResult> {
  const bulk = (await observedOf(options)).filter(({ corpus }) => corpus === 'bulk');
  const outlook = await outlookObserved(options);
  const scl = outlook.filter(({ label }) => label !== 'unclear');
  const folders = outlook.filter(({ folder }) => folder === 'junk' || folder === 'inbox');
  const sets: [string, { id: string; observation: Observation; unwanted: boolean }[]][] = [
    ['bulk', bulk.map(one => ({ ...one, unwanted: isUnwanted(one) }))],
    ['SCL', scl.map(one => ({ ...one, unwanted: one.label === 'spam' }))],
    ['folder', folders.map(one => ({ ...one, unwanted: one.folder === 'junk' }))],
  ];
  const rows = sets.flatMap(([name, cases]) =>
    ([false, true] as const).map(names =>
      reached(
        `${name}, trees of everything${names ? ', header names too' : ''}`,
        cases.map(({ id, unwanted, observation }) => ({ id, unwanted, row: rowOf(observation, names) })),
      ),
    ),
  );
  return { name: 'truth-ceiling', rows };
}

export function reached(name: string, cases: readonly Case[]) {
  const scored = Array.from({ length: folds }, (_, fold) => {
    const others = cases.filter(one => foldOf(one) !== fold);
    const tree = grow(
      others.map(({ row }) => row),
      others.map(({ unwanted }) => unwanted),
    );
    return cases.filter(one => foldOf(one) === fold).map(({ unwanted, row }) => ({ unwanted, score: tree(row) }));
  });
  return figures(name, scored.flat());
}

/**
 * Every number, yes or no, and short word among the facts, and how long each list is; not the package's spam score, which
 * has seen these mails.
 */
function rowOf({ facts }: Observation, headerNames: boolean): Row {
  const row = new Map<string, number>();
  const add = (path: string, value: unknown): void => {
    if (typeof value === 'number') row.set(path, value);
    else if (typeof value === 'boolean') row.set(path, value ? 1 : 0);
    else if (typeof value === 'string' && /^[a-z-]{2,12}$/.test(value)) row.set(`${path}=${value}`, 1);
    else if (Array.isArray(value)) {
      row.set(path, value.length);
      for (const one of value) if (typeof one === 'object') add(path, one);
    } else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) add(`${path}.${key}`, one);
  };
  for (const [name, fact] of Object.entries(facts))
    if (fact.state === 'known' && name !== 'spamScore') add(name, fact.value);
  if (headerNames && facts.message.state === 'known')
    for (const { name } of facts.message.value.fields) row.set(`field ${name}`, 1);
  return row;
}
