/** Who the list is of, judged from its domains where the user does not say; and how much of it lives elsewhere. */
import type { Audience, ListFacts, Signal } from '../model/list.ts';
import type { Engine } from './engine.ts';
import type { Counted } from './signals/rows.ts';

export function audienceOf(
  counted: Counted,
  declared: Audience | undefined,
): Pick<ListFacts, 'audience' | 'audienceBecause'> {
  if (declared !== undefined) return { audience: declared, audienceBecause: 'as declared' };
  const { count = 0, of = 0 } = counted['free-mail'] ?? {};
  const share = of === 0 ? 1 : count / of;
  const percent = `${Math.round(share * 100)} % at providers of private mailboxes`;
  return { audience: share >= 0.5 ? 'b2c' : 'b2b', audienceBecause: percent };
}

/** Of the addresses whose domain belongs to one country, those of none of the declared. */
export async function marketSignal(engine: Engine, countries: readonly string[]): Promise<Signal> {
  const [row = {}] = await engine.rows(
    `SELECT sum(a.n) FILTER (WHERE d.market NOT IN (SELECT unnest(string_split($1, ' ')))) AS abroad, sum(a.n) AS n
     FROM per_domain a JOIN domains d ON d.id = a.domain WHERE d.market IS NOT NULL`,
    [countries.join(' ').toUpperCase()],
  );
  return { count: Number(row['abroad']), of: Number(row['n']) };
}
