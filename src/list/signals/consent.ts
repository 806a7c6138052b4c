/** Signals of the columns beside the address: when, where and from whom it came, and when it was last alive. */
import type { ColumnRole } from '../../model/list.ts';
import type { Engine } from '../engine.ts';
import type { Counted } from './rows.ts';

/** Addresses that no visitor has. RFC 1918, 6598, loopback. */
const privateIp =
  "'^(10\\.|127\\.|192\\.168\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\.|0\\.)'";

export async function consentSignals(engine: Engine, columns: readonly ColumnRole[], now: Date): Promise<Counted> {
  const has = (role: ColumnRole) => columns.includes(role);
  const counted: Counted = {};
  const rows = await engine.number('SELECT count(*) FROM src');
  const filled = (role: ColumnRole) =>
    engine.number(`SELECT count(*) FROM src WHERE "${role}" IS NULL OR trim("${role}") = ''`);
  if (has('optInAt')) {
    counted['no-opt-in-time'] = { count: await filled('optInAt'), of: rows };
    Object.assign(counted, await times(engine, now));
  }
  if (has('source')) counted['no-source'] = { count: await filled('source'), of: rows };
  if (has('optInIp')) Object.assign(counted, await addresses(engine));
  if (has('optInAt') && has('confirmedAt')) {
    counted['hasty-confirmation'] = await ratio(
      engine,
      "a.moment < b.moment OR date_diff('millisecond', b.moment, a.moment) <= 1000",
      `times_confirmedAt a JOIN times_optInAt b USING (rn)`,
    );
  }
  if (has('lastActiveAt')) Object.assign(counted, await activity(engine, now, has('optInAt')));
  return counted;
}

async function times(engine: Engine, now: Date): Promise<Counted> {
  await parseTimes(engine, 'optInAt');
  const at = sqlTime(now);
  const [top = {}] = await engine.rows(
    'SELECT count(*) AS n FROM times_optInAt GROUP BY moment ORDER BY n DESC LIMIT 1',
  );
  const known = await engine.number('SELECT count(*) FROM times_optInAt');
  const [second = {}] = await engine.rows(
    "SELECT count(*) AS n FROM times_optInAt WHERE moment <> date_trunc('day', moment) GROUP BY moment ORDER BY n DESC LIMIT 1",
  );
  const [day = {}] = await engine.rows(`
    SELECT max(n) AS most, median(n) AS middle FROM (SELECT count(*) AS n FROM times_optInAt GROUP BY date_trunc('day', moment))`);
  const future = await engine.number(
    `SELECT count(*) FROM times_optInAt WHERE moment > ${at} + INTERVAL 1 DAY OR moment < TIMESTAMP '1995-01-01'`,
  );
  const old = await engine.number(`SELECT count(*) FROM times_optInAt WHERE moment < ${at} - INTERVAL 24 MONTH`);
  return {
    'one-timestamp': { count: Number(top['n'] ?? 0), of: known },
    'growth-second': { count: Number(second['n'] ?? 0), of: known },
    'growth-day': {
      count: Number(day['most'] ?? 0),
      of: known,
      detail: `${Number(day['middle'] ?? 0)} on the median day`,
    },
    'impossible-opt-in': { count: future, of: known },
    'old-opt-in': { count: old, of: known },
  };
}

async function addresses(engine: Engine): Promise<Counted> {
  const filled = `FROM src WHERE "optInIp" IS NOT NULL AND trim("optInIp") <> ''`;
  const of = await engine.number(`SELECT count(*) ${filled}`);
  const [top = {}] = await engine.rows(
    `SELECT count(*) AS n ${filled} GROUP BY trim("optInIp") ORDER BY n DESC LIMIT 1`,
  );
  const internal = await engine.number(`SELECT count(*) ${filled} AND regexp_matches(trim("optInIp"), ${privateIp})`);
  return { 'one-ip': { count: Number(top['n'] ?? 0), of }, 'private-ip': { count: internal, of } };
}

/** Contact is the last activity, or the opt-in where none is known. */
async function activity(engine: Engine, now: Date, withOptIn: boolean): Promise<Counted> {
  await parseTimes(engine, 'lastActiveAt');
  const at = sqlTime(now);
  const of = await engine.number('SELECT count(*) FROM src');
  const contact = withOptIn
    ? 'SELECT greatest(coalesce(a.moment, o.moment), coalesce(o.moment, a.moment)) AS moment FROM times_optInAt o FULL JOIN times_lastActiveAt a USING (rn)'
    : 'SELECT moment FROM times_lastActiveAt';
  const within = (months: number) =>
    engine.number(`SELECT count(*) FROM (${contact}) WHERE moment >= ${at} - INTERVAL ${months} MONTH`);
  const active = await engine.number(
    `SELECT count(*) FROM times_lastActiveAt WHERE moment >= ${at} - INTERVAL 12 MONTH`,
  );
  return {
    'not-contacted-6-months': { count: of - (await within(6)), of },
    'not-contacted-12-months': { count: of - (await within(12)), of },
    unengaged: { count: of - active, of },
  };
}

/** The forms exports write; day before month unless the column cannot be read so. */
async function parseTimes(engine: Engine, role: ColumnRole): Promise<void> {
  const forms = (order: string) =>
    ['-', '/', '.'].flatMap(mark => [' %H:%M:%S', ' %H:%M', ''].map(time => `'${order.replaceAll('-', mark)}${time}'`));
  const read = (orders: string) => `coalesce(TRY_CAST(v AS TIMESTAMP), try_strptime(v, [${orders}]))`;
  const [european, american] = [forms('%d-%m-%Y').join(', '), forms('%m-%d-%Y').join(', ')];
  const source = `(SELECT rn, replace(replace(trim("${role}"), 'T', ' '), 'Z', '') AS v FROM src WHERE "${role}" IS NOT NULL)`;
  const [count = {}] = await engine.rows(`
    SELECT count(${read(european)}) AS eu, count(${read(american)}) AS us FROM (SELECT * FROM ${source} LIMIT 10000)`);
  const best = Number(count['us']) > Number(count['eu']) ? american : european;
  await engine.run(
    `CREATE TABLE "times_${role}" AS SELECT rn, moment FROM (SELECT rn, ${read(best)} AS moment FROM ${source}) WHERE moment IS NOT NULL`,
  );
}

async function ratio(engine: Engine, condition: string, from: string): Promise<{ count: number; of: number }> {
  const [row = {}] = await engine.rows(`SELECT count(*) FILTER (WHERE ${condition}) AS c, count(*) AS n FROM ${from}`);
  return { count: Number(row['c']), of: Number(row['n']) };
}

function sqlTime(now: Date): string {
  return `TIMESTAMP '${now.toISOString().slice(0, 19).replace('T', ' ')}'`;
}
