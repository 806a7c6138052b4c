/** Signals of the list as a whole: repeated, numbered, guessed, concentrated. */
import type { Signal } from '../../model/list.ts';
import type { Engine } from '../engine.ts';
import { most } from './most.ts';
import type { Counted } from './rows.ts';

/** Numbered runs shorter than this are chance. vetting.md L-SEQ, judgement. */
const leastRun = 50;
const runCoverage = 0.5;
/** The order of so many rows tells that of all. */
const ordered = 100_000;

const plain = "CASE WHEN contains(local, '+') THEN split_part(local, '+', 1) ELSE local END";

export async function shapeSignals(engine: Engine, unique: number, rows: number): Promise<Counted> {
  const sorted = await engine.rows(`
    SELECT count(*) FILTER (WHERE a >= before) AS up, count(before) AS n FROM (
      SELECT a, lag(a) OVER (ORDER BY rowid) AS before FROM (
        SELECT e.rowid, coalesce(lower(raw), local || '@' || name) AS a
        FROM (SELECT rowid, * FROM entries WHERE rowid < ${ordered}) e LEFT JOIN domains d ON d.id = e.domain))`);
  const [domain = {}] = await engine.rows(`
    SELECT count(*) AS n FROM addresses a JOIN domains d ON d.id = a.domain WHERE NOT d.free
    GROUP BY a.domain ORDER BY n DESC LIMIT 1`);
  return {
    'exact-duplicates': { count: rows - unique, of: rows },
    'canonical-duplicates': { count: await sameMailbox(engine), of: unique },
    sorted: { count: Number(sorted[0]?.['up'] ?? 0), of: Number(sorted[0]?.['n'] ?? 0) },
    sequential: { count: await sequential(engine), of: unique },
    'top-local-part': { count: await most(engine, 'addresses', plain, 'NOT role'), of: unique },
    'name-variants': await nameVariants(engine),
    'top-domain': { count: Number(domain['n'] ?? 0), of: unique },
  };
}

/** Gmail sees neither dots nor what stands behind a plus; elsewhere the plus alone is ignored. */
function sameMailbox(engine: Engine): Promise<number> {
  return engine.number(`
    WITH at_gmail AS (
      SELECT hash(replace(${plain}, '.', '')) AS box FROM addresses a WHERE domain IN (SELECT id FROM domains WHERE gmail)),
    tagged AS (
      SELECT DISTINCT domain, ${plain} AS box FROM addresses
      WHERE contains(local, '+') AND domain IN (SELECT id FROM domains WHERE NOT gmail)),
    elsewhere AS (
      SELECT hash(a.domain, t.box) AS box FROM addresses a JOIN tagged t
      ON t.domain = a.domain AND t.box = CASE WHEN contains(a.local, '+') THEN split_part(a.local, '+', 1) ELSE a.local END)
    SELECT (SELECT count(*) - count(DISTINCT box) FROM at_gmail) + (SELECT count(*) - count(DISTINCT box) FROM elsewhere)`);
}

/** Same stem, running numbers, one domain. */
function sequential(engine: Engine): Promise<number> {
  return engine.number(`
    SELECT coalesce(sum(n), 0) FROM (
      SELECT count(*) AS n, max(number) - min(number) + 1 AS span FROM (
        SELECT domain, hash(stem) AS stem, TRY_CAST(local[length(stem) + 1:] AS INTEGER) AS number FROM (
          SELECT domain, local, regexp_replace(local, '[0-9]+$', '') AS stem
          FROM addresses WHERE right(local, 1) BETWEEN '0' AND '9')
        WHERE stem <> '')
      WHERE number IS NOT NULL GROUP BY domain, stem HAVING count(*) >= ${leastRun})
    WHERE n >= ${runCoverage} * span`);
}

/** Of addresses at companies: more than one way of writing one person's name, as those who guess them do. */
async function nameVariants(engine: Engine): Promise<Signal> {
  const [row = {}] = await engine.rows(`
    SELECT coalesce(sum(n) FILTER (WHERE n >= 2), 0) AS count, coalesce(sum(n), 0) AS of FROM (
      SELECT count(*) AS n FROM (
        SELECT domain, hash(CASE
          WHEN regexp_matches(box, '[._-]') THEN left(box, 1) || regexp_extract(box, '[._-]([a-z]+)$', 1)
          ELSE box END) AS person
        FROM (
          SELECT domain, ${plain} AS box FROM addresses a JOIN domains d ON d.id = a.domain WHERE NOT d.free AND NOT a.role)
        WHERE regexp_full_match(box, '[a-z]+([._-][a-z]+)?'))
      GROUP BY domain, person)`);
  return { count: Number(row['count']), of: Number(row['of']) };
}
