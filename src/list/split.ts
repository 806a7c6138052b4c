/** The list in four files, each row with the rules that put it there: what may be mailed, mended, held back, dropped. */
import { closeSync, existsSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../model/input-error.ts';
import { addressKey, emailSql, mended, withTraits } from './address-sql.ts';
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
  { pile: 'fix', signal: 'typo-domain', rule: 'misspelt-domains' },
  { pile: 'hold', signal: 'defunct', rule: 'dead-domains' },
  { pile: 'hold', signal: 'refused-by-provider-grammar', rule: 'address-form' },
  { pile: 'hold', signal: 'role', rule: 'role-addresses' },
  { pile: 'hold', signal: 'machine-made', rule: 'made-up-addresses' },
  { pile: 'hold', signal: 'perhaps-disposable', rule: 'disposable-addresses' },
  { pile: 'hold', signal: 'parked-mx', rule: 'dead-domains' },
  { pile: 'hold', signal: 'implicit-mx', rule: 'dead-domains' },
];

const rowsAtOnce = 50_000;

interface SplitOptions {
  readonly hasSuppression: boolean;
  /** The clock to judge by. */
  readonly now: Date;
}

/** Throws InputError where one of the files is there already. */
export function mustBeFree(folder: string): void {
  const there = piles.map(pile => join(folder, `${pile}.csv`)).find(existsSync);
  if (there !== undefined) throw new InputError('is there already', { file: there }, 'name a new folder, or remove it');
}

/** Returns how many rows each file holds. Rows with addresses leave only this way; files are the owner's alone. */
export async function writeSplit(engine: Engine, folder: string, options: SplitOptions): Promise<Record<Pile, number>> {
  mustBeFree(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = Object.fromEntries(piles.map(pile => [pile, openSync(join(folder, `${pile}.csv`), 'wx', 0o600)]));
  const counts: Record<Pile, number> = { clean: 0, fix: 0, hold: 0, drop: 0 };
  const sorted = await sortedSql(engine, options);
  try {
    for (const pile of piles) writeSync(files[pile] as number, 'email,suggestion,because\n');
    const all = await engine.number('SELECT count(*) FROM entries');
    for (let from = 0; from < all; from += rowsAtOnce) {
      const rows = await engine.rows(sorted, [from, from + rowsAtOnce]);
      for (const pile of piles) {
        const own = rows.filter(row => row['pile'] === pile);
        counts[pile] += own.length;
        const lines = own.map(row => [row['email'], suggestion(row), row['because']].map(cell).join(','));
        if (lines.length > 0) writeSync(files[pile] as number, `${lines.join('\n')}\n`);
      }
    }
  } finally {
    for (const file of Object.values(files)) closeSync(file);
  }
  return counts;
}

/** Rows from $1 up to $2 in their order, each with its pile and the rules behind it. What can be mended is mended first. */
async function sortedSql(engine: Engine, { hasSuppression, now }: SplitOptions): Promise<string> {
  const suppressed = hasSuppression ? `coalesce(${addressKey} IN (SELECT address FROM suppressed), false)` : 'false';
  const special = {
    'address-form': 'a.domain IS NULL',
    'suppressed-addresses': suppressed,
    duplicates: 'a.rn IN (SELECT rn FROM repeats)',
  };
  const silent = await silentSql(engine, now);
  // A spreadsheet would read it as a formula: for a person to look at.
  const formula = "regexp_matches(a.kept, '^[=+@-]')";
  const of = (pile: Pile) => reasons.filter(one => one.pile === pile).map(({ signal }) => conditionSql(signal));
  const named = [
    ...Object.entries(special),
    ...reasons.map(({ signal, rule }) => [rule, conditionSql(signal)]),
    ['address-form', `a.mended IS NOT NULL OR ${formula}`],
    ['list-age', silent],
  ].map(([rule, condition]) => `CASE WHEN ${condition} THEN '${rule}' END`);
  return `
    SELECT ${emailSql} AS email, d.meant, a.mended,
      CASE WHEN ${Object.values(special).join(' OR ')} THEN 'drop'
        WHEN ${[...of('fix'), 'a.mended IS NOT NULL'].join(' OR ')} THEN 'fix'
        WHEN ${of('drop').join(' OR ')} THEN 'drop'
        WHEN ${[...of('hold'), silent, formula].join(' OR ')} THEN 'hold' ELSE 'clean' END AS pile,
      array_to_string(list_distinct(list_filter([${named.join(', ')}], x -> x IS NOT NULL)), ' ') AS because
    FROM (
      SELECT *, ${mended} AS mended FROM ${withTraits('(SELECT * FROM located WHERE rn >= $1 AND rn < $2)')}
      UNION ALL BY NAME SELECT *, rowid AS rn FROM entries WHERE domain IS NULL AND rowid >= $1 AND rowid < $2) a
    LEFT JOIN domains d ON d.id = a.domain ORDER BY a.rn`;
}

/** Not in touch for a year, where the list tells. */
async function silentSql(engine: Engine, now: Date): Promise<string> {
  const columns = (await engine.rows('DESCRIBE entries')).map(row => row['column_name']);
  if (!columns.includes('lastActiveAt')) return 'false';
  const yearAgo = `TIMESTAMP '${now.toISOString().slice(0, 10)}' - INTERVAL 12 MONTH`;
  const quiet = `CASE WHEN a.lastActiveAtGiven THEN a.lastActiveAt < ${yearAgo} ELSE true END`;
  return `coalesce(${quiet} AND ${columns.includes('optInAt') ? `coalesce(a.optInAt < ${yearAgo}, true)` : 'true'}, false)`;
}

function suggestion({ email, meant, mended: bare }: Readonly<Record<string, string | number | null>>): string {
  if (bare) return String(bare);
  const text = String(email ?? '').trim();
  return meant ? `${text.slice(0, text.lastIndexOf('@') + 1)}${meant}` : '';
}
