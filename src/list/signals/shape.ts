/** Signals of the list as a whole: repeated, numbered, guessed, concentrated. */
import type { Engine } from '../engine.ts';
import type { Counted } from './rows.ts';

/** Numbered runs shorter than this are chance. vetting.md L-SEQ, judgement. */
const leastRun = 50;
const runCoverage = 0.5;

export async function shapeSignals(engine: Engine, unique: number, rows: number): Promise<Counted> {
  const canonical = await engine.number(`
    SELECT count(*) FROM (
      SELECT DISTINCT CASE WHEN d.gmail THEN -1 ELSE u.d END, CASE WHEN d.gmail THEN replace(l.plain, '.', '') ELSE l.plain END
      FROM u JOIN locf l ON l.id = u.l JOIN domf d ON d.id = u.d)`);
  const sorted = await engine.rows(`
    SELECT count(*) FILTER (WHERE a >= before) AS up, count(before) AS n FROM (
      SELECT a, lag(a) OVER (ORDER BY rn) AS before FROM (
        SELECT rn, lower(email) AS a FROM src ORDER BY rn LIMIT 100000))`);
  const [top = {}] = await engine.rows(`
    SELECT count(*) AS n FROM u JOIN locf l ON l.id = u.l WHERE NOT l.role GROUP BY l.plain ORDER BY n DESC LIMIT 1`);
  const [domain = {}] = await engine.rows(
    `SELECT count(*) AS n FROM u JOIN domf d ON d.id = u.d WHERE NOT d.free GROUP BY u.d ORDER BY n DESC LIMIT 1`,
  );
  return {
    'exact-duplicates': { count: rows - unique, of: rows },
    'canonical-duplicates': { count: unique - canonical, of: unique },
    sorted: { count: Number(sorted[0]?.['up'] ?? 0), of: Number(sorted[0]?.['n'] ?? 0) },
    sequential: { count: await sequential(engine), of: unique },
    'top-local-part': { count: Number(top['n'] ?? 0), of: unique },
    'name-variants': await nameVariants(engine),
    'top-domain': { count: Number(domain['n'] ?? 0), of: unique },
  };
}

/** Same stem, running numbers, one domain. Stems that are rare over all domains cannot run at one. */
function sequential(engine: Engine): Promise<number> {
  return engine.number(`
    SELECT coalesce(sum(n), 0) FROM (
      SELECT count(*) AS n, max(l.number) - min(l.number) + 1 AS span
      FROM u JOIN locf l ON l.id = u.l
      WHERE l.stem IN (SELECT stem FROM locf WHERE number IS NOT NULL GROUP BY stem HAVING count(*) >= ${leastRun})
      GROUP BY u.d, l.stem HAVING count(*) >= ${leastRun})
    WHERE n >= ${runCoverage} * span`);
}

/** Of addresses at companies: more than one way of writing one person's name, as those who guess them do. */
async function nameVariants(engine: Engine): Promise<{ count: number; of: number }> {
  const [row = {}] = await engine.rows(`
    SELECT coalesce(sum(n) FILTER (WHERE n >= 2), 0) AS count, coalesce(sum(n), 0) AS of FROM (
      SELECT count(*) AS n FROM (
        SELECT u.d, CASE
          WHEN regexp_full_match(l.plain, '[a-z]+[._-][a-z]+') THEN
            left(l.plain, 1) || regexp_extract(l.plain, '[._-]([a-z]+)$', 1)
          ELSE regexp_replace(l.plain, '[._-]', '', 'g') END AS person
        FROM u JOIN locf l ON l.id = u.l JOIN domf d ON d.id = u.d
        WHERE NOT d.free AND NOT l.role AND regexp_full_match(l.plain, '[a-z]+([._-][a-z]+)?'))
      GROUP BY d, person)`);
  return { count: Number(row['count']), of: Number(row['of']) };
}
