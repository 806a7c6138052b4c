/** How well a score tells two classes apart, as a row of a table. */
import { auc, caughtAt, interval, type Scored } from './metrics.ts';

export function figures(who: string, scored: readonly Scored[], alarms = 0.01) {
  const whole = auc(scored);
  const [low, high] = interval(scored, auc);
  const caught = caughtAt(scored, alarms);
  const [from, to] = interval(scored, some => caughtAt(some, alarms));
  return {
    who,
    messages: scored.length,
    AUC: `${whole.toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)})`,
    [`caught at ${alarms * 100} % alarms`]: `${percent(caught)} (${percent(from)}-${percent(to)})`,
  };
}

export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
