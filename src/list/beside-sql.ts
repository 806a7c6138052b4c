/** What the columns beside the address hold, as SQL over the view `file`: times read, the rest as yes or no. */
import type { ColumnRole } from '../model/list.ts';
import type { ConsentLore } from '../model/list-lore.ts';
import type { Engine } from './engine.ts';
import { timeSql } from './time-sql.ts';

/** `cell` names the file's column of a role, where it has one. Returns expressions by the names they get in `entries`. */
export async function besideSql(
  engine: Engine,
  cell: (role: ColumnRole) => string | undefined,
  { yes, no }: ConsentLore,
): Promise<Record<string, string>> {
  const sql: Record<string, string> = {};
  for (const role of ['optInAt', 'confirmedAt', 'lastActiveAt', 'birthDate'] as const) {
    const column = cell(role);
    if (column === undefined) continue;
    sql[role] = await timeSql(engine, column);
    sql[`${role}Given`] = given(column);
  }
  const consent = cell('consent');
  if (consent !== undefined) {
    const word = `regexp_replace(strip_accents(lower(${consent})), '[^a-z0-9]+', '', 'g')`;
    sql['saidNo'] = `coalesce(${word} IN (${literals(no)}), false)`;
    sql['saidYes'] = `coalesce(${word} IN (${literals(yes)}), false)`;
    sql['consentGiven'] = given(consent);
  }
  const [source, ip] = [cell('source'), cell('optInIp')];
  if (source !== undefined) sql['sourceGiven'] = given(source);
  if (ip !== undefined) sql['ip'] = `nullif(CASE WHEN contains(${ip}, ' ') THEN trim(${ip}) ELSE ${ip} END, '')`;
  const names = (['firstName', 'lastName', 'name'] as const).map(cell).filter(name => name !== undefined);
  if (names.length > 0) {
    const whole = `concat_ws(' ', ${names.join(', ')})`;
    sql['named'] = names.map(given).join(' OR ');
    sql['capitals'] = `${whole} = upper(${whole}) AND ${whole} <> lower(${whole})`;
    // Beyond Latin in all its extensions.
    sql['otherScript'] =
      `strlen(${whole}) <> length(${whole}) AND regexp_matches(${whole}, '\\p{Cyrillic}|\\p{Han}|\\p{Arabic}|\\p{Greek}|\\p{Hebrew}|\\p{Thai}|\\p{Devanagari}')`;
  }
  return sql;
}

/** Words of letters and digits. */
function literals(words: readonly string[]): string {
  return words.map(word => `'${word}'`).join(', ');
}

/** CASE and not AND: to trim every cell is dear. */
function given(column: string): string {
  return `coalesce(CASE WHEN starts_with(${column}, ' ') THEN trim(${column}) <> '' ELSE ${column} <> '' END, false)`;
}
