/** When people sign up and when they were last seen. All times are local times, kept as UTC. */
import type { Random } from './random.ts';
import { day, now } from './spec.ts';

/** Sunday first. Consumers sign up in the evening and on Sundays too, businesses in office hours. */
const weeks = {
  private: [1.05, 1.1, 1.1, 1.05, 1, 0.85, 0.85],
  office: [0.12, 1.2, 1.35, 1.3, 1.15, 0.8, 0.12],
} as const;
const hours = {
  private: [4, 2, 1, 1, 1, 2, 4, 7, 9, 11, 12, 12, 12, 12, 11, 11, 12, 13, 14, 16, 18, 19, 15, 9],
  office: [0.3, 0.2, 0.1, 0.1, 0.1, 0.3, 1, 4, 12, 18, 19, 17, 11, 10, 15, 17, 15, 11, 6, 3, 2, 2, 1, 0.6],
} as const;
export type Rhythm = keyof typeof weeks;

/** The last Saturday night before the export: ages are counted from there, so that whole weeks have a whole rhythm. */
const saturday = now - (now % day) - day;

/**
 * Turns an evenly spread number (0 oldest, 1 newest) into a moment between two ages in days.
 * More people came lately (growth above 1). The map is monotone, so that an export ordered by date stays ordered.
 */
export function signUp(u: number, oldest: number, newest: number, growth: number, rhythm: Rhythm): number {
  const ago = newest + (oldest - newest) * (1 - u) ** growth;
  const flat = (saturday - 1 - ago * day) / day;
  // 1970-01-01 was a Thursday: week 0 begins on Sunday, three days later.
  const week = Math.floor((flat - 3) / 7);
  const [weekday, inDay] = spread((flat - 3) / 7 - week, weeks[rhythm]);
  const [hour, inHour] = spread(inDay, hours[rhythm]);
  const moment = (week * 7 + 3 + weekday) * day + ((hour + inHour) / 24) * day;
  return Math.floor(moment / 1000) * 1000;
}

/** In which slot a point of 0 to 1 falls when slots are as wide as their weights, and how far into it. */
function spread(point: number, weights: readonly number[]): [slot: number, within: number] {
  let rest = point * weights.reduce((sum, weight) => sum + weight, 0);
  for (let slot = 0; slot < weights.length; slot++) {
    const weight = weights[slot] ?? 0;
    if (rest < weight) return [slot, rest / weight];
    rest -= weight;
  }
  return [weights.length - 1, 0.999];
}

/**
 * The last click, order or gift. Most of a list that is cared for was seen within weeks; a tail sleeps;
 * some never did anything (undefined), fewer of those who came long ago, as a sunset rule removed the others.
 */
export function lastSeen(random: Random, optIn: number, never: number): number | undefined {
  if (random.chance(never)) return undefined;
  const age = (now - optIn) / day;
  const ago = random.exponential(random.chance(0.86) ? 85 : 260);
  const days = ago < age ? ago : age * random.next();
  return Math.floor((now - days * day) / 1000) * 1000;
}

type Order = 'iso' | 'local' | 'dotted' | 'us';
export type DateFormat = Order | `${Order}-date`;

export function written(moment: number, format: DateFormat): string {
  const date = new Date(moment);
  const [y, m, d] = [date.getUTCFullYear(), two(date.getUTCMonth() + 1), two(date.getUTCDate())];
  const ordered = {
    iso: `${y}-${m}-${d}`,
    local: `${d}/${m}/${y}`,
    dotted: `${d}.${m}.${y}`,
    us: `${m}/${d}/${y}`,
  }[orderOf(format)];
  if (format.endsWith('-date')) return ordered;
  return `${ordered} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}

function orderOf(format: DateFormat): Order {
  return format.split('-')[0] as Order;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
