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
