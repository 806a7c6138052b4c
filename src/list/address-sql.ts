/**
 * What each row's cell is, as SQL. Nine cells in ten are plain addresses of letters, digits, `.`, `_`, `+` and `-`: one
 * look tells so, and only the others are looked at closely. CASE and not AND where a look is dear: only CASE leaves out
 * what it need not ask.
 */

const easy = "'[a-z0-9_+-]+(\\.[a-z0-9_+-]+)*@[a-z0-9-]+(\\.[a-z0-9-]+)*'";
/** RFC 5321 section 4.1.2 (dot-string, quoted string) with RFC 6531's letters. */
const atom = "[a-z0-9!#$%&''*+/=?^_`{|}~\\x{80}-\\x{10ffff}-]+";
const localPart = `'${atom}(\\.${atom})*|"[^"\\\\]+"'`;
/** Spaces that are seen around addresses, and signs nobody sees. */
const blanks = ' \t\r\n\u00a0\u200b\ufeff';
/** More than an address: spaces, `mailto:`, names, wide signs, UTF-8 read as Latin-1. */
const dirt =
  "'^\\s|\\s$|^mailto:|[<>]|[,;.]\\s*$|\\x{ff20}|[\\x{200b}-\\x{200f}\\x{feff}\\x{a0}]|\\x{c3}[\\x{80}-\\x{bf}]'";

/**
 * A row for each row of the view `file`. `kept` is the local part, or the whole cell where that is not the address as it
 * is, plain and in lower case (`odd`). `domain` is null where the cell holds no address; `host` is its name, to be dropped once each is known.
 * `cell`: the column of addresses. `beside`: further columns, each an SQL expression by its name.
 */
export function entriesSql(cell: string, beside: Readonly<Record<string, string>>): string {
  const others = Object.entries(beside).map(([name, sql]) => `, ${sql} AS "${name}"`);
  return `
    SELECT * EXCLUDE (cell, text, local, parts, easy), CASE WHEN host IS NOT NULL THEN hash(host) END AS domain,
      NOT easy OR text <> cell AS odd, CASE WHEN odd THEN cell ELSE local END AS kept,
      CASE WHEN easy THEN false ELSE NOT regexp_full_match(local, ${localPart}) END OR strlen(local) > 64 AS malformed
    FROM (
      SELECT *, CASE WHEN easy THEN parts[1] ELSE left(text, length(text) - length(host) - 1) END AS local FROM (
        SELECT *, CASE WHEN easy THEN parts[2] WHEN contains(text, '@') THEN split_part(text, '@', -1) END AS host FROM (
          SELECT * EXCLUDE (low), CASE WHEN easy THEN low ELSE trim(low, '${blanks}') END AS text,
            CASE WHEN easy THEN string_split(low, '@') END AS parts FROM (
            SELECT *, coalesce(regexp_full_match(low, ${easy}), false) AS easy FROM (
              SELECT ${cell} AS cell, lower(${cell}) AS low${others.join('')} FROM file)))))`;
}

/** View `located`: the rows that hold an address, with its local part. */
export const located = `
  SELECT * EXCLUDE (text, name), CASE WHEN odd THEN left(text, length(text) - length(name) - 1) ELSE kept END AS local FROM (
    SELECT *, CASE WHEN odd THEN split_part(text, '@', -1) END AS name FROM (
      SELECT *, rowid AS rn, CASE WHEN odd THEN trim(lower(kept), '${blanks}') END AS text
      FROM entries WHERE domain IS NOT NULL))`;

/** What is left of a web page around an address. */
const scraps = [
  ...['%20', 'u003', 'x22'].map(text => `starts_with(local, '${text}')`),
  ...['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg', 'css', 'js'].map(text => `ends_with(local, '.${text}')`),
];

/** Rows of `located` or `addresses` with what their local parts tell; `plain` is without a +tag. */
export function withTraits(rows: string): string {
  return `(
    SELECT t.*, coalesce(role, false) AS role, coalesce(never, false) AS never, coalesce(honeypot, false) AS honeypot FROM (
      SELECT *, strlen(local) <> length(local) AS international, ${scraps.join(' OR ')} AS scraped,
        CASE WHEN length(plain) < 12 THEN false
          WHEN length(local) >= 16 AND regexp_full_match(local, '[0-9a-f]*[0-9][0-9a-f]*') THEN true
          ELSE regexp_matches(plain, '[bcdfghjklmnpqrstvwxz]{6}|([a-z]+[0-9]+){4}') END AS machine
      FROM (SELECT *, split_part(local, '+', 1) AS plain FROM ${rows})) t
    LEFT JOIN names ON names.name = plain)`;
}

/** Of an odd row of `entries`: its cell holds more than an address. */
export const dirty = `regexp_matches(kept, ${dirt})`;

/** The whole address of a row `a`, whose domain is `d`, as the file has it. */
export const emailSql = "CASE WHEN a.odd THEN a.kept ELSE a.kept || '@' || d.name END";

/** The address in a cell that holds more: behind `mailto:`, between `<` and `>`, before a comma. */
const bare = (cell: string) => `regexp_extract(lower(${cell}), '[^\\s<>:;,"()]+@[^\\s<>:;,"()?]*[^\\s<>:;,"()?.]')`;

/** Of a row of `located`: the plain address within a cell that holds more than it. */
export const mended = `CASE WHEN odd AND ${dirty} AND regexp_full_match(${bare('kept')}, ${easy}) THEN ${bare('kept')} END`;

/** What tells one address from others: of a row of `addresses`, and of a column of whole cells. */
export const addressKey = `CASE WHEN odd THEN ${keyOfCell('kept')} ELSE hash(local, domain) END`;
export function keyOfCell(cell: string): string {
  const [text, host] = [bare(cell), `split_part(${bare(cell)}, '@', -1)`];
  return `hash(left(${text}, length(${text}) - length(${host}) - 1), hash(${host}))`;
}
