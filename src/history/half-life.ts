/** The half-life of campaigns that fits this sender, as `calibrate --apply` found it. */
import { secondOf } from './day.ts';
import { StateSum } from './digest.ts';
import { append, lastBatch } from './ledger.ts';
import type { History } from './open.ts';
import { changeSetting, setting } from './setting.ts';
import { naming } from './sqlite-error.ts';
import { write } from './transaction.ts';

/** In days; undefined until one was applied. */
export function halfLife({ db, path }: History): number | undefined {
  const days = naming(path, () => setting(db, 'half-life-days'));
  return days === null ? undefined : Number(days);
}

export function applyHalfLife(history: History, days: number): void {
  write(history, () => {
    const state = new StateSum(lastBatch(history.db).state);
    changeSetting(history.db, state, 'half-life-days', String(days));
    append(history.db, { kind: 'setting', at: secondOf(history.now), state: state.bytes });
  });
}
