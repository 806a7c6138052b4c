/** Days are counted since 1970-01-01, in UTC. */

const milliseconds = 86_400_000;

export function dayOf(time: Date | number): number {
  return Math.floor(Number(time) / milliseconds);
}

/** `2026-11-03` */
export function isoDay(day: number): string {
  return new Date(day * milliseconds).toISOString().slice(0, 10);
}

/** Of an ISO date; null where it is none. */
export function dayFrom(iso: string): number | null {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(iso) && !Number.isNaN(time) && isoDay(dayOf(time)) === iso ? dayOf(time) : null;
}

/** Seconds since 1970. */
export function secondOf(time: Date): number {
  return Math.floor(time.getTime() / 1000);
}

const dates = new Map<string, number>();

/** Of an ISO time with offset, since 1970; null where it is none. Logs tell of few dates and many times in UTC. */
export function secondsOf(iso: string): number | null {
  if (!utc.test(iso)) {
    const time = Date.parse(iso);
    return Number.isNaN(time) ? null : Math.floor(time / 1000);
  }
  const date = iso.slice(0, 10);
  let midnight = dates.get(date);
  if (midnight === undefined) {
    midnight = Date.parse(date) / 1000;
    if (dates.size > 1000) dates.clear();
    dates.set(date, midnight);
  }
  if (Number.isNaN(midnight)) return null;
  const number = (from: number) => 10 * iso.charCodeAt(from) + iso.charCodeAt(from + 1) - 11 * 48;
  return midnight + 3600 * number(11) + 60 * number(14) + number(17);
}

const utc = /^\d{4}-\d\d-\d\dT[01]\d:[0-5]\d:[0-5]\d(?:\.\d+)?Z$/;
