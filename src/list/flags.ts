/** What each local part and each domain is, judged once: tables `locf` and `domf`, which every signal joins. */
import type { ListLore } from '../model/list-lore.ts';
import type { Engine } from './engine.ts';

/** RFC 5321 section 4.1.2 (dot-string, quoted string) with RFC 6531's letters. */
const atom = "[a-z0-9!#$%&''*+/=?^_`{|}~\\x{80}-\\x{10ffff}-]+";
const label = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';

export interface DomainLore {
  readonly receiverOf: (domain: string) => string;
  readonly isKnownTld: (tld: string) => boolean;
  /** A-label form, or null where none can be made. */
  readonly toAscii: (domain: string) => string | null;
}

export async function flagLocals(engine: Engine, { roles, neverAPerson, honeypots }: ListLore): Promise<void> {
  await words(engine, 'role_names', roles);
  await words(engine, 'never_names', neverAPerson);
  await words(engine, 'honeypot_names', honeypots);
  await engine.run(`
    CREATE TABLE locf AS SELECT id, name, n, plain,
      CASE WHEN simple THEN length(name) > 64
        ELSE NOT (regexp_full_match(name, '${atom}(\\.${atom})*') OR regexp_full_match(name, '"[^"\\\\]+"'))
          OR octet_length(encode(name)) > 64 END AS malformed,
      NOT simple AND regexp_matches(name, '[^\\x00-\\x7f]') AS international,
      plain IN (SELECT name FROM role_names) AS role,
      plain IN (SELECT name FROM never_names) AS never,
      plain IN (SELECT name FROM honeypot_names) AS honeypot,
      starts_with(name, '%20') OR starts_with(name, 'u003') OR starts_with(name, 'x22') OR contains(name, 'wixpress')
        OR split_part(name, '.', -1) IN ('png', 'jpg', 'jpeg', 'gif', 'webp', 'svg', 'css', 'js') AS scraped,
      length(plain) >= 12 AND (
        length(name) >= 16 AND regexp_full_match(name, '[0-9a-f]*[0-9][0-9a-f]*')
        OR regexp_matches(plain, '[bcdfghjklmnpqrstvwxz]{6}|([a-z]+[0-9]+){4}')) AS machine,
      simple AND length(plain) BETWEEN 6 AND 40 AND NOT contains(plain, '_') AND NOT contains(plain, '-')
        AND length(replace(plain, '.', '')) BETWEEN 6 AND 30 AS gmail_form,
      CASE WHEN tail <> '' THEN nullif(left(name, length(name) - length(tail)), '') END AS stem,
      TRY_CAST(nullif(tail, '') AS INTEGER) AS number,
      CASE WHEN contains(name, '+') THEN split_part(name, '+', 2) END AS tag
    FROM (
      SELECT id, name, n, split_part(name, '+', 1) AS plain, right(name, length(name) - length(rtrim(name, '0123456789'))) AS tail,
        regexp_full_match(name, '[a-z0-9]+([._+-][a-z0-9]+)*') AS simple
      FROM loc)`);
  await engine.run('DROP TABLE loc');
}

/** Domains are few: those that need more than a look at a list are judged one by one, outside SQL. */
export async function flagDomains(engine: Engine, lore: ListLore, own: DomainLore): Promise<void> {
  await words(engine, 'disposable_names', lore.disposable);
  await words(engine, 'perhaps_names', lore.perhapsDisposable);
  await words(engine, 'free_names', lore.freeMail);
  await words(engine, 'much_used', lore.muchUsed);
  await words(engine, 'not_typos', lore.notTypos);
  await words(engine, 'relay_names', lore.relays);
  await pairs(engine, 'known_typos', Object.entries(lore.typos));
  await pairs(engine, 'markets', Object.entries(lore.marketOf));
  await pairs(engine, 'defunct_names', Object.entries(lore.defunct));
  const names = await engine.rows('SELECT id, name FROM dom');
  await engine.run('CREATE TABLE judged (id INTEGER, provider VARCHAR, wellformed INTEGER)');
  await engine.fill('judged', judged(names as { id: number; name: string }[], own));
  await engine.run(`
    CREATE TABLE domf AS SELECT dom.id, dom.name, dom.n, j.provider, NULL::VARCHAR AS state,
      NOT (j.wellformed = 1 AND (regexp_full_match(dom.name, '(${label}\\.)+${label}') OR regexp_matches(dom.name, '[^\\x00-\\x7f]')))
        OR length(dom.name) > 253 AS malformed,
      dom.name IN (SELECT name FROM disposable_names) OR parent IN (SELECT name FROM disposable_names) AS disposable,
      dom.name IN (SELECT name FROM perhaps_names) AS perhaps,
      dom.name IN (SELECT name FROM relay_names) AS relay,
      dom.name IN (SELECT name FROM free_names) OR j.provider NOT IN ('generic', 'google-workspace', 'microsoft365') AS free,
      coalesce(k.b, near.b) AS meant,
      f.b AS closed,
      coalesce(m.b, upper(regexp_extract(dom.name, '\\.([a-z]{2})$', 1))) AS market,
      dom.name IN ('gmail.com', 'googlemail.com') AS gmail,
      regexp_matches(dom.name, '(^|\\.)(example\\.(com|net|org)|test|invalid|localhost)$') AS reserved
    FROM (SELECT *, substr(name, instr(name, '.') + 1) AS parent FROM dom) dom
    JOIN judged j USING (id)
    LEFT JOIN known_typos k ON k.a = dom.name
    LEFT JOIN defunct_names f ON f.a = dom.name
    LEFT JOIN markets m ON m.a = dom.name
    LEFT JOIN (
      SELECT d.name AS a, arg_min(w.name, damerau_levenshtein(d.name, w.name)) AS b
      FROM dom d JOIN much_used w ON d.name <> w.name
        AND abs(length(d.name) - length(w.name)) <= 1 AND length(w.name) >= 7
        AND (left(d.name, 1) = left(w.name, 1) OR right(d.name, 5) = right(w.name, 5))
        AND damerau_levenshtein(d.name, w.name) = 1
      WHERE d.name NOT IN (SELECT name FROM not_typos) AND d.name NOT IN (SELECT name FROM much_used)
        AND d.name NOT IN (SELECT name FROM free_names)
      GROUP BY d.name
    ) near ON near.a = dom.name`);
  await engine.run('DROP TABLE dom');
}

function* judged(
  names: readonly { readonly id: number; readonly name: string }[],
  { receiverOf, isKnownTld, toAscii }: DomainLore,
): Generator<[number, string, number]> {
  const tlds = new Map<string, boolean>();
  for (const { id, name } of names) {
    const tld = name.slice(name.lastIndexOf('.') + 1);
    const known = tlds.get(tld) ?? isKnownTld(tld);
    tlds.set(tld, known);
    const ascii = /[^\0-\x7f]/.test(name) ? toAscii(name) : name;
    yield [id, ascii === null ? 'generic' : receiverOf(ascii), known && ascii !== null ? 1 : 0];
  }
}

async function words(engine: Engine, table: string, names: readonly string[]): Promise<void> {
  await engine.run(`CREATE TABLE ${table} (name VARCHAR)`);
  await engine.fill(
    table,
    names.map(name => [name]),
  );
}

async function pairs(engine: Engine, table: string, entries: readonly (readonly [string, string])[]): Promise<void> {
  await engine.run(`CREATE TABLE ${table} (a VARCHAR, b VARCHAR)`);
  await engine.fill(table, entries);
}
