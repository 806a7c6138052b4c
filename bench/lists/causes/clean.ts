/** People who wanted the mail, and nothing else. Some senders moved house, and some hand their suppression file over: none of it is in the list, but for those who came back. */
import { day, now } from '../spec.ts';
import { handsOver, imported } from './lost-suppression.ts';
import type { MakeCause, Maker, Setting } from './maker.ts';
import { type Organic, organic } from './organic.ts';

export const clean: MakeCause = setting => {
  const base = organic(setting);
  if (setting.isPure) return base;
  const { random } = setting;
  const moved = random.chance(0.15) ? movedHouse(setting, base) : base;
  return random.chance(0.4) ? withSuppression(setting, moved, base.oldest) : moved;
};

/** Another mailing tool since a while: the day of the import stands beside the true dates. */
function movedHouse({ random }: Setting, base: Organic): Maker {
  const moved = now - random.between(10, 200) * day;
  const make: Maker['make'] = progress => {
    const row = base.make(progress);
    return (row.times.optIn ?? now) < moved ? imported(row, moved) : row;
  };
  return { ...base, fields: [...base.fields, 'imported'], make };
}

function withSuppression(setting: Setting, base: Maker, oldest: number): Maker {
  const { random } = setting;
  const others = handsOver(setting, oldest);
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
}
