/** Rows of a loaded list for a person to look at: drawn at random, or those with the most against them. */
import { withTraits } from './address-sql.ts';
import type { Engine } from './engine.ts';
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

/** At domains with fewer addresses in the list, the domain itself may tell who it is. Judgement. */
const leastShown = 5;

/** Each address once, by the first row that has it. */
export async function sampleOf(engine: Engine, { seed, random, worst, reveal }: SampleRequest): Promise<Sample> {
  const flags = reasons.map(({ signal, rule }) => `CASE WHEN ${conditionSql(signal)} THEN '${rule}' END`);
  const drawn = async (condition: string, order: string, most: number): Promise<SampledRow[]> => {
    const rows = await engine.rows(
      `SELECT rn, local, domain, least, array_to_string(because, ' ') AS because FROM (
         SELECT a.rn, a.local, d.name AS domain, d.n < ${leastShown} AS least,
           list_distinct(list_filter([${flags.join(', ')}], x -> x IS NOT NULL)) AS because
         FROM ${withTraits('addresses')} a JOIN domains d ON d.id = a.domain)
       WHERE ${condition} ORDER BY ${order}sha256($1 || ':' || rn), rn LIMIT ${most}`,
      [String(seed)],
    );
    return rows.map(({ rn, local, domain, least, because }) => ({
      row: Number(rn) + 1,
      address: reveal ? `${local}@${domain}` : masked(String(local), String(domain), least === 1),
      because: String(because),
    }));
  };
  return {
    random: await drawn('true', '', random),
    worst: await drawn('len(because) > 0', 'len(because) DESC, ', worst),
  };
}

/** `j***@gmial.com`; of a rare domain only its end. */
function masked(local: string, domain: string, isRare: boolean): string {
  const shown = isRare ? `***${domain.includes('.') ? domain.slice(domain.lastIndexOf('.')) : ''}` : domain;
  return `${[...local][0] ?? ''}***@${shown}`;
}
