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
/** With the month by its English name. */
const named = (forms: readonly string[]) => forms.flatMap(form => clocks.map(clock => `'${form}${clock}'`));
const european = [...forms('%d', '%m'), ...named(['%d %b %Y', '%d %B %Y', '%d-%b-%Y', '%d-%b-%y'])];
const american = [...forms('%m', '%d'), ...named(['%b %d, %Y', '%B %d, %Y'])];

/**
 * ISO 8601 where the sample is; else day before month, or the other way round where more cells can be read so, in the
 * forms that the sample has. Whole seconds or milliseconds since 1970 are read too. What cannot be read is null.
 */
export async function timeSql(engine: Engine, column: string): Promise<string> {
  const cells = `(SELECT ${column} AS v FROM file WHERE ${column} <> '' LIMIT ${sample})`;
  const [iso = {}] = await engine.rows(`
    SELECT count(TRY_CAST(v AS TIMESTAMP)) AS read, count(*) AS of FROM ${cells}`);
  const cast = `TRY_CAST(${column} AS TIMESTAMP)`;
  if (iso['read'] === iso['of']) return cast;
  const [days, months] = [await seen(engine, european, cells), await seen(engine, american, cells)];
  const order = (await isAmerican(engine, days, months, column, cells)) ? months : days;
  const numbers = `CASE WHEN regexp_full_match(${column}, '[0-9]{10}') THEN make_timestamp(${column}::BIGINT * 1000000)
    WHEN regexp_full_match(${column}, '[0-9]{13}') THEN make_timestamp(${column}::BIGINT * 1000) END`;
  const written = order.length === 0 ? [] : [`try_strptime(${column}, [${order.join(', ')}])`];
  return `coalesce(${[...written, ...(Number(iso['read']) > 0 ? [cast] : []), numbers].join(', ')})`;
}

/** Those of the forms that a sample is written in. */
async function seen(engine: Engine, wanted: readonly string[], cells: string): Promise<string[]> {
  const counts = wanted.map((form, at) => `count(try_strptime(v, ${form})) AS f${at}`);
  const [row = {}] = await engine.rows(`SELECT ${counts.join(', ')} FROM ${cells}`);
  return wanted.filter((_, at) => Number(row[`f${at}`]) > 0);
}

/** Days up to 12 tell nothing: where the sample has no others, the whole column is asked. */
async function isAmerican(
  engine: Engine,
  days: readonly string[],
  months: readonly string[],
  column: string,
  cells: string,
): Promise<boolean> {
  if (days.length === 0 || months.length === 0) return days.length === 0;
  const readable = (forms: readonly string[], from: string) =>
    engine.number(`SELECT count(try_strptime(v, [${forms.join(', ')}])) FROM ${from}`);
  const better = async (from: string) => (await readable(months, from)) - (await readable(days, from));
  return ((await better(cells)) || (await better(`(SELECT ${column} AS v FROM file)`))) > 0;
}
