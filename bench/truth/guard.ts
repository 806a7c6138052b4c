/** What CI may keep of the corpora: the measures of some mails as numbers, and how well the fit did on those it had not seen. */
import { type SpamMeasures, spamMeasures } from '../../src/model/spam.ts';
import { auc, caughtAt, interval, type Scored, seeded } from './metrics.ts';
import { foldOf, isUnwanted } from './model.ts';
import type { Observed } from './observed.ts';

/** Sets whose licences let numbers go (NOTICE); of the long one a share of each class, so that the file stays small. */
const shares = { bulk: 1, classic: 0.2 } as const;

/** unwanted 0 or 1, has HTML 0 or 1, fold, then a number for each of `measures`. */
type Row = readonly number[];

export interface Guard {
  readonly measures: readonly string[];
  /** Lower ends of the 95 % intervals of mail the fit had not seen. */
  readonly least: Readonly<Record<keyof typeof shares, { readonly auc: number; readonly caughtAt1Percent: number }>>;
  readonly rows: Readonly<Record<keyof typeof shares, readonly Row[]>>;
}

type Judged = Pick<Observed, 'id' | 'corpus' | 'label' | 'hasHtml' | 'measures'> & { readonly score: number };

export function guardOf(judged: readonly Judged[]): Guard {
  const random = seeded(20261127);
  const kept = (corpus: keyof typeof shares) => {
    const classes = Map.groupBy(
      judged.filter(one => one.corpus === corpus),
      ({ label }) => label,
    );
    return [...classes.values()].flatMap(some =>
      some
        .map(one => ({ one, order: random() }))
        .sort((a, b) => a.order - b.order)
        .slice(0, Math.round(shares[corpus] * some.length))
        .map(({ one }) => one),
    );
  };
  const [bulk, classic] = [kept('bulk'), kept('classic')];
  return {
    measures: spamMeasures,
    least: { bulk: leastOf(bulk), classic: leastOf(classic) },
    rows: { bulk: bulk.map(rowOf), classic: classic.map(rowOf) },
  };
}

function leastOf(judged: readonly Judged[]) {
  const scored = judged.map(one => ({ unwanted: isUnwanted(one), score: one.score }));
  const low = (figure: (some: readonly Scored[]) => number) => rounded(interval(scored, figure)[0]);
  return { auc: low(auc), caughtAt1Percent: low(some => caughtAt(some, 0.01)) };
}

function rowOf(one: Judged): Row {
  const values = spamMeasures.map(measure => rounded(one.measures[measure]));
  return [isUnwanted(one) ? 1 : 0, one.hasHtml ? 1 : 0, foldOf(one), ...values];
}

export function measuresOf({ measures }: Guard, [, , , ...values]: Row): SpamMeasures {
  return Object.fromEntries(measures.map((measure, at) => [measure, values[at]])) as unknown as SpamMeasures;
}

/** One row a line. */
export function guardText({ rows, ...head }: Guard): string {
  const lists = Object.entries(rows).map(
    ([corpus, list]) => `  "${corpus}": [\n${list.map(row => `   [${row}]`).join(',\n')}\n  ]`,
  );
  return `${JSON.stringify(head, null, 1).slice(0, -2)},\n "rows": {\n${lists.join(',\n')}\n }\n}\n`;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
