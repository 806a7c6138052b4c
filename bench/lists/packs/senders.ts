/** Senders whose whole list has an unusual shape. */
import { associationAt } from '../companies.ts';
import { signUp } from '../dates.ts';
import { homeIp, phone } from '../network.ts';
import { titled } from '../people.ts';
import { day, now } from '../spec.ts';
import { type Change, mailbox, type Odd, type Recipe } from './pack.ts';

const nobody: Odd =
  ({ book }) =>
  () =>
    book.consumer();

/** Numbers of one house, given out in order; `spread` is how many were given out for each that is in the list. */
function numbered(domain: string, stem: string, width: number, from: number, spread: number): Odd {
  return kit => {
    let number = from;
    return () => {
      number += 1 + kit.random.int(2 * spread - 1);
      return mailbox(kit, `${stem}${String(number).padStart(width, '0')}`, domain);
    };
  };
}

/** All the staff of one house, by its one rule. */
function staffOf(domain: string, rule: (given: string, family: string) => string): Odd {
  return kit => () => {
    const one = kit.book.person();
    return mailbox(kit, rule(one.given, one.family), domain, one);
  };
}

const wards = 'cardiologia pediatria radiologia farmacia ortopedia pronto.soccorso chirurgia laboratorio cup urp'.split(
  ' ',
);

const hospital: Odd = kit => {
  const staff = staffOf('ospedale-santalucia.it', (given, family) => `${given}.${family}`)(kit);
  const left = wards.map(ward => `segreteria.${ward}`);
  return () => {
    const ward = kit.random.chance(0.02) ? left.pop() : undefined;
    return ward === undefined ? staff() : mailbox(kit, ward, 'ospedale-santalucia.it');
  };
};

const smallFirms: Odd =
  ({ book, rows }) =>
  () =>
    book.role(book.company(rows)) ?? book.consumer();

/** The names under which nine of ten firms are reached, and the first names of their people. */
const firstNames: Odd = kit => () => {
  const { book, random, rows } = kit;
  const one = book.person();
  const { domain } = book.company(rows * 2);
  return mailbox(kit, random.chance(0.9) ? one.given : `${one.given}.${one.family}`, domain, one);
};

const associations: Odd = kit => () => {
  const { book, random, rows } = kit;
  const { domain } = associationAt(random.int(rows), 5, 'FR', book.lexicon);
  const one = book.person();
  return mailbox(kit, random.pick(['contact', 'president', 'bureau', one.given]), domain, one);
};

/** All came by one door. */
function through(source: string): Change {
  return () => row => ({ ...row, cells: { ...row.cells, source } });
}

/** From the personnel system: what somebody does and where. */
const posted: Change = ({ random, book }) => {
  const { titles, cities } = book.lexicon;
  return row => {
    const city = titled(random.pick(cities.slice(0, 4)));
    return { ...row, cells: { ...row.cells, title: random.pick(titles), city } };
  };
};

/** One day of a fair: a form on tablets, behind the one address of the hall. */
const event: Change = ({ random, book }) => {
  const hall = homeIp(random, 'DE');
  const source = 'Messe Stand';
  const morning = Date.UTC(2026, 9, 13, 9, 0, 0);
  return row => {
    const optIn = morning + Math.floor((random.next() + random.next()) * 4 * 3600) * 1000;
    const mails = random.chance(0.55) ? { activity: optIn + Math.floor(random.exponential(4) * day) } : {};
    const times = { optIn, confirmed: optIn + 60_000 + random.int(5400) * 1000, ...clipped(mails) };
    return {
      ...row,
      cells: { ...row.cells, source, ip: random.chance(0.75) ? hall : homeIp(random, book.spec.country) },
      times,
    };
  };
};

