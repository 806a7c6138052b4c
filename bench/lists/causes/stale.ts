/** A good list of its time that was left alone for two to five years: nobody removed what died meanwhile. */
import type { Contact } from '../book.ts';
import { signUp } from '../dates.ts';
import { Wheel } from '../random.ts';
import { day, type Field, now, type Row, type TimeField } from '../spec.ts';
import { type MakeCause, type Setting, some } from './maker.ts';
import { nameFields, role, rowOf, soiled, throwAway, workplace } from './organic.ts';

const rates = {
  b2c: { company: [0.02, 0.06], role: [0.003, 0.012] },
  b2b: { company: [0.7, 0.86], role: [0.05, 0.12] },
  nonprofit: { company: [0.05, 0.12], role: [0.008, 0.02] },
} as const;

export const stale: MakeCause = setting => {
  const { spec, random, book, isOrdered } = setting;
  const within = ([from, to]: readonly [number, number]) => random.between(from, to);
  const stop = random.between(730, 1825);
  const years = stop / 365;
  const oldest = stop + random.between(700, 2600);
  const rate = rates[spec.audience];
  // About 4 to 7 % of small firms close or change their domain in a year.
  const closed = years * random.between(0.03, 0.06);
  const wheel: [() => Contact, number][] = [
    [() => workplace(setting, closed), within(rate.company)],
    [() => role(setting), within(rate.role)],
    [() => book.foreigner(), random.between(0.01, 0.04)],
    [() => throwAway(setting), random.between(0.0005, 0.005)],
    [() => book.defunct(), random.between(0.004, 0.012) * years],
  ];
  const rest = 1 - wheel.reduce((sum, [, share]) => sum + share, 0);
  const modern = random.between(0.2, 0.45);
  wheel.push([() => book.era(), rest * (1 - modern)], [() => book.consumer(), rest * modern]);
  const kind = new Wheel<() => Contact>(wheel);
  const [typos, dirt, asked] = [random.between(0.005, 0.014), random.between(0.001, 0.003), random.between(0, 0.015)];
  const [never, named] = [random.between(0.2, 0.5), random.between(0.65, 0.98)];
  const growth = random.between(0.7, 1.2);
  const rhythm = spec.audience === 'b2b' ? 'office' : 'private';

  const make = (progress: number): Row => {
    const made = kind.pick(random)();
    const mistyped = random.chance(typos) ? book.mistyped(made) : made;
    const contact = random.chance(dirt) ? soiled(mistyped, setting) : mistyped;
    const u = Math.min(isOrdered ? progress : random.next(), 0.999_999);
    const optIn = signUp(u, oldest, stop, growth, rhythm);
    return asleep(rowOf(setting, contact, optIn, { never, named }), setting, stop * day, asked);
  };
  return { fields: columns(setting), duplicates: random.between(0.003, 0.02), make };
};

function columns(setting: Setting): Field[] {
  const { random } = setting;
  const fields: Field[] = ['email', ...nameFields(setting), 'optIn'];
  fields.push(...some(random, ['confirmed'], 0.2), ...some(random, ['ip'], 0.35), ...some(random, ['source'], 0.7));
  return [...fields, ...some(random, ['activity'], 0.75)];
}

/** The last click fell before the last campaign; a few wrote or bought since. */
function asleep(row: Row, { random }: Setting, silence: number, asked: number): Row {
  const { optIn = 0, activity, ...rest } = row.times;
  const times: { [field in TimeField]?: number } = { ...rest, optIn };
  const end = now - silence;
  if (random.chance(asked)) times.activity = whole(end + silence * random.next() ** 1.6);
  else if (activity !== undefined) times.activity = whole(optIn + (end - optIn) * random.next() ** 1.3);
  return { ...row, times };
}

function whole(moment: number): number {
  return Math.floor(moment / 1000) * 1000;
}
