/** The lists of the bench, by name. A seed is made from the place in the tables below: a new row at their end moves no other. */
import {
  audiences,
  type Cause,
  countries,
  mixes,
  type Shape,
  type Single,
  type Spec,
  shapes,
  singles,
} from './spec.ts';

export interface Case {
  readonly name: string;
  readonly spec: Spec;
}

export interface Dose extends Case {
  readonly cause: Single;
  /** Per cent of the rows. */
  readonly dose: number;
}

const sizes = [500, 5000, 50_000] as const;
const bad = singles.filter(single => single !== 'clean');

/** Each cause in each country and size; audiences and columns take turns. */
const pure = bad.flatMap((cause, at) =>
  countries.flatMap((_, country) =>
    sizes.map((_, size) => caseOf(cause, { at, country, size, audience: at + country + size })),
  ),
);

const clean = audiences.flatMap((_, audience) =>
  countries.flatMap((_, country) =>
    sizes.map((_, size) => caseOf('clean', { at: 20 + audience, country, size, audience })),
  ),
);

const mixed = mixes.flatMap((cause, at) =>
  sizes.map((_, size) => caseOf(cause, { at: 40 + at, country: at + 2 * size, size, audience: at + size })),
);

export const cases: readonly Case[] = [...clean, ...pure, ...mixed];

/** Per cent of a cause in a clean list; within a cause nothing else changes. */
const steps = [0.1, 0.2, 0.5, 1, 2, 3, 5, 8, 12, 20, 35, 60] as const;

export const doses: readonly Dose[] = bad.flatMap((cause, at) =>
  steps.map(dose => {
    const mix: Cause = `clean-${100 - dose}+${cause}-${dose}`;
    const spec: Spec = {
      cause: mix,
      rows: 20_000,
      seed: 9000 + at,
      audience: turn(audiences, at),
      country: turn(countries, at),
      columns: 'rich',
    };
    return { name: nameOf(spec), spec, cause, dose };
  }),
);

interface Place {
  readonly at: number;
  readonly country: number;
  readonly size: number;
  readonly audience: number;
}

function caseOf(cause: Cause, { at, country, size, audience }: Place): Case {
  const columns: Shape = turn(shapes, at + country + size);
  const spec: Spec = {
    cause,
    rows: turn(sizes, size),
    seed: 100 + at * 15 + (country % countries.length) * 3 + size,
    audience: turn(audiences, audience),
    country: turn(countries, country),
    columns,
  };
  return { name: nameOf(spec), spec };
}

function nameOf({ cause, audience, country, rows, columns }: Spec): string {
  return [cause, audience, country, rows, columns].join('-');
}

function turn<T>(list: readonly T[], at: number): T {
  return list[at % list.length] as T;
}
