/** What a provider knows the sender by: the most it was sent in a day of the last month. */
import { isSameAddress } from '../mail/ip-address.ts';
import type { Ramp } from '../model/plan.ts';
import type { SendingHistory } from '../model/volume.ts';

const day = 86_400_000;

/** When the send begins (ms), from which addresses, and after how many days of silence (`ramp.idleDays`) a sender is a stranger. */
interface Circumstances {
  readonly begins: number;
  readonly ips: readonly string[];
  readonly ramp: Pick<Ramp, 'idleDays' | 'historyDays'>;
}

/** Messages by provider id, and its share of the list where only a sum is known; 0 to whom the sender is a stranger. */
export function mostBefore(
  history: SendingHistory | null,
  circumstances: Circumstances,
): (id: string, share: number) => number {
  if (history === null || isStranger(history, circumstances)) return () => 0;
  const { dailyMax, sent } = history;
  return (id, share) => {
    const most = dailyMax[id] ?? (dailyMax['all'] ?? 0) * share;
    // On some day it was at least the mean.
    const mean = (sent[id] ?? (sent['all'] ?? 0) * share) / circumstances.ramp.historyDays;
    return Math.floor(Math.max(most, mean));
  };
}

/** After a month of silence, or from addresses of which none was in use within it. */
function isStranger({ lastSent, ips, domains }: SendingHistory, { begins, ips: out, ramp }: Circumstances): boolean {
  const isOld = (date: string) => Math.floor((begins - Date.parse(date)) / day) > ramp.idleDays;
  const uses = [...Object.values(ips), ...Object.values(domains)].flatMap(use => use.lastSent ?? []);
  const last = lastSent ?? uses.toSorted().at(-1);
  if (last !== undefined && isOld(last)) return true;
  const isNew = (ip: string) => {
    const use = Object.entries(ips).find(([known]) => isSameAddress(known, ip))?.[1];
    return use === undefined || (use.lastSent !== undefined && isOld(use.lastSent));
  };
  return Object.keys(ips).length > 0 && out.length > 0 && out.every(isNew);
}
