/** What a provider knows the sender by: the most it was sent in a day of the last month. */
import type { SendingHistory } from '../model/volume.ts';

const day = 86_400_000;
const daysOfHistory = 30;

/** When the send begins (ms), from which addresses, and after how many days of silence a sender is a stranger. */
interface Circumstances {
  readonly begins: number;
  readonly ips: readonly string[];
  readonly idleDays: number;
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
    const mean = (sent[id] ?? (sent['all'] ?? 0) * share) / daysOfHistory;
    return Math.floor(Math.max(most, mean));
  };
}

/** After a month of silence, or from addresses of which none was in use within it. */
function isStranger(
  { lastSent, ips, domains }: SendingHistory,
  { begins, ips: out, idleDays }: Circumstances,
): boolean {
  const isOld = (date: string) => Math.floor((begins - Date.parse(date)) / day) > idleDays;
  const uses = [...Object.values(ips), ...Object.values(domains)].flatMap(use => use.lastSent ?? []);
  const last = lastSent ?? uses.toSorted().at(-1);
  if (last !== undefined && isOld(last)) return true;
  const isNew = (ip: string) => {
    const use = ips[ip];
    return use === undefined || (use.lastSent !== undefined && isOld(use.lastSent));
  };
  return Object.keys(ips).length > 0 && out.length > 0 && out.every(isNew);
}
