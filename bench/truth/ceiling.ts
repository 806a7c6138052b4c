/** The ceiling: boosted trees that may look at every number and word deliv observes of these mails, in the same folds. */
import type { Observation } from '../../src/model/observation.ts';
import type { BenchOptions, BenchResult } from '../result.ts';
import { figures } from './bench.ts';
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
  const ofBulk = bulk.map(one => ({ id: one.id, unwanted: isUnwanted(one), row: rowOf(one.observation) }));
  const caseOf = (unwanted: boolean, { id, observation }: (typeof outlook)[number]): Case => ({
    id,
    unwanted,
    row: rowOf(observation),
  });
  return {
    name: 'truth-ceiling',
    rows: [
      reached('bulk, trees of everything', ofBulk),
      reached(
        'SCL, trees of everything',
        scl.map(one => caseOf(one.label === 'spam', one)),
      ),
      reached(
        'folder, trees of everything',
        folders.map(one => caseOf(one.folder === 'junk', one)),
      ),
    ],
  };
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

/** The spam score of the package has seen these mails, so not that; every other number, yes or no, and short word among the facts, how long each list is, and which header fields there are. */
function rowOf({ facts }: Observation): Row {
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
  if (facts.message.state === 'known') for (const { name } of facts.message.value.fields) row.set(`field ${name}`, 1);
  return row;
}
