/** The beginning of a syslog line: RFC 3164 (no year, no zone), RFC 5424, and ISO times as rsyslog and Postfix write them. */
import { months, timeOf } from '../time.ts';

interface SyslogLine {
  /** Time as it stands; read by `syslogTime` when it is needed. */
  readonly time: string;
  /** `postfix/smtp`, without the process id. */
  readonly program: string;
  readonly text: string;
}

const old = /^(?:<\d{1,3}>)?([A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d+)?) \S+ ([^\s:[\]]+)(?:\[\d+\])?: (.*)$/s;
const iso = /^(?:<\d{1,3}>)?(\d{4}-\d\d-\d\dT\S{8,25}) \S+ ([^\s:[\]]+)(?:\[\d+\])?: (.*)$/s;
const rfc5424 = /^<\d{1,3}>1 (\S{10,40}) \S+ (\S+) \S+ \S+ (?:-|\[[^\]]*\]) (?:\uFEFF)?(.*)$/s;

export function syslogLine(line: string): SyslogLine | undefined {
  const match = rfc5424.exec(line) ?? iso.exec(line) ?? old.exec(line);
  if (match === null) return undefined;
  const [, time, program, text] = match as unknown as [string, string, string, string];
  return { time, program, text };
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Where the year is missing it is the one that puts the line at the latest a day after `now`. Where the zone is missing
 * it is taken as UTC: the log does not say.
 */
export function syslogTime(time: string, now: Date): string | undefined {
  const [, name, day, clock] = /^([A-Z][a-z]{2}) ([ \d]\d) (\d\d:\d\d:\d\d)/.exec(time) ?? [];
  if (name === undefined) return timeOf(time);
  const month = String(months.indexOf(name.toLowerCase()) + 1).padStart(2, '0');
  const of = (year: number) => timeOf(`${year}-${month}-${(day as string).replace(' ', '0')}T${clock}`);
  const thisYear = of(now.getUTCFullYear());
  const isPast = thisYear !== undefined && Date.parse(thisYear) <= now.getTime() + dayMs;
  return isPast ? thisYear : of(now.getUTCFullYear() - 1);
}
