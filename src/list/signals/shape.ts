/** Signals of the list as a whole: repeated, numbered, guessed, concentrated. */
import type { Signal } from '../../model/list.ts';
import type { Engine } from '../engine.ts';
import type { Counted } from './rows.ts';

/** Numbered runs shorter than this are chance. vetting.md L-SEQ, judgement. */
const leastRun = 50;
const runCoverage = 0.5;
/** Fewer than this are no run, in however small a part of the list. */
const leastSeen = 5;
/** The order of so many rows tells that of all. */
const ordered = 100_000;

/** `step`: every how manyth row was looked at closely. */
export async function shapeSignals(engine: Engine, unique: number, rows: number, step: number): Promise<Counted> {
  const sorted = await engine.rows(`
    SELECT count(*) FILTER (WHERE address >= before) AS up, count(before) AS n FROM (
      SELECT address, lag(address) OVER (ORDER BY rn) AS before FROM (
        SELECT rn, local || '@' || d.name AS address FROM located a JOIN domains d ON d.id = a.domain WHERE rn < ${ordered}))`);
  const [domain = {}] = await engine.rows(`
    SELECT sum(a.n) AS n FROM per_domain a JOIN domains d ON d.id = a.domain WHERE NOT d.free AND NOT d.malformed AND d.meant IS NULL
    GROUP BY a.domain ORDER BY n DESC LIMIT 1`);
  const top = await engine.number(`
    SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM looked WHERE NOT role GROUP BY plain)`);
  const looked = await engine.number('SELECT count(*) FROM looked');
  return {
    'exact-duplicates': { count: rows - unique, of: rows },
    'canonical-duplicates': await sameMailbox(engine, unique, step),
    sorted: { count: Number(sorted[0]?.['up'] ?? 0), of: Number(sorted[0]?.['n'] ?? 0) },
    sequential: { count: await sequential(engine, step), of: looked },
    'top-local-part': { count: top, of: looked },
    'name-variants': await nameVariants(engine, step),
    'top-domain': { count: Number(domain['n'] ?? 0), of: unique },
  };
}

/**
 * Gmail sees neither dots nor what stands behind a plus; elsewhere the plus alone is ignored. Of a long list a part of
 * the mailboxes, each with all its rows.
 */
async function sameMailbox(engine: Engine, unique: number, step: number): Promise<Signal> {
  const plain = "split_part(local, '+', 1)";
  const count = await engine.number(`
    SELECT count(*) - count(DISTINCT box) FROM (
      SELECT hash(replace(${plain}, '.', '')) AS box FROM addresses WHERE domain IN (SELECT id FROM domains WHERE gmail)
      UNION ALL
      SELECT hash(${plain}, domain) AS box FROM addresses WHERE domain IN (
        SELECT id FROM domains WHERE NOT gmail AND id IN (SELECT domain FROM located WHERE contains(local, '+'))))
    WHERE box % ${step} = 0`);
  return { count, of: Math.round(unique / step) };
}

/**
 * Same stem, running numbers, one provider of private mailboxes; at a company's or a school's domain they are its own
 * numbers. In a part of the rows a run has as much fewer of them.
 */
function sequential(engine: Engine, step: number): Promise<number> {
  return engine.number(`
    SELECT coalesce(sum(n), 0) FROM (
      SELECT count(*) AS n, max(number) - min(number) + 1 AS span FROM (
        SELECT hash(domain, left(local, length(local) - length(digits))) AS stem, TRY_CAST(digits AS INTEGER) AS number FROM (
          SELECT domain, local, regexp_extract(local, '[0-9]+$') AS digits
          FROM looked WHERE right(local, 1) BETWEEN '0' AND '9' AND domain IN (SELECT id FROM domains WHERE free))
        WHERE digits <> local)
      WHERE number IS NOT NULL GROUP BY stem HAVING count(*) >= ${Math.max(leastSeen, leastRun / step)})
    WHERE n * ${step} >= ${runCoverage} * span`);
}

/**
 * Of addresses at companies: one person's name in more than one form (first.last, f.last, flast), as those write who
 * guess. Two people of one name in one form are no guess. Of a long list a part of the companies.
 */
async function nameVariants(engine: Engine, step: number): Promise<Signal> {
  const [row = {}] = await engine.rows(`
    SELECT coalesce(sum(n) FILTER (WHERE varied), 0) AS count, coalesce(sum(n), 0) AS of FROM (
      SELECT count(*) AS n, min(form) <> max(form) AS varied FROM (
        SELECT domain,
          hash(CASE WHEN last = '' THEN box ELSE left(box, 1) || last END) AS person,
          CASE WHEN last = '' THEN 1 WHEN length(box) = length(last) + 2 THEN 2 ELSE 3 END AS form
        FROM (
          SELECT domain, box, regexp_extract(box, '[._-]([a-z]+)$', 1) AS last FROM (
            SELECT domain, split_part(local, '+', 1) AS box FROM addresses a
            WHERE domain IN (SELECT id FROM domains WHERE NOT free AND id % ${step} = 0))
          WHERE regexp_full_match(box, '[a-z]+([._-][a-z]+)?') AND box NOT IN (SELECT name FROM names WHERE role)))
      GROUP BY domain, person)`);
  return { count: Number(row['count']), of: Number(row['of']) };
}
