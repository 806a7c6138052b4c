/**
 * What each row's cell is, as SQL over the view `file`. Nine cells in ten are plain (letters, digits, `.`, `_`, `+`,
 * `-`): one look tells so, and only the others are looked at closely.
 */

/** RFC 5321 section 4.1.2 (dot-string, quoted string) with RFC 6531's letters. */
const atom = "[a-z0-9!#$%&''*+/=?^_`{|}~\\x{80}-\\x{10ffff}-]+";
/** Spaces that are seen around addresses, and signs nobody sees. */
const blanks = ' \t\r\n\u00a0\u200b\ufeff';
/** More than an address: spaces, `mailto:`, names, wide signs, UTF-8 read as Latin-1. */
const dirt =
  "'^\\s|\\s$|^mailto:|[<>]|[,;.]\\s*$|\\x{ff20}|[\\x{200b}-\\x{200f}\\x{feff}\\x{a0}]|\\x{c3}[\\x{80}-\\x{bf}]'";
/** What is left of a web page around an address. */
const scraps = "'^(%20|u003|x22)|\\.(png|jpe?g|gif|webp|svg|css|js)$'";

/** `cell`: the column of addresses. `beside`: further columns, each an SQL expression and its name. */
export function addressSql(cell: string, beside: Readonly<Record<string, string>>): string {
  const others = Object.entries(beside).map(([name, sql]) => `, ${sql} AS "${name}"`);
  return `
    SELECT * EXCLUDE (cell, low, text, easy, plain, name, role, never, honeypot), coalesce(role, false) AS role,
      coalesce(never, false) AS never, coalesce(honeypot, false) AS honeypot,
      CASE WHEN easy THEN length(local) > 64 OR local = '' OR contains(local, '..') OR starts_with(local, '.')
        OR ends_with(local, '.')
        ELSE NOT (regexp_full_match(local, '${atom}(\\.${atom})*') OR regexp_full_match(local, '"[^"\\\\]+"'))
          OR strlen(local) > 64 END AS malformed,
      NOT easy AND regexp_matches(local, '[^\\x00-\\x7f]') AS international,
      NOT easy AND regexp_matches(cell, ${dirt}) OR ends_with(text, '.') AS dirty,
      (NOT easy OR starts_with(local, 'u003') OR starts_with(local, 'x22') OR ends_with(local, 'g') OR ends_with(local, 'f')
        OR ends_with(local, 'p') OR ends_with(local, 's')) AND regexp_matches(local, ${scraps}) AS scraped,
      length(plain) >= 12 AND (
        length(local) >= 16 AND regexp_full_match(local, '[0-9a-f]*[0-9][0-9a-f]*')
        OR regexp_matches(plain, '[bcdfghjklmnpqrstvwxz]{6}|([a-z]+[0-9]+){4}')) AS machine,
      CASE WHEN text IS DISTINCT FROM cell OR local IS NULL THEN cell END AS raw,
      CASE WHEN host IS NOT NULL THEN hash(host) END AS domain, CASE WHEN host IS NOT NULL THEN hash(text) END AS address
    FROM (
      SELECT *, CASE WHEN contains(local, '+') THEN split_part(local, '+', 1) ELSE local END AS plain FROM (
        SELECT *, left(text, length(text) - length(host) - 1) AS local FROM (
          SELECT *, CASE WHEN contains(text, '@') THEN split_part(text, '@', -1) END AS host FROM (
            SELECT *, CASE WHEN easy THEN low ELSE trim(low, '${blanks}') END AS text FROM (
              SELECT ${cell} AS cell, lower(${cell}) AS low, NOT regexp_matches(lower(${cell}), '[^a-z0-9._@+-]') AS easy
                ${others.join('')}
              FROM file)))))
    LEFT JOIN names ON names.name = plain`;
}
