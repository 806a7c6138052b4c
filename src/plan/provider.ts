/** One provider's days: on each as many as the lowest of its limits lets through. */

import type { Bind, Constraint, LeftOver, PlanDay, Ramp } from '../model/plan.ts';
import type { Sourced } from '../model/provider-limits.ts';
import type { Calendar } from './calendar.ts';
import { type Mix, segmentsBetween } from './segments.ts';

interface ProviderNeeds {
  readonly id: string;
  readonly recipients: number;
  /** Messages an hour of the own server that fall to it by its share of the list; null where no rate is declared. */
  readonly rate: number | null;
  /** Messages of a day from which the sender is bulk, where it is not yet; null where that does not matter. */
  readonly bulk: Sourced<number> | null;
  /** The most it was sent in a day before; 0 to a stranger. */
  readonly before: number;
  readonly ramp: Ramp;
  /** Null where nobody knows who is engaged. */
  readonly mix: Mix | null;
  readonly calendar: Calendar;
}

export interface ProviderPlan {
  readonly days: readonly PlanDay[];
  readonly binds: readonly Bind[];
  readonly left: LeftOver | null;
}

interface Limit {
  readonly constraint: Constraint;
  /** Messages a day. */
  readonly most: number;
  readonly source: string;
}

export function planProvider(needs: ProviderNeeds): ProviderPlan {
  const { id, recipients: all, calendar, before, mix, ramp } = needs;
  const days: PlanDay[] = [];
  const binds = new Map<Constraint, Bind>();
  let [sent, peak, hoursBefore, number] = [0, before, 0, 0];
  for (; sent < all && number < ramp.horizon && calendar.hoursOf(number) > 0; number++) {
    const hours = calendar.hoursOf(number);
    const limit = lowest(limitsOf(needs, peak, hoursBefore, hours));
    const recipients = Math.min(all - sent, limit.most);
    const bound = recipients < all - sent ? limit : null;
    if (bound !== null) binds.set(bound.constraint, again(binds.get(bound.constraint), id, bound));
    if (recipients > 0)
      days.push({
        date: calendar.dateOf(number),
        provider: id,
        recipients,
        perHour: pace(needs, recipients, hours, isHeld(binds)),
        ...(mix === null ? {} : { from: segmentsBetween(mix, all, sent, sent + recipients) }),
        ...(bound === null ? {} : { binds: bound.constraint }),
      });
    sent += recipients;
    peak = Math.max(peak, recipients);
    hoursBefore += hours;
  }
  const kept = [...binds.values()];
  const most = mostOf(kept);
  const because = number < ramp.horizon ? 'end' : 'horizon';
  const left = { provider: id, recipients: all - sent, because, ...(most ? { binds: most.constraint } : {}) } as const;
  return { days, binds: kept, left: sent < all ? left : null };
}

/** What bound on most days; of two the later. */
export function mostOf(binds: readonly Bind[]): Bind | null {
  return binds.reduce<Bind | null>((most, one) => (most === null || one.days >= most.days ? one : most), null);
}

function limitsOf({ rate, bulk, ramp, recipients }: ProviderNeeds, peak: number, before: number, hours: number) {
  const grown = Math.ceil(peak * ramp.factor.value);
  const first = ramp.first.value;
  // Whole messages of all hours so far: what is lost to rounding on one day is made up for on the next.
  const entitled = (until: number) => Math.floor((rate ?? 0) * until + 1e-9);
  const limits: Limit[] = [
    grown > first
      ? { constraint: 'growth', most: grown, source: sourceOf(ramp.factor) }
      : { constraint: 'start', most: first, source: sourceOf(ramp.first) },
  ];
  if (bulk !== null) limits.push({ constraint: 'bulk', most: bulk.value, source: sourceOf(bulk) });
  if (rate !== null) {
    const most = Math.min(recipients, entitled(before + hours) - entitled(before));
    limits.push({ constraint: 'rate', most, source: 'volume.perHour' });
  }
  return limits;
}

function lowest(limits: readonly Limit[]): Limit {
  return limits.reduce((least, one) => (one.most < least.most ? one : least));
}

function again(earlier: Bind | undefined, provider: string, { constraint, most, source }: Limit): Bind {
  const limit = Math.min(most, earlier?.limit ?? most);
  return { provider, constraint, days: (earlier?.days ?? 0) + 1, limit, source };
}

/** At a provider that is held back no day is a rush, the last one neither. */
function isHeld(binds: ReadonlyMap<Constraint, Bind>): boolean {
  return [...binds.keys()].some(constraint => constraint !== 'rate');
}

/** At the own rate where nothing else binds; what is held back is spread over the hours there are. */
function pace({ rate, ramp }: ProviderNeeds, count: number, hours: number, held: boolean): number {
  const atRate = rate === null ? ramp.hours : count / rate;
  const taken = Math.min(hours, Math.max(1, atRate, held ? ramp.hours : 0));
  const perHour = Math.ceil(count / taken);
  return rate === null ? perHour : Math.min(perHour, Math.ceil(rate));
}

export function sourceOf({ source, asOf }: Sourced<unknown>): string {
  return `${source}, ${asOf}`;
}
