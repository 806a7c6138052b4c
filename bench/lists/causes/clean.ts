/** People who wanted the mail, and nothing else. Some senders hand their suppression file over: none of it is in the list, but for those who came back. */
import { day } from '../spec.ts';
import { handsOver } from './lost-suppression.ts';
import type { MakeCause, Maker } from './maker.ts';
import { organic } from './organic.ts';

export const clean: MakeCause = setting => {
  const base = organic(setting);
  const { random } = setting;
  if (setting.isPure || !random.chance(0.4)) return base;
  const others = handsOver(setting, base.oldest);
  const [gone, back] = [random.between(0.05, 0.3), random.between(0, 0.004)];
  const make: Maker['make'] = progress => {
    const row = base.make(progress);
    if (random.chance(gone)) others();
    const { optIn } = row.times;
    if (optIn === undefined || !random.chance(back)) return row;
    setting.suppress({ email: row.email, reason: 'unsubscribed', at: optIn - random.between(20, 300) * day });
    return { ...row, tags: [...row.tags, 'resubscribed'] };
  };
  return { ...base, make };
};
