/** Sign-ups of people who wanted the mail: what a clean list is made of, and the ground of bots, broken forms and lost suppressions. */
import type { Contact } from '../book.ts';
import { type Company, companyAt } from '../companies.ts';
import { lastSeen, signUp } from '../dates.ts';
import { homeIp, userAgent } from '../network.ts';
import { titled } from '../people.ts';
import { disposable, unlisted } from '../providers.ts';
import { Wheel } from '../random.ts';
import { day, type Field, now, type Row, type Tag, type TextField, type TimeField } from '../spec.ts';
import { type Maker, type Setting, some } from './maker.ts';

/** Shares, as [from, to] from which each list draws its own. Our estimates. */
const rates = {
  b2c: { company: [0.02, 0.04], role: [0.002, 0.008], relay: [0.005, 0.02], foreign: [0.02, 0.06] },
  b2b: { company: [0.72, 0.84], role: [0.04, 0.09], relay: [0, 0.001], foreign: [0.01, 0.03] },
  nonprofit: { company: [0.06, 0.12], role: [0.008, 0.018], relay: [0.002, 0.01], foreign: [0.02, 0.05] },
} as const;

/** Share of companies that closed since their people signed up: bounces are removed, so few are left. */
const closed = 0.004;

/** How long such lists have been collected, in days: most for some years, some are young, some go far back. */
const histories = [
  [150, 500],
  [900, 1500],
  [900, 1500],
  [900, 1500],
  [1500, 3000],
] as const;

export interface Organic extends Maker {
  readonly oldest: number;
  readonly growth: number;
  readonly make: (progress: number) => Row;
}

export function organic(setting: Setting): Organic {
  const { spec, random, book, rows, isOrdered } = setting;
  const within = ([from, to]: readonly [number, number]) => random.between(from, to);
  const rate = rates[spec.audience];
  const kinds: [() => Contact, number][] = [
    [() => workplace(setting), within(rate.company)],
    [() => role(setting), within(rate.role)],
    [() => book.relay(), within(rate.relay)],
    [() => book.foreigner(), within(rate.foreign)],
    [() => throwAway(setting), random.between(0.0003, 0.003)],
    [() => book.defunct(), random.between(0, 0.0008)],
  ];
  const kind = new Wheel<() => Contact>(kinds);
  const special = kinds.reduce((sum, [, share]) => sum + share, 0);
  const typos = random.between(0.003, 0.01);
  const dirt = random.between(0.0005, 0.0015);
  const [never, named] = [random.between(0.06, 0.12), random.between(0.75, 1)];
  const [young, grown] = random.pick(histories);
  const [oldest, growth] = [random.between(young, grown), random.between(1.1, 1.3)];
  const rhythm = spec.audience === 'b2b' ? 'office' : 'private';
  const events = isOrdered ? [] : Array.from({ length: random.int(3) }, () => random.next());
  const test = random.chance(0.3) ? random.next() : 2;
  let isTested = false;

  const fields: Field[] = ['email', ...nameFields(setting), 'optIn', ...some(random, ['confirmed'], 0.5)];
  fields.push(...some(random, ['ip'], 0.8), 'source', ...some(random, ['userAgent'], 0.3));
  fields.push(...some(random, ['activity'], 0.92));

  const make = (progress: number): Row => {
    if (progress > test && !isTested) {
      isTested = true;
      const contact = staffTest(setting);
      return rowOf(setting, contact, signUp(progress, oldest, 0, growth, rhythm), { never: 1, named: 0 });
    }
    const known = random.chance(special) ? kind.pick(random) : () => book.consumer();
    const made = known();
    const mistyped = random.chance(typos) ? book.mistyped(made) : made;
    const contact = random.chance(dirt) ? soiled(mistyped, setting) : mistyped;
    const event = random.chance(events.length * 0.015) ? random.pick(events) + random.next() / 3000 : undefined;
    const u = event ?? (isOrdered ? progress : random.next());
    return rowOf(setting, contact, signUp(Math.min(u, 0.999_999), oldest, 0, growth, rhythm), { never, named });
  };
  return { fields, duplicates: random.between(0.002, 0.008), oldest, growth, make: rows === 0 ? () => make(0) : make };
}

