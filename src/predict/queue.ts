/**
 * The retry queue: what is deferred is tried again at growing intervals until it passes, or until the server gives up
 * (RFC 5321 section 4.5.4.1). Simulated message by message with a constant seed, so that the same input gives the same
 * numbers, and the same luck meets every provider.
 */

import type { Retries } from '../model/prediction.ts';
import { numbersFrom } from './stats/random.ts';

export interface Queue {
  /** Share that never passes. */
  readonly expired: number;
  /** Minutes after the first attempt, of those that pass, rising. */
  readonly delays: readonly number[];
}

const messages = 2000;
const seed = 20_261_126;
/** The same few waits come again at every provider. */
const mostRemembered = 500;
const remembered = new WeakMap<Retries, Map<string, Queue>>();

/** `minutes`: until a retry may pass; `passes`: chance of each one after that; `hours`: until the mail is of no use, to the quarter before. */
export function retried(minutes: number, passes: number, hours: number, retries: Retries): Queue {
  const whole = Math.floor(hours * 4) / 4;
  const queues = remembered.get(retries) ?? new Map<string, Queue>();
  remembered.set(retries, queues);
  const key = `${minutes} ${passes} ${whole}`;
  const before = queues.get(key);
  if (before !== undefined) return before;
  if (queues.size >= mostRemembered) queues.clear();
  const queue = simulate(minutes, passes, whole, retries);
  queues.set(key, queue);
  return queue;
}

function simulate(minutes: number, passes: number, hours: number, retries: Retries): Queue {
  if (passes === 0) return { expired: 1, delays: [] };
  const delays: number[] = [];
  for (let message = 0; message < messages; message++) {
    const at = deliveredAt(minutes, passes, hours * 60, retries, numbersFrom(seed + message));
    if (at !== null) delays.push(at);
  }
  return { expired: 1 - delays.length / messages, delays: [...Float64Array.from(delays).sort()] };
}

/** In minutes after the first attempt. Each message has its own luck, whatever its chance: a better chance never delays it. */
function deliveredAt(
  from: number,
  passes: number,
  until: number,
  { first, factor, longest, jitter }: Retries,
  random: () => number,
): number | null {
  let gap = first;
  for (let at = 0; ; gap = Math.min(longest, gap * factor)) {
    at += gap * (1 + jitter * (2 * random() - 1));
    if (at > until) return null;
    const luck = random();
    if (at >= from && luck < passes) return at;
  }
}

interface Part {
  readonly queue: Queue;
  readonly weight: number;
}

/** Minutes within which `share` of the deferred mail that arrives has arrived; several queues, each with its weight. */
export function quantile(parts: readonly Part[], share: number): number {
  const wanted = share * arrivedBy(parts, Number.POSITIVE_INFINITY);
  const reached = parts.flatMap(({ queue: { delays } }) => {
    const at = firstWhere(delays.length, index => arrivedBy(parts, delays[index] as number) >= wanted);
    return delays[at] ?? [];
  });
  return reached.length === 0 ? 0 : Math.min(...reached);
}

function arrivedBy(parts: readonly Part[], minutes: number): number {
  return parts.reduce((sum, { queue: { delays }, weight }) => {
    const count = firstWhere(delays.length, index => (delays[index] as number) > minutes);
    return sum + (weight * count) / messages;
  }, 0);
}

/** Of indexes below `length`, the first that meets what all after it meet as well; `length` where none does. */
function firstWhere(length: number, meets: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (meets(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
