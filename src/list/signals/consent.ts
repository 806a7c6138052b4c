/** Signals of the columns beside the address: when, where and from whom it came, and when it was last alive. */
import type { ColumnRole, Signal } from '../../model/list.ts';
import type { Engine } from '../engine.ts';
import { most } from './most.ts';
import type { Counted } from './rows.ts';

/** Addresses that no visitor has. RFC 1918, 6598, loopback. */
const privateIp =
  "'^(10\\.|127\\.|192\\.168\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\.|0\\.)'";
/** GDPR article 8: member states set 13 to 16 years, Italy and Spain 14. */
const childhood = 14;

/** `since`: from when on addresses were collected, as declared. */
export async function consentSignals(
  engine: Engine,
  columns: readonly ColumnRole[],
  now: Date,
  since: Date | undefined,
): Promise<Counted> {
  const has = (role: ColumnRole) => columns.includes(role);
  return {
    ...(has('optInAt') ? await optIns(engine, now, since) : {}),
    ...(has('source') ? { 'no-source': await share(engine, 'NOT sourceGiven') } : {}),
    ...(has('optInIp') ? await machines(engine) : {}),
    ...(has('confirmedAt') ? { 'no-confirmation': await share(engine, 'NOT confirmedAtGiven') } : {}),
    ...(has('confirmedAt') && has('optInAt') ? { 'hasty-confirmation': await hasty(engine) } : {}),
    ...(has('lastActiveAt') ? await activity(engine, now, has('optInAt')) : {}),
    ...(has('birthDate') ? { 'under-age': await underAge(engine, now) } : {}),
    ...(has('firstName') || has('lastName') || has('name') ? await names(engine) : {}),
  };
}

async function optIns(engine: Engine, now: Date, since: Date | undefined): Promise<Counted> {
  const at = sqlTime(now);
  const dated = 'optInAt IS NOT NULL';
  const [day = {}] = await engine.rows(`
    SELECT max(n) AS most, median(n) AS middle FROM (
      SELECT count(*) AS n FROM entries WHERE ${dated} GROUP BY optInAt::DATE)`);
  const of = await engine.number(`SELECT count(optInAt) FROM entries`);
  const clock = "optInAt <> date_trunc('day', optInAt)";
  return {
    'no-opt-in-time': await share(engine, 'NOT optInAtGiven'),
    'unreadable-opt-in': await share(engine, 'optInAt IS NULL', 'optInAtGiven'),
    'one-timestamp': { count: await most(engine, 'entries', 'optInAt', dated), of },
    'growth-second': { count: await most(engine, 'entries', "date_trunc('second', optInAt)", clock), of },
    'growth-day': { count: Number(day['most'] ?? 0), of, detail: `${Number(day['middle'] ?? 0)} on the median day` },
    'impossible-opt-in': await share(
      engine,
      `optInAt > ${at} + INTERVAL 1 DAY OR optInAt < TIMESTAMP '1995-01-01'`,
      dated,
    ),
    'old-opt-in': await share(engine, `optInAt < ${at} - INTERVAL 24 MONTH`, dated),
    ...(since === undefined ? {} : { 'before-collection': await share(engine, `optInAt < ${sqlTime(since)}`, dated) }),
  };
}

async function machines(engine: Engine): Promise<Counted> {
  const of = await engine.number('SELECT count(ip) FROM entries');
  return {
    'one-ip': { count: await most(engine, 'entries', 'ip', 'ip IS NOT NULL'), of },
    'private-ip': await share(engine, `regexp_matches(ip, ${privateIp})`, 'ip IS NOT NULL'),
  };
}

/** Nobody confirms before being asked, nor within a second. */
function hasty(engine: Engine): Promise<Signal> {
  return share(
    engine,
    "confirmedAt < optInAt OR date_diff('millisecond', optInAt, confirmedAt) <= 1000",
    'confirmedAt IS NOT NULL AND optInAt IS NOT NULL',
  );
}

/** Contact is the last activity, or the opt-in where none is known. */
async function activity(engine: Engine, now: Date, withOptIn: boolean): Promise<Counted> {
  const contact = withOptIn ? 'greatest(lastActiveAt, optInAt)' : 'lastActiveAt';
  const quiet = (months: number, moment: string) =>
    share(engine, `coalesce(${moment} < ${sqlTime(now)} - INTERVAL ${months} MONTH, true)`);
  return {
    'not-contacted-6-months': await quiet(6, contact),
    'not-contacted-12-months': await quiet(12, contact),
    unengaged: await quiet(12, 'lastActiveAt'),
  };
}

function underAge(engine: Engine, now: Date): Promise<Signal> {
  const born = `birthDate > ${sqlTime(now)} - INTERVAL ${childhood} YEAR AND birthDate <= ${sqlTime(now)}`;
  return share(engine, born, 'birthDate IS NOT NULL');
}

async function names(engine: Engine): Promise<Counted> {
  return {
    capitals: await share(engine, 'capitals', 'named'),
    'other-script': await share(engine, 'otherScript', 'named'),
  };
}

async function share(engine: Engine, condition: string, among = 'true'): Promise<Signal> {
  const [row = {}] = await engine.rows(
    `SELECT count(*) FILTER (WHERE ${condition}) AS count, count(*) AS of FROM entries WHERE ${among}`,
  );
  return { count: Number(row['count']), of: Number(row['of']) };
}

function sqlTime(now: Date): string {
  return `TIMESTAMP '${now.toISOString().slice(0, 19).replace('T', ' ')}'`;
}