export function nameFields({ spec, random }: Setting): Field[] {
  const names: Field[] = random.chance(0.5) ? ['first', 'last'] : ['last', 'first'];
  return spec.audience === 'b2b' ? [...names, 'company', ...some(random, ['title'], 0.4)] : names;
}

export function workplace(setting: Setting, share = closed): Contact {
  const { spec, book, rows } = setting;
  const isCharity = spec.audience === 'nonprofit' && setting.random.chance(0.5);
  const company = isCharity ? book.association(rows) : book.company(Math.ceil(rows / 2.5));
  const contact = book.employee(company);
  if (company.fate >= share) return contact;
  return buried(contact, company, setting);
}

/** A mailbox at a company that is gone. */
export function buried(contact: Contact, company: Company, { dead }: Setting): Contact {
  dead.add(company.domain);
  return { ...contact, tags: [...contact.tags, 'dead-domain'] };
}

export function role(setting: Setting): Contact {
  const { spec, book, rows, random } = setting;
  const isCharity = spec.audience === 'nonprofit' && random.chance(0.6);
  return book.role(isCharity ? book.association(rows) : book.company(rows)) ?? book.consumer();
}

/** One in six of them stands in no table yet. */
export function throwAway({ book, random }: Setting): Contact {
  const isListed = random.chance(0.83);
  const tag: Tag = isListed ? 'disposable' : 'disposable-unlisted';
  return book.consumer(random.pick(isListed ? disposable : unlisted), [tag]);
}

function staffTest({ spec, book }: Setting): Contact {
  const own = companyAt(-1, spec.seed, spec.country, book.lexicon);
  const word = { ES: 'prueba', IT: 'prova', DE: 'test', US: 'test', FR: 'test' }[spec.country];
  book.claim(`${word}@${own.domain}`);
  return { email: `${word}@${own.domain}`, one: book.person(), tags: ['staff-test'] };
}

/** What people and phones type: a blank at the end, a full stop; now and then something that is no address. */
export function soiled(contact: Contact, { random }: Setting): Contact {
  const isLost = random.chance(0.25);
  const email = isLost ? contact.email.replace('@', '') : contact.email + random.pick([' ', ' ', '.', ',']);
  const tags = contact.tags.filter(tag => tag !== 'free');
  return { ...contact, email, tags: isLost ? ['invalid'] : [...tags, 'repairable'] };
}

interface Habits {
  readonly never: number;
  readonly named: number;
}

export function rowOf(setting: Setting, contact: Contact, optIn: number, { never, named }: Habits): Row {
  const { spec, random, book } = setting;
  const { one, company } = contact;
  const cells: { [field in TextField]?: string } = {
    ip: homeIp(random, spec.country),
    source: random.pickCommon(spec.audience === 'nonprofit' ? book.lexicon.gifts : book.lexicon.sources),
    userAgent: userAgent(random, optIn),
  };
  if (random.chance(named)) [cells.first, cells.last] = typed(one.first, one.last, random.next());
  if (company !== undefined) cells.company = company.name;
  if (company !== undefined && random.chance(0.8)) cells.title = random.pick(book.lexicon.titles);
  const times: { [field in TimeField]?: number } = { optIn };
  if (random.chance(0.93)) times.confirmed = Math.min(optIn + Math.floor(random.exponential(1500) + 20) * 1000, now);
  const seen = lastSeen(random, Math.min(optIn + day / 24, now), never);
  if (seen !== undefined) times.activity = seen;
  const isCapital = random.chance(0.012);
  const email = isCapital ? titled(contact.email) : contact.email;
  return { email, cells, times, tags: contact.tags };
}

/** Most write their name properly, some shout, some whisper. */
function typed(first: string, last: string, mood: number): [string, string] {
  if (mood < 0.03) return [first.toUpperCase(), last.toUpperCase()];
  return mood < 0.09 ? [first.toLowerCase(), last.toLowerCase()] : [first, last];
}