/** Cards filled in after mass, typed in by the office: a day without an hour, no address of a machine. */
const parish: Change = ({ random }) => {
  const sunday = Date.UTC(2026, 10, 15);
  const sundays = Array.from({ length: 30 }, () => sunday - 7 * day * random.whole(1, 260));
  return row => {
    const optIn = random.pick(sundays);
    const activity = random.chance(0.7) ? { activity: optIn + (now - optIn) * random.next() ** 0.3 } : {};
    const cells = { ...row.cells, source: 'modulo cartaceo' };
    if (random.chance(0.6)) cells.phone = phone(random, 'IT', true);
    return { ...row, cells, times: { optIn, ...clipped(activity) } };
  };
};

/** Trees and wreaths: people sign up and buy in the six weeks before Christmas. */
const seasonal: Change = ({ random }) => {
  const seasonIn = (year: number) =>
    signUp(
      1 - Math.min(1, (now - Date.UTC(year, 10, 12) - random.next() * 40 * day) / day / 3650),
      3650,
      0,
      1,
      'private',
    );
  return row => {
    const year = 2025 - Math.floor(random.next() ** 1.4 * 7);
    const optIn = seasonIn(year);
    const last = random.chance(0.8) ? 2025 : 2024;
    const activity = random.chance(0.9) ? { activity: Math.max(optIn, seasonIn(Math.max(year, last))) } : {};
    return { ...row, times: { optIn, confirmed: optIn + 300_000, ...activity } };
  };
};

/** All rows bear the day on which the sender changed its tool; when people came is kept beside it. */
const migrated: Change = () => {
  const moved = Date.UTC(2026, 8, 21, 14, 3, 20);
  return row => ((row.times.optIn ?? 0) < moved ? { ...row, times: { ...row.times, imported: moved } } : row);
};

function clipped<T extends { readonly activity?: number }>(times: T): T {
  const { activity } = times;
  return activity === undefined
    ? times
    : { ...times, activity: Math.floor(Math.min(activity, now - 60_000) / 1000) * 1000 };
}

/** Filled by the sales staff: firms have all of it, visitors of the site have little. */
const enriched: Change = ({ random, book }) => {
  const { lexicon } = book;
  return row => {
    if (row.cells.company === undefined || random.chance(0.2)) return row;
    const city = titled(random.pick(lexicon.cities));
    const called = phone(random, 'FR', false);
    const cells = {
      phone: called,
      city,
      industry: random.pick(lexicon.industries),
      title: random.pick(lexicon.titles),
    };
    return { ...row, cells: { ...row.cells, ...cells } };
  };
};

