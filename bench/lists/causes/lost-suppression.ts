/** A good list that moved house without its suppression file: those who left, bounced or complained are back in it. */
import { signUp } from '../dates.ts';
import { Wheel } from '../random.ts';
import { day, now, type Row } from '../spec.ts';
import type { MakeCause, Setting, Suppressed } from './maker.ts';
import { organic } from './organic.ts';

const reason = new Wheel<Suppressed['reason']>([
  ['unsubscribed', 72],
  ['bounce', 23],
  ['complaint', 5],
]);

export const lostSuppression: MakeCause = setting => {
  const base = organic(setting);
  const { random, isPure } = setting;
  const share = isPure ? 1 : random.between(0.04, 0.2);
  const rest = random.between(0.2, 1.5) * share;
  // What was suppressed after the move is honoured.
  const moved = now - random.between(10, 200) * day;
  const hasImport = random.chance(0.5);
  const others = handsOver(setting, base.oldest);

  const make = (progress: number): Row => {
    const made = base.make(progress);
    const { optIn } = made.times;
    const row = hasImport && optIn !== undefined && optIn < moved ? imported(made, moved) : made;
    if (random.chance(rest)) others();
    if (optIn === undefined || optIn > moved - day || !random.chance(share)) return row;
    if (random.chance(0.04)) {
      // Left before, then signed up anew: rightly in the list.
      setting.suppress({ email: row.email, reason: 'unsubscribed', at: optIn - random.between(20, 300) * day });
      return { ...row, tags: [...row.tags, 'resubscribed'] };
    }
    return leave(setting, row, optIn, moved);
  };
  return { ...base, fields: hasImport ? [...base.fields, 'imported'] : base.fields, make };
};

/** The last click was the unsubscribe link, or long before. */
function leave({ random, suppress }: Setting, row: Row, optIn: number, moved: number): Row {
  const at = whole(optIn + (moved - optIn) * random.next() ** 0.8);
  suppress({ email: row.email, reason: reason.pick(random), at });
  const { activity, ...times } = row.times;
  const seen = activity === undefined || random.chance(0.4) ? undefined : whole(optIn + (at - optIn) * random.next());
  const kept = seen === undefined ? times : { ...times, activity: seen };
  return { ...row, times: kept, tags: [...row.tags, 'suppressed'] };
}

/** Entries of the suppression file that are not in the list, as it should be. */
export function handsOver({ random, book, spec, suppress }: Setting, oldest: number): () => void {
  return () => {
    const contact =
      spec.audience === 'b2b' && random.chance(0.7)
        ? book.employee(book.company(2000 + spec.rows))
        : random.chance(0.4)
          ? book.era()
          : book.consumer();
    const at = signUp(random.next(), oldest, 0, 1.1, 'private');
    suppress({ email: contact.email, reason: reason.pick(random), at });
  };
}

export function imported(row: Row, moved: number): Row {
  return { ...row, times: { ...row.times, imported: whole(moved) } };
}

function whole(moment: number): number {
  return Math.floor(moment / 1000) * 1000;
}
