/** The list in four files, each row with the rules that put it there: what may be mailed, mended, held back, dropped. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { emailSql, withTraits } from './address-sql.ts';
import { cell } from './cell.ts';
import type { Engine } from './engine.ts';
import { conditionSql, type RowSignal } from './signals/rows.ts';

const piles = ['clean', 'fix', 'hold', 'drop'] as const;
type Pile = (typeof piles)[number];

/** What speaks against a row: the first pile that applies takes it, each condition with the rule that stands for it. */
export const reasons: readonly { readonly pile: Pile; readonly signal: RowSignal; readonly rule: string }[] = [
  { pile: 'drop', signal: 'malformed', rule: 'address-form' },
  { pile: 'drop', signal: 'no-such-domain', rule: 'dead-domains' },
  { pile: 'drop', signal: 'null-mx', rule: 'dead-domains' },
  { pile: 'drop', signal: 'never-a-person', rule: 'role-addresses' },
  { pile: 'drop', signal: 'honeypot', rule: 'traps' },
  { pile: 'drop', signal: 'scraped', rule: 'traps' },
  { pile: 'drop', signal: 'disposable', rule: 'disposable-addresses' },
  { pile: 'drop', signal: 'defunct', rule: 'dead-domains' },
  { pile: 'fix', signal: 'typo-domain', rule: 'misspelt-domains' },
  { pile: 'hold', signal: 'refused-by-provider-grammar', rule: 'address-form' },
  { pile: 'hold', signal: 'role', rule: 'role-addresses' },
  { pile: 'hold', signal: 'machine-made', rule: 'made-up-addresses' },
  { pile: 'hold', signal: 'perhaps-disposable', rule: 'disposable-addresses' },
  { pile: 'hold', signal: 'parked-mx', rule: 'dead-domains' },
  { pile: 'hold', signal: 'implicit-mx', rule: 'dead-domains' },
];

const rowsAtOnce = 50_000;

/** Returns how many rows each file holds. Rows with addresses leave only this way; files are the owner's alone. */
export async function writeSplit(
  engine: Engine,
  folder: string,
  hasSuppression: boolean,
): Promise<Record<Pile, number>> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = Object.fromEntries(piles.map(pile => [pile, openSync(join(folder, `${pile}.csv`), 'wx', 0o600)]));
  const counts: Record<Pile, number> = { clean: 0, fix: 0, hold: 0, drop: 0 };
  const because = reasons.map(({ signal, rule }) => `CASE WHEN ${conditionSql(signal)} THEN '${rule}' END`);
  const suppressed = hasSuppression ? 'hash(a.local, a.domain) IN (SELECT address FROM suppressed)' : 'false';
  const [without, repeats] = ['a.domain IS NULL', 'a.rn IN (SELECT rn FROM repeats)'];
  const pileOf = (pile: Pile) =>
    reasons
      .filter(one => one.pile === pile)
      .map(({ signal }) => `(${conditionSql(signal)})`)
      .join(' OR ');
  const sorted = `
    SELECT ${emailSql} AS email, d.meant,
      CASE WHEN ${without} OR coalesce(${suppressed}, false) OR ${repeats} OR ${pileOf('drop')} THEN 'drop'
        WHEN ${pileOf('fix')} THEN 'fix' WHEN ${pileOf('hold')} THEN 'hold' ELSE 'clean' END AS pile,
      array_to_string(list_distinct(list_filter([
        CASE WHEN ${without} THEN 'address-form' END, CASE WHEN ${suppressed} THEN 'suppressed-addresses' END,
        CASE WHEN ${repeats} THEN 'duplicates' END, ${because.join(', ')}], x -> x IS NOT NULL)), ' ') AS because
    FROM (
      SELECT * FROM ${withTraits('(SELECT * FROM located WHERE rn >= $1 AND rn < $2)')}
      UNION ALL BY NAME SELECT *, rowid AS rn FROM entries WHERE domain IS NULL AND rowid >= $1 AND rowid < $2) a
    LEFT JOIN domains d ON d.id = a.domain ORDER BY a.rn`;
  try {
    for (const pile of piles) writeSync(files[pile] as number, 'email,suggestion,because\n');
    const all = await engine.number('SELECT count(*) FROM entries');
    for (let from = 0; from < all; from += rowsAtOnce) {
      const rows = await engine.rows(sorted, [from, from + rowsAtOnce]);
      for (const pile of piles) {
        const own = rows.filter(row => row['pile'] === pile);
        counts[pile] += own.length;
        const lines = own.map(({ email, meant, because: why }) =>
          [email, suggestion(email, meant), why].map(cell).join(','),
        );
        if (lines.length > 0) writeSync(files[pile] as number, `${lines.join('\n')}\n`);
      }
    }
  } finally {
    for (const file of Object.values(files)) closeSync(file);
  }
  return counts;
}

function suggestion(email: string | number | null | undefined, meant: string | number | null | undefined): string {
  const text = String(email ?? '').trim();
  return meant ? `${text.slice(0, text.lastIndexOf('@') + 1)}${meant}` : '';
}
