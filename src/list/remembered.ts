/** Recipients the local history knows: who must not be written to again, and who never was. */
import type { RecipientMemory, Signal, SignalId } from '../model/list.ts';
import type { Engine } from './engine.ts';

/** Addresses that are in memory at once. */
const atOnce = 50_000;

/** Rows without an address are of nobody. */
export async function rememberedSignals(
  engine: Engine,
  memory: RecipientMemory,
): Promise<Partial<Record<SignalId, Signal>>> {
  const of = await engine.number('SELECT count(*) FROM addresses');
  const parts = Math.ceil(of / atOnce);
  let [refused, mailed] = [0, 0];
  for (let part = 0; part < parts; part++) {
    const rows = await engine.rows(
      `SELECT a.local || '@' || d.name AS email FROM addresses a JOIN domains d ON d.id = a.domain
       WHERE hash(a.local) % ${parts} = ${part}`,
    );
    for (const what of memory.of(rows.map(({ email }) => String(email)))) {
      if (what === 'refused') refused++;
      if (what !== null) mailed++;
    }
  }
  return { 'said-no-before': { count: refused, of }, 'never-mailed': { count: of - mailed, of } };
}
