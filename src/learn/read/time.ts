/** Times as feedback writes them, to ISO 8601 in UTC. What names no zone is taken as UTC; the year is four digits. */

const iso =
  /^(\d{4})[-/](\d\d)[-/](\d\d)(?:[T ]+(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d|[+-]\d\d)?$/i;
/** RFC 5322 section 3.3, with or without the day of the week and an aside. */
const mail =
  /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+(\d\d):(\d\d)(?::(\d\d))?\s*([+-]\d{4}|[a-z]{1,4})?(?:\s*\([^()]*\))?$/i;
const numeric = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:,?\s+(\d{1,2})[:.](\d\d)(?:[:.](\d\d))?\s*([ap]m)?)?$/i;
export const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Seconds since 1970, or milliseconds where the number is too large for seconds before the year 5138. */
export function fromUnix(value: unknown): string | undefined {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  if (!Number.isFinite(number) || number <= 0) return undefined;
  return written(Math.round(number >= 1e11 ? number : number * 1000));
}

/** A text or a number: ISO 8601, RFC 5322, seconds; `7/25/2026 10:00 PM` and `25.07.2026 22:00` by `order`. */
export function timeOf(value: unknown, order: 'day first' | 'month first' = 'day first'): string | undefined {
  if (typeof value === 'number') return fromUnix(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d{9,13}(?:\.\d+)?$/.test(text)) return fromUnix(text);
  const [, ...a] = iso.exec(text) ?? [];
  if (a.length > 0) return utc([a[0], a[1], a[2]], [a[3], a[4], a[5]], a[6], zoneMinutes(a[7]));
  const [, ...b] = mail.exec(text) ?? [];
  if (b.length > 0) {
    const month = months.indexOf((b[1] as string).toLowerCase()) + 1;
    return month === 0 ? undefined : utc([b[2], month, b[0]], [b[3], b[4], b[5]], undefined, zoneMinutes(b[6]));
  }
  const [, ...c] = numeric.exec(text) ?? [];
  return c.length > 0 ? utc(dayOf(c, order), [hours(c[3], c[6]), c[4], c[5]], undefined, 0) : undefined;
}

/** Where the order cannot be, it is the other one. */
function dayOf(parts: readonly (string | undefined)[], order: 'day first' | 'month first'): (string | undefined)[] {
  const [a, b, year] = parts;
  const dayFirst = Number(b) > 12 ? false : Number(a) > 12 ? true : order === 'day first';
  return dayFirst ? [year, b, a] : [year, a, b];
}

function hours(hour: string | undefined, half: string | undefined): number {
  const number = Number(hour ?? 0);
  if (half === undefined) return number;
  return (number % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

function zoneMinutes(zone: string | undefined): number {
  const [, sign, hour, minute = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone ?? '') ?? [];
  const minutes = Number(hour ?? 0) * 60 + Number(minute);
  return sign === '-' ? -minutes : minutes;
}

type Part = string | number | undefined;

function utc(
  date: readonly Part[],
  time: readonly Part[],
  fraction: string | undefined,
  zone: number,
): string | undefined {
  const [year, month, day] = date.map(Number) as [number, number, number];
  const [hour, minute, second] = time.map(part => Number(part ?? 0)) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60) return undefined;
  const milliseconds = fraction === undefined ? 0 : Number(`${fraction}000`.slice(0, 3));
  return written(Date.UTC(year, month - 1, day, hour, minute, second, milliseconds) - zone * 60_000);
}

/** Whole seconds are written without a fraction. */
function written(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999
    ? undefined
    : date.toISOString().replace('.000Z', 'Z');
}
