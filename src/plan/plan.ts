/** A list and what was sent before, to a sending schedule. Pure; each provider is planned by itself. */
import type { Sender } from '../model/campaign.ts';
import type { ListFacts } from '../model/list.ts';
import type { Bind, ConnectionLimit, DeferralAdvice, Plan, Ramp } from '../model/plan.ts';
import type { Retries } from '../model/prediction.ts';
import type { ProviderLimits, Sourced } from '../model/provider-limits.ts';
import type { Load, Loads, SendingHistory } from '../model/volume.ts';
import { mostBefore } from './before.ts';
import { calendarOf } from './calendar.ts';
import { mostOf, type ProviderPlan, planProvider, sourceOf } from './provider.ts';
import { mixOf } from './segments.ts';

/** What is known of providers and of how to begin. */
interface PlanLore {
  readonly limits: { readonly [id: string]: ProviderLimits | undefined };
  readonly ramp: Ramp;
  readonly retries: Retries;
  /** By provider id. */
  readonly names: ReadonlyMap<string, string>;
}

export interface PlanInput extends PlanLore {
  readonly loads: Loads;
  /** Null where nothing is known: then the sender is taken for a stranger. */
  readonly history: SendingHistory | null;
  readonly sender: Pick<Sender, 'bulk'>;
  /** The addresses it leaves from, as far as they are declared. */
  readonly ips: readonly string[];
  readonly list: Pick<ListFacts, 'signals'>;
  /** Where no start is declared, the send begins on the next day. */
  readonly now: Date;
}

export function planSend({ loads, history, sender, ips, list, now, limits, ramp, retries, names }: PlanInput): Plan {
  const { recipients: total, perHour, providers } = loads;
  const calendar = calendarOf(loads, now);
  const before = mostBefore(history, { begins: calendar.begins, ips, ramp });
  const mix = mixOf(list);
  const plans = providers.map(({ id, recipients }) =>
    planProvider({
      id,
      recipients,
      rate: perHour === null ? null : (perHour * recipients) / Math.max(1, total),
      bulk: sender.bulk[id] === false ? belowBulk(limits[id]?.bulkPerDay, history?.sent[id] ?? 0, ramp) : null,
      before: before(id, recipients / Math.max(1, total)),
      ...{ ramp, mix, calendar },
    }),
  );
  const left = plans.flatMap(plan => plan.left ?? []);
  const days = plans.flatMap(plan => plan.days).toSorted((a, b) => compare(a.date, b.date));
  return {
    days,
    providers: providers.map(({ id, recipients }, at) => {
      const finishes = lastDay(plans[at] as ProviderPlan);
      return { id, name: names.get(id) ?? id, recipients, finishes };
    }),
    left,
    binds: plans.flatMap(plan => plan.binds),
    slowest: slowest(plans),
    finishes: left.length > 0 ? null : (days.at(-1)?.date ?? null),
    advice: providers.flatMap(load => adviceFor(load, limits[load.id])),
    connections: providers.flatMap(load => connectionsAt(load, limits[load.id])),
    retries,
  };
}

/** Other mail of the domain counts as well, and the provider says “close to”: what is usual in a day comes off, and a margin. */
function belowBulk(
  limit: Sourced<number> | undefined,
  sent: number,
  { bulkMargin, historyDays }: Ramp,
): Sourced<number> | null {
  if (limit === undefined) return null;
  const value = Math.max(1, Math.floor(limit.value * bulkMargin - sent / historyDays));
  return { ...limit, value };
}

function lastDay({ days, left }: ProviderPlan): string | null {
  return left === null ? (days.at(-1)?.date ?? null) : null;
}

/** Who leaves somebody over is slower than any date; of several the one with most recipients, which comes first. */
function slowest(plans: readonly ProviderPlan[]): Bind | null {
  const end = (plan: ProviderPlan) => (plan.left === null ? (lastDay(plan) ?? '') : '~');
  const last = plans.toSorted((a, b) => compare(end(b), end(a)))[0];
  return mostOf(last?.binds ?? []);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function connectionsAt({ id }: Load, { connections, messagesPerConnection }: ProviderLimits = {}): ConnectionLimit[] {
  const sources = [connections, messagesPerConnection].flatMap(one => (one === undefined ? [] : [sourceOf(one)]));
  if (sources.length === 0) return [];
  return [
    {
      provider: id,
      ...(connections === undefined ? {} : { connections: connections.value }),
      ...(messagesPerConnection === undefined ? {} : { messagesPerConnection: messagesPerConnection.value }),
      source: [...new Set(sources)].join('; '),
    },
  ];
}

function adviceFor({ id }: Load, { pauseMinutes, afterPause, tooFast }: ProviderLimits = {}): DeferralAdvice[] {
  if (pauseMinutes === undefined) return [];
  const reply = tooFast === undefined ? {} : { reply: tooFast.value };
  const again = afterPause === undefined ? {} : { again: afterPause.value };
  return [{ provider: id, pauseMinutes: pauseMinutes.value, ...reply, ...again, source: sourceOf(pauseMinutes) }];
}
