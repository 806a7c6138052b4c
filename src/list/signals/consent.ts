/** Signals of the columns beside the address: when, where and from whom it came, and when it was last alive. */
import type { ColumnRole, Signal, SignalId } from '../../model/list.ts';
import type { Engine } from '../engine.ts';
import type { Counted } from './rows.ts';

/** Addresses that no visitor has. RFC 1918, 6598, loopback. */
const privateIp =
  "'^(10\\.|127\\.|192\\.168\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\.|0\\.)'";
/** GDPR article 8: member states set 13 to 16 years, Italy and Spain 14. */
const childhood = 14;

/** `since`: from when on addresses were collected, as declared. `step`: every how manyth row is looked at. */
export async function consentSignals(
  engine: Engine,
  columns: readonly ColumnRole[],
  now: Date,
  since: Date | undefined,
  step: number,
): Promise<Counted> {
  const rows = `(SELECT * FROM entries WHERE rowid % ${step} = 0)`;
  const has = (role: ColumnRole) => columns.includes(role);
  const dated = has('optInAt');
  return {
    ...(await shares(engine, rows, {
      ...(dated ? optInShares(now, since) : {}),
      ...(has('source') ? { 'no-source': ['NOT sourceGiven'] } : {}),
      ...(has('optInIp') ? { 'private-ip': [`regexp_matches(ip, ${privateIp})`, 'ip IS NOT NULL'] } : {}),
      ...(has('confirmedAt') ? { 'no-confirmation': ['NOT confirmedAtGiven'] } : {}),
      ...(has('confirmedAt')
        ? { 'unreadable-confirmation': ['confirmedAt IS NULL', 'confirmedAtGiven'] as const }
        : {}),
      ...(has('confirmedAt') && dated ? { 'hasty-confirmation': hasty } : {}),
      ...(has('lastActiveAt') ? activityShares(now, dated) : {}),
      ...(has('birthDate') ? { 'under-age': underAge(now) } : {}),
      ...(has('firstName') || has('lastName') || has('name')
        ? { capitals: ['capitals', 'named'], 'other-script': ['otherScript', 'named'] }
        : {}),
    })),
    ...(dated ? await bursts(engine, rows) : {}),
    ...(has('consent') ? await refusals(engine) : {}),
    ...(has('optInIp') ? { 'one-ip': await mostOf(engine, rows, 'ip', 'ip IS NOT NULL') } : {}),
  };
}

/** Rows that hold, and among which rows: all, where nothing is said. */
type Share = readonly [condition: string, among?: string];
type Shares = { readonly [id in SignalId]?: Share };

function optInShares(now: Date, since: Date | undefined): Shares {
  const [at, dated] = [sqlTime(now), 'optInAt IS NOT NULL'];
  return {
    'no-opt-in-time': ['NOT optInAtGiven'],
    'unreadable-opt-in': ['optInAt IS NULL', 'optInAtGiven'],
    'impossible-opt-in': [`optInAt > ${at} + INTERVAL 1 DAY OR optInAt < TIMESTAMP '1995-01-01'`, dated],
    'old-opt-in': [`optInAt < ${at} - INTERVAL 24 MONTH`, dated],
    ...(since === undefined ? {} : { 'before-collection': [`optInAt < ${sqlTime(since)}`, dated] as const }),
  };
}

/** Nobody confirms before being asked, nor within a second. Where one of the two tells the day alone, days are compared. */
const hasty: Share = [
  `CASE WHEN confirmedAt = date_trunc('day', confirmedAt) OR optInAt = date_trunc('day', optInAt)
    THEN confirmedAt::DATE < optInAt::DATE
    ELSE confirmedAt < optInAt OR date_diff('millisecond', optInAt, confirmedAt) <= 1000 END`,
  'confirmedAt IS NOT NULL AND optInAt IS NOT NULL',
];

/**
 * Contact is the last activity, or the opt-in where none is known. An empty cell means none; a time that cannot be read
 * means nothing, and is counted apart.
 */
