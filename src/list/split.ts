/** The list in four files, each row with the rules that put it there: what may be mailed, mended, held back, dropped. */
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../disk/folder.ts';
import { InputError } from '../model/input-error.ts';
import { addressKey, emailSql, mended, withTraits } from './address-sql.ts';
import { cell } from './cell.ts';
import type { Engine } from './engine.ts';
import { conditionSql, type RowSignal } from './signals/rows.ts';
import { temporaryFolder } from './temporary-folder.ts';

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

const fileOf = (folder: string, pile: Pile) => join(folder, `${pile}.csv`);

/** Throws InputError where one of the files is there already. */
export function mustBeFree(folder: string): void {
  const there = piles.map(pile => fileOf(folder, pile)).find(isThere);
  if (there !== undefined) throw new InputError('is there already', { file: there }, 'name a new folder, or remove it');
}

/**
 * Returns how many rows each file holds. Rows with addresses leave only this way; files are the owner's alone. Each is
 * whole or not there. Throws InputError where they cannot be written.
 */
export async function writeSplit(engine: Engine, folder: string, options: SplitOptions): Promise<Record<Pile, number>> {
  mustBeFree(folder);
  attempt(folder, makeFolder);
  // In the same file system, so that each file can be moved to its place at once.
  const drafts = temporaryFolder('split', folder);
  try {
    const counts = await fill(engine, drafts.path, await sortedSql(engine, options));
    for (const pile of piles) attempt(fileOf(folder, pile), to => renameSync(fileOf(drafts.path, pile), to));
    return counts;
  } finally {
    drafts.remove();
  }
}

async function fill(engine: Engine, folder: string, sorted: string): Promise<Record<Pile, number>> {
  const counts: Record<Pile, number> = { clean: 0, fix: 0, hold: 0, drop: 0 };
  const files = new Map(piles.map(pile => [pile, attempt(fileOf(folder, pile), file => openSync(file, 'wx', 0o600))]));
  const write = (pile: Pile, text: string) => attempt(fileOf(folder, pile), () => writeAll(files.get(pile), text));
  try {
    for (const pile of piles) write(pile, 'email,suggestion,because\n');
    const all = await engine.number('SELECT count(*) FROM entries');
    for (let from = 0; from < all; from += rowsAtOnce) {
      const rows = await engine.rows(sorted, [from, from + rowsAtOnce]);
      for (const pile of piles) {
        const own = rows.filter(row => row['pile'] === pile);
        counts[pile] += own.length;
        const lines = own.map(row => [row['email'], suggestion(row), row['because']].map(cell).join(','));
        if (lines.length > 0) write(pile, `${lines.join('\n')}\n`);
      }
    }
    for (const [pile, file] of files) attempt(fileOf(folder, pile), () => fsyncSync(file));
  } finally {
    for (const [pile, file] of files) attempt(fileOf(folder, pile), () => closeSync(file));
  }
  return counts;
}

function isThere(file: string): boolean {
  return attempt(file, () => lstatSync(file, { throwIfNoEntry: false })) !== undefined;
}

function writeAll(file: number | undefined, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(file as number, bytes, at);
}

/** Throws InputError where the system refuses. */
function attempt<T>(file: string, work: (file: string) => T): T {
  try {
    return work(file);
  } catch (error) {
    throw new InputError(`cannot be written (${(error as NodeJS.ErrnoException).code})`, { file });
  }
}

/** Rows from $1 up to $2 in their order, each with its pile and the rules behind it. What can be mended is mended first. */
async function sortedSql(engine: Engine, { hasSuppression, now }: SplitOptions): Promise<string> {
  const columns = (await engine.rows('DESCRIBE entries')).map(row => String(row['column_name']));
  const [no, unclear] = columns.includes('saidNo')
    ? ['a.saidNo', 'NOT a.saidNo AND NOT a.saidYes']
    : ['false', 'false'];
  const suppressed = hasSuppression ? `coalesce(${addressKey} IN (SELECT address FROM suppressed), false)` : 'false';
  const special = {
    'address-form': 'a.domain IS NULL',
    'suppressed-addresses': `${no} OR ${suppressed}`,
    duplicates: 'a.rn IN (SELECT rn FROM repeats)',
  };
  const silent = silentSql(columns, now);
  // A spreadsheet would read it as a formula: for a person to look at.
  const formula = "regexp_matches(a.kept, '^[=+@-]')";
  const of = (pile: Pile) => reasons.filter(one => one.pile === pile).map(({ signal }) => conditionSql(signal));
  const named = [
    ...Object.entries(special),
    ...reasons.map(({ signal, rule }) => [rule, conditionSql(signal)]),
    ['address-form', `a.mended IS NOT NULL OR ${formula}`],
    ['list-age', silent],
    ['suppressed-addresses', unclear],
  ].map(([rule, condition]) => `CASE WHEN ${condition} THEN '${rule}' END`);
  return `
    SELECT ${emailSql} AS email, d.meant, a.mended,
      CASE WHEN ${Object.values(special).join(' OR ')} THEN 'drop'
        WHEN ${[...of('fix'), 'a.mended IS NOT NULL'].join(' OR ')} THEN 'fix'
        WHEN ${of('drop').join(' OR ')} THEN 'drop'
        WHEN ${[...of('hold'), silent, unclear, formula].join(' OR ')} THEN 'hold' ELSE 'clean' END AS pile,
      array_to_string(list_distinct(list_filter([${named.join(', ')}], x -> x IS NOT NULL)), ' ') AS because
    FROM (
      SELECT *, ${mended} AS mended FROM ${withTraits('(SELECT * FROM located WHERE rn >= $1 AND rn < $2)')}
      UNION ALL BY NAME SELECT *, rowid AS rn FROM entries WHERE domain IS NULL AND rowid >= $1 AND rowid < $2) a
    LEFT JOIN domains d ON d.id = a.domain ORDER BY a.rn`;
}

/** Not in touch for a year, where the list tells. */
function silentSql(columns: readonly string[], now: Date): string {
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
