/** How a column writes its times, and the SQL that reads them. */
import type { Engine } from './engine.ts';

const sample = 2000;
const marks = ['-', '/', '.'];
const clocks = ['', ' %H:%M:%S', ' %H:%M', ' %I:%M:%S %p', ' %I:%M %p', 'T%H:%M:%S', 'T%H:%M'];

/** Two digits of a year before four: `24` must not be the year 24. */
const forms = (day: string, month: string) =>
  ['%y', '%Y'].flatMap(year =>
    marks.flatMap(mark => clocks.map(clock => `'${[day, month].join(mark)}${mark}${year}${clock}'`)),
  );
const european = [...forms('%d', '%m'), "'%d %b %Y'", "'%d %B %Y'"];
const american = [...forms('%m', '%d'), "'%b %d, %Y'", "'%B %d, %Y'"];

/**
 * ISO 8601 where the sample is; else day before month, or the other way round where more cells can be read so. Whole
 * seconds or milliseconds since 1970 are read too. What cannot be read is null.
 */
export async function timeSql(engine: Engine, column: string): Promise<string> {
  const cells = `(SELECT ${column} AS v FROM file WHERE ${column} <> '' LIMIT ${sample})`;
  const iso = await engine.number(`SELECT count(*) FROM ${cells} WHERE TRY_CAST(v AS TIMESTAMP) IS NULL`);
  if (iso === 0) return `TRY_CAST(${column} AS TIMESTAMP)`;
  const readable = async (order: readonly string[], from: string) =>
    engine.number(`SELECT count(*) FROM ${from} WHERE try_strptime(v, [${order.join(', ')}]) IS NOT NULL`);
  const better = async (from: string) => (await readable(american, from)) - (await readable(european, from));
  // Days up to 12 tell nothing: where the sample has no others, the whole column is asked.
  const told = (await better(cells)) || (await better(`(SELECT ${column} AS v FROM file)`));
  const order = told > 0 ? american : european;
  return `coalesce(TRY_CAST(${column} AS TIMESTAMP), try_strptime(${column}, [${order.join(', ')}]),
    CASE WHEN regexp_full_match(${column}, '[0-9]{10}') THEN make_timestamp(${column}::BIGINT * 1000000)
      WHEN regexp_full_match(${column}, '[0-9]{13}') THEN make_timestamp(${column}::BIGINT * 1000) END)`;
}
