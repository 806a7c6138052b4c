/** The days of a send: each 24 hours from its first hour on, the last one cut by its end. */
import type { Loads } from '../model/volume.ts';

const hour = 3_600_000;
const day = 24 * hour;

export interface Calendar {
  /** Milliseconds since 1970. */
  readonly begins: number;
  /** ISO date of the day of that number, in the time zone of the start; 0 is the first. */
  dateOf(day: number): string;
  /** Hours of that day before the end; 0 or less where the end has come. */
  hoursOf(day: number): number;
}

/** Where no start is declared: nine o'clock UTC of the day after `now`. One that has passed is now. */
export function calendarOf({ start, end }: Pick<Loads, 'start' | 'end'>, now: Date): Calendar {
  const declared = start ?? `${isoDate(now.getTime() + day)}T09:00:00Z`;
  const first = Date.parse(declared) < now.getTime() ? now.toISOString() : declared;
  const [begins, midnight] = [Date.parse(first), Date.parse(first.slice(0, 10))];
  const hours = end === null ? Number.POSITIVE_INFINITY : (Date.parse(end) - begins) / hour;
  return {
    begins,
    dateOf: number => isoDate(midnight + number * day),
    hoursOf: number => Math.min(24, hours - 24 * number),
  };
}

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
