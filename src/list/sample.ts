/** Rows of a loaded list for a person to look at: drawn at random, or those with the most against them. */
import { withTraits } from './address-sql.ts';
import type { Engine } from './engine.ts';
import { masked } from './masked.ts';
import { conditionSql } from './signals/rows.ts';
import { reasons } from './split.ts';

export interface SampleRequest {
  /** The same list and the same seed give the same rows. */
  readonly seed: number;
  readonly random: number;
  readonly worst: number;
  /** Addresses in full, for the list's owner; masked otherwise. */
  readonly reveal: boolean;
}

export interface SampledRow {
  /** Counts the rows that could be read, from 1. */
  readonly row: number;
  readonly address: string;
  /** Rules with something against it. */
  readonly because: string;
}

export interface Sample {
  readonly random: readonly SampledRow[];
  readonly worst: readonly SampledRow[];
}

/** Each address once, by the first row that has it. */
export async function sampleOf(engine: Engine, { seed, random, worst, reveal }: SampleRequest): Promise<Sample> {
  const flags = reasons.map(({ signal, rule }) => `CASE WHEN ${conditionSql(signal)} THEN '${rule}' END`);
  const drawn = async (condition: string, order: string, most: number): Promise<SampledRow[]> => {
    const rows = await engine.rows(
      `SELECT rn, local, domain, n, array_to_string(because, ' ') AS because FROM (
         SELECT a.rn, a.local, d.name AS domain, d.n,
           list_distinct(list_filter([${flags.join(', ')}], x -> x IS NOT NULL)) AS because
         FROM ${withTraits('addresses')} a JOIN domains d ON d.id = a.domain)
       WHERE ${condition} ORDER BY ${order}sha256($1 || ':' || rn), rn LIMIT ${most}`,
      [String(seed)],
    );
    return rows.map(({ rn, local, domain, n, because }) => ({
      row: Number(rn) + 1,
      address: reveal ? `${local}@${domain}` : masked(String(local), String(domain), Number(n)),
      because: String(because),
    }));
  };
  return {
    random: await drawn('true', '', random),
    worst: await drawn('len(because) > 0', 'len(because) DESC, ', worst),
  };
}