function activityShares(now: Date, dated: boolean): Shares {
  const readable = 'NOT lastActiveAtGiven OR lastActiveAt IS NOT NULL';
  const contact = dated ? 'greatest(lastActiveAt, optInAt)' : 'lastActiveAt';
  const told = dated ? `(${readable}) AND (NOT optInAtGiven OR optInAt IS NOT NULL)` : readable;
  const quiet = (months: number, moment: string, among: string): Share => [
    `coalesce(${moment} < ${sqlTime(now)} - INTERVAL ${months} MONTH, true)`,
    among,
  ];
  return {
    'unreadable-activity': ['lastActiveAt IS NULL', 'lastActiveAtGiven'],
    'not-contacted-6-months': quiet(6, contact, told),
    'not-contacted-12-months': quiet(12, contact, told),
    unengaged: quiet(12, 'lastActiveAt', readable),
  };
}

function underAge(now: Date): Share {
  const born = `birthDate > ${sqlTime(now)} - INTERVAL ${childhood} YEAR AND birthDate <= ${sqlTime(now)}`;
  return [born, 'birthDate IS NOT NULL'];
}

/** Who said no, by the list's own word, and who said neither yes nor no: of all rows, however long the list. */
async function refusals(engine: Engine): Promise<Counted> {
  const [row = {}] = await engine.rows(`
    SELECT count(*) FILTER (WHERE saidNo) AS no, count(*) FILTER (WHERE NOT saidNo AND NOT saidYes) AS unclear,
      count(*) FILTER (WHERE NOT consentGiven) AS empty, count(*) AS of FROM entries WHERE domain IS NOT NULL`);
  const of = Number(row['of']);
  return {
    withdrawn: { count: Number(row['no']), of },
    'consent-unclear': { count: Number(row['unclear']), of, detail: String(Number(row['empty'])) },
  };
}

/** Many at once: at one moment, within one second of a day, on one day. Moments are told by the second. */
async function bursts(engine: Engine, rows: string): Promise<Counted> {
  const [moment = {}] = await engine.rows(`
    SELECT max(n) AS most, max(n) FILTER (WHERE second % 86400 <> 0) AS clocked, sum(n) AS of FROM (
      SELECT epoch_ms(optInAt) // 1000 AS second, count(*) AS n FROM ${rows} WHERE optInAt IS NOT NULL GROUP BY second)`);
  const [day = {}] = await engine.rows(`
    SELECT max(n) AS most, median(n) AS middle, sum(n) AS of FROM (
      SELECT count(*) AS n FROM entries WHERE optInAt IS NOT NULL GROUP BY optInAt::DATE)`);
  return {
    'one-timestamp': { count: Number(moment['most'] ?? 0), of: Number(moment['of'] ?? 0) },
    'growth-second': { count: Number(moment['clocked'] ?? 0), of: Number(moment['of'] ?? 0) },
    'growth-day': {
      count: Number(day['most'] ?? 0),
      of: Number(day['of'] ?? 0),
      detail: `${Number(day['middle'] ?? 0)} on the median day`,
    },
  };
}

/** How often the commonest value stands, among the rows of which it is asked. */
async function mostOf(engine: Engine, rows: string, value: string, among: string): Promise<Signal> {
  const [row = {}] = await engine.rows(`
    SELECT max(n) AS most, sum(n) AS of FROM (SELECT count(*) AS n FROM ${rows} WHERE ${among} GROUP BY ${value})`);
  return { count: Number(row['most'] ?? 0), of: Number(row['of'] ?? 0) };
}

/** All in one pass over the rows. */
async function shares(engine: Engine, rows: string, wanted: Shares): Promise<Counted> {
  const entries = Object.entries(wanted) as [SignalId, Share][];
  if (entries.length === 0) return {};
  const counts = entries.map(
    ([, [condition, among = 'true']], at) =>
      `count(*) FILTER (WHERE (${among}) AND (${condition})) AS c${at}, count(*) FILTER (WHERE ${among}) AS n${at}`,
  );
  const [row = {}] = await engine.rows(`SELECT ${counts.join(', ')} FROM ${rows}`);
  return Object.fromEntries(
    entries.map(([id], at) => [id, { count: Number(row[`c${at}`]), of: Number(row[`n${at}`]) }]),
  );
}

function sqlTime(now: Date): string {
  return `TIMESTAMP '${now.toISOString().slice(0, 19).replace('T', ' ')}'`;
}
