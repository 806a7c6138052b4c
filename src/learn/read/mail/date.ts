/** Dates of messages and reports (RFC 5322 3.3) as ISO time with their own offset. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const form = /(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[a-z]{1,5})?/i;
/** RFC 5322 4.3; what is named otherwise has no known offset. */
const zones: Readonly<Record<string, string>> = {
  ut: '+0000',
  utc: '+0000',
  gmt: '+0000',
  z: '+0000',
  est: '-0500',
  edt: '-0400',
  cst: '-0600',
  cdt: '-0500',
  mst: '-0700',
  mdt: '-0600',
  pst: '-0800',
  pdt: '-0700',
  jst: '+0900',
};

/** `Thu, 29 Apr 2010 23:34:45 +0900` becomes `2010-04-29T23:34:45+09:00`; undefined where it is no date. */
export function isoDate(value: string | undefined): string | undefined {
  const parts = form.exec((value ?? '').slice(0, 100));
  if (parts === null) return undefined;
  const [, day = '', name = '', year = '', hour = '', minute = '', second = '00', zone = ''] = parts;
  const month = months.indexOf(name.toLowerCase()) + 1;
  const offset = /^[+-]/.test(zone) ? zone : (zones[zone.toLowerCase()] ?? '+0000');
  const known = offset === '-0000' ? '+0000' : offset;
  const two = (text: string | number) => String(text).padStart(2, '0');
  const iso = `${fullYear(year)}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}${known.slice(0, 3)}:${known.slice(3)}`;
  return month > 0 && !Number.isNaN(Date.parse(iso)) ? iso : undefined;
}

/** RFC 5322 4.3: years of two digits. */
function fullYear(year: string): string {
  const value = Number(year);
  if (year.length >= 4) return year;
  return String(value < 50 ? 2000 + value : 1900 + value);
}