export const senders: readonly Recipe[] = [
  {
    name: 'university-it',
    why: 'Matriculation numbers: s1234567@studenti...',
    audience: 'nonprofit',
    country: 'IT',
    rows: 2000,
    share: 0.7,
    order: 'address',
    isHouse: true,
    odd: numbered('studenti.univ-montechiaro.it', 's', 7, 1_204_300, 4),
    change: through('portale studenti'),
  },
  {
    name: 'university-de',
    why: 'A whole year of students, number after number.',
    audience: 'nonprofit',
    country: 'DE',
    rows: 1500,
    share: 0.8,
    order: 'date',
    isHouse: true,
    odd: numbered('stud.hochschule-neutal.de', 'st', 6, 81_000, 1),
    change: through('Einschreibung'),
  },
  {
    name: 'role-firms-es',
    why: 'Small firms are reached at info@; most of a list of suppliers is.',
    audience: 'b2b',
    country: 'ES',
    rows: 800,
    share: 0.6,
    odd: smallFirms,
  },
  {
    name: 'role-firms-it',
    why: 'Small firms are reached at info@ and amministrazione@.',
    audience: 'b2b',
    country: 'IT',
    rows: 1000,
    share: 0.45,
    odd: smallFirms,
  },
  {
    name: 'associations-fr',
    why: 'A federation writes to its clubs at contact@ and president@.',
    audience: 'nonprofit',
    country: 'FR',
    rows: 700,
    share: 0.7,
    odd: associations,
  },
  {
    name: 'first-names',
    why: 'Small American firms name their mailboxes by first names: john@ at two hundred firms.',
    audience: 'b2b',
    country: 'US',
    rows: 2000,
    share: 0.5,
    odd: firstNames,
  },
  {
    name: 'crm-sorted',
    why: 'A CRM export, sorted by address, with the columns a sales team keeps beside the proof of consent.',
    audience: 'b2b',
    country: 'FR',
    rows: 3000,
    share: 0,
    order: 'address',
    odd: nobody,
    fields: ['email', 'first', 'last', 'company', 'title', 'phone', 'city', 'industry', 'optIn', 'source', 'activity'],
    change: enriched,
  },
  {
    name: 'event',
    why: 'A fair: all sign-ups within hours of one day, at one source, behind one address.',
    audience: 'b2b',
    country: 'DE',
    rows: 800,
    share: 0,
    odd: nobody,
    change: event,
  },
  {
    name: 'hospital',
    why: 'The staff of one hospital, secretariats of the wards included.',
    audience: 'nonprofit',
    country: 'IT',
    rows: 1500,
    share: 0.85,
    isHouse: true,
    odd: hospital,
    change: through('intranet'),
  },
  {
    name: 'parish',
    why: 'A parish: old providers, paper forms, days without an hour.',
    audience: 'nonprofit',
    country: 'IT',
    rows: 320,
    share: 0.5,
    odd:
      ({ book }) =>
      () =>
        book.era(),
    fields: ['last', 'first', 'email', 'phone', 'optIn', 'source', 'activity'],
    change: parish,
  },
  {
    name: 'employer',
    why: 'The newsletter of an employer: one domain, one rule, no consent form, since staff did not sign up.',
    audience: 'b2b',
    country: 'FR',
    rows: 2200,
    share: 1,
    odd: staffOf('groupe-valmont-industries.fr', (given, family) => `${given[0]}${family}`),
    fields: ['email', 'last', 'first', 'title', 'city', 'activity'],
    change: posted,
  },
  {
    name: 'seasonal',
    why: 'Mails once a year: the last order of nearly all is eleven months old.',
    audience: 'b2c',
    country: 'US',
    rows: 1800,
    share: 0,
    odd: nobody,
    change: seasonal,
  },
  {
    name: 'sole-traders',
    why: 'Craftsmen and freelancers do business from a private mailbox.',
    audience: 'b2b',
    country: 'IT',
    rows: 1200,
    share: 0.7,
    odd: nobody,
  },
  {
    name: 'hotel',
    why: 'Guests come from other countries: most of a hotel list is foreign.',
    audience: 'b2c',
    country: 'IT',
    rows: 1500,
    share: 0.65,
    odd:
      ({ book }) =>
      () =>
        book.foreigner(),
  },
  {
    name: 'elders',
    why: 'Readers of a magazine for the retired keep the mailbox of twenty years ago, and click.',
    audience: 'b2c',
    country: 'FR',
    rows: 1600,
    share: 0.8,
    odd:
      ({ book }) =>
      () =>
        book.era(),
  },
  {
    name: 'migration',
    why: 'Moved house in September with all it had: one import date for all, beside the true dates.',
    audience: 'b2c',
    country: 'ES',
    rows: 2500,
    share: 0,
    order: 'date',
    odd: nobody,
    fields: ['email', 'first', 'last', 'optIn', 'confirmed', 'ip', 'source', 'activity', 'imported'],
    change: migrated,
  },
  ...([3, 20, 199] as const).map(
    (rows): Recipe => ({
      name: `tiny-${rows}`,
      why: 'So few rows that shares say nothing.',
      audience: 'b2c',
      country: 'ES',
      rows,
      share: 0,
      odd: nobody,
    }),
  ),
  {
    name: 'addresses-only',
    why: 'An export of nothing but addresses, in the order of the alphabet.',
    audience: 'b2c',
    country: 'IT',
    rows: 1500,
    share: 0,
    order: 'address',
    columns: 'email-only',
    odd: nobody,
  },
];
