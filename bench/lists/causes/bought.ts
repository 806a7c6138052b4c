/** A file from a vendor: compiled from directories and company pages, or from lotteries, years old, and nobody in it asked for the mail. */
import type { Contact } from '../book.ts';
import type { Company } from '../companies.ts';
import { homeIp, hostingIp, phone } from '../network.ts';
import { titled } from '../people.ts';
import { type Random, Wheel } from '../random.ts';
import { type Country, day, type Field, now, type Row, type Tag, type TextField, type TimeField } from '../spec.ts';
import { type MakeCause, type Setting, some } from './maker.ts';
import { buried, role } from './organic.ts';

type Style = 'compiled' | 'stripped' | 'faked';
const styles = new Wheel<Style>([
  ['compiled', 50],
  ['stripped', 25],
  ['faked', 25],
]);

const rates = {
  b2c: { company: [0.05, 0.2], role: [0.02, 0.07], abroad: [0.06, 0.25] },
  b2b: { company: [0.5, 0.7], role: [0.12, 0.35], abroad: [0.06, 0.3] },
  nonprofit: { company: [0.1, 0.35], role: [0.04, 0.15], abroad: [0.05, 0.2] },
} as const;

export const bought: MakeCause = setting => {
  const { random, spec } = setting;
  const style = styles.pick(random);
  const pick = contacts(setting);
  const filled = fills(random);
  const evidence = fakes(setting);
  const shout = random.chance(0.2) ? 1 : 0;
  const named = random.between(0.8, 1);
  const loads = Array.from({ length: random.whole(1, 3) }, () => now - random.whole(2, 120) * day);
  loads.sort((a, b) => a - b);

  const make = (progress: number): Row => {
    const contact = pick();
    const cells = vendorCells(contact, setting, filled);
    if (contact.one.first !== '' && random.chance(named)) {
      cells.first = shout ? contact.one.first.toUpperCase() : contact.one.first;
      cells.last = shout ? contact.one.last.toUpperCase() : contact.one.last;
    }
    const day0 = loads[Math.floor(progress * loads.length * 0.999)] ?? now;
    const times: { [field in TimeField]?: number } = { imported: day0 - (day0 % day) + 36_000_000 };
    if (style === 'faked') evidence(cells, times);
    return { email: contact.email, cells, times, tags: contact.tags };
  };
  const duplicates = random.between(0.004, 0.04);
  return { fields: columns(setting, style), duplicates, isVendor: true, make: spec.rows === 0 ? () => make(0) : make };
};

/** Staff of one firm come one after the other, as they stood in the directory. */
function contacts(setting: Setting): () => Contact {
  const { spec, random, book, rows } = setting;
  const within = ([from, to]: readonly [number, number]) => random.between(from, to);
  const rate = rates[spec.audience];
  const closed = random.between(0.03, 0.16);
  const pool = Math.ceil(rows / 2) + 200;
  let firm: Company | undefined;
  let left = 0;
  const staff = (): Contact => {
    if (firm === undefined || left-- <= 0) [firm, left] = [book.company(pool), random.int(random.chance(0.3) ? 5 : 2)];
    const contact = book.employee(firm);
    return firm.fate < closed ? buried(contact, firm, setting) : contact;
  };
  const wheel: [() => Contact, number][] = [
    [staff, within(rate.company)],
    [() => role(setting), within(rate.role)],
    [
      () => (random.chance(spec.audience === 'b2b' ? 0.7 : 0.2) ? book.abroad(pool) : book.foreigner()),
      within(rate.abroad),
    ],
    [() => book.defunct(), random.between(0.003, 0.025)],
    [() => harvested(setting), random.between(0.0005, 0.005)],
  ];
  const rest = Math.max(0.05, 1 - wheel.reduce((sum, [, share]) => sum + share, 0));
  const aged = random.between(0.3, 0.8);
  wheel.push([() => book.era(), rest * aged], [() => book.consumer(), rest * (1 - aged)]);
  const kind = new Wheel<() => Contact>(wheel);
  const typos = random.between(0.002, 0.008);
  return () => {
    const contact = kind.pick(random)();
    return random.chance(typos) ? book.mistyped(contact) : contact;
  };
}

const traps = ['spamtrap', 'honeypot', 'nospam', 'abuse', 'postmaster', 'noreply', 'webmaster'] as const;
const leftovers = ['u003einfo', '%20info', 'mailto', 'email', 'your-name', 'e.mail', 'x22info'] as const;

/** What a robot brings home from web pages: traps laid for it, and pieces of the page. */
export function harvested({ book, random, rows }: Setting): Contact {
  const company = book.company(rows + 500);
  const isTrap = random.chance(0.5);
  const local = random.pick(isTrap ? traps : leftovers);
  const tags: readonly Tag[] = [isTrap ? 'honeypot' : 'scraped'];
  const one = { ...book.person(), first: '', last: '' };
  const email = `${local}@${company.domain}`;
  return book.claim(email) ? { email, one, company, tags } : book.era();
}

function columns(setting: Setting, style: Style): Field[] {
  const { random, spec } = setting;
  const names: Field[] = random.chance(0.15) ? ['first'] : ['first', 'last'];
  const evidence: Field[] = style === 'faked' ? ['optIn', ...some(random, ['ip', 'source'], 0.75)] : [];
  const base: Field[] = ['email', ...names];
  if (style === 'stripped') return base;
  const firm: Field[] = ['company', ...some(random, ['title', 'phone', 'website', 'industry', 'city'], 0.75)];
  firm.push(...some(random, ['mobile', 'code', 'employees', 'revenue', 'address', 'linkedin'], 0.5));
  const home: Field[] = some(random, ['gender', 'mobile', 'address', 'city'], 0.75);
  home.push(...some(random, ['income', 'phone'], 0.45));
  const wanted = spec.audience === 'b2b' || (spec.audience === 'nonprofit' && random.chance(0.3)) ? firm : home;
  const own = some(random, ['vendor', 'verified', 'confidence', 'imported'], 0.4);
  const front = random.chance(0.4) ? [...names, ...wanted, 'email' as const] : [...base, ...wanted];
  return [...front, ...evidence, ...own];
}

/** How well each column is filled; drawn once, as a vendor's source has a thing or has not. */
function fills(random: Random): Readonly<Partial<Record<TextField, number>>> {
  const shares: Partial<Record<TextField, number>> = {};
  for (const field of ['title', 'phone', 'mobile', 'website', 'linkedin', 'revenue', 'income'] as const)
    shares[field] = random.between(0.35, 0.98);
  return shares;
}

const bands: Readonly<Record<'employees' | 'revenue' | 'income', readonly string[]>> = {
  employees: ['1-9', '1-9', '10-49', '10-49', '50-249', '250-499', '500+'],
  revenue: ['< 500k', '500k - 1M', '1M - 2M', '2M - 5M', '5M - 10M', '10M - 50M'],
  income: ['A', 'B', 'B', 'C', 'C', 'D'],
};
const statuses = ['valid', 'valid', 'valid', 'valid', 'valid', 'accept_all', 'accept_all', 'unknown', 'role'] as const;
const suppliers = [
  'Directory 2023',
  'B2B Europe Q3',
  'Registry',
  'Web',
  'Partner feed',
  'LinkedIn export',
  'Trade fair',
] as const;
const genders: Readonly<Record<Country, readonly [string, string]>> = {
  ES: ['H', 'M'],
  IT: ['M', 'F'],
  DE: ['Herr', 'Frau'],
  US: ['M', 'F'],
  FR: ['M.', 'Mme'],
};

type Cells = { [field in TextField]?: string };

function vendorCells(
  { company, one }: Contact,
  { spec, random, book }: Setting,
  filled: ReturnType<typeof fills>,
): Cells {
  const { lexicon } = book;
  const has = (field: TextField) => random.chance(filled[field] ?? 1);
  const cells: Cells = {
    city: titled(random.pick(lexicon.cities)),
    address: street(random, spec.country, random.pick(lexicon.streets)),
    vendor: random.pickCommon(suppliers),
    verified: random.pick(statuses),
    confidence: String(Math.min(99, 55 + Math.floor(random.next() ** 0.6 * 45))),
  };
  if (has('phone')) cells.phone = phone(random, spec.country, false);
  if (has('mobile')) cells.mobile = phone(random, spec.country, true);
  if (has('income')) cells.income = random.pick(bands.income);
  cells.gender = random.pick(genders[spec.country]);
  if (company === undefined) return cells;
  const fixed = Math.floor(company.fate * 10_000);
  cells.company = company.name;
  cells.industry = lexicon.industries[fixed % lexicon.industries.length] ?? '';
  cells.code = String(1000 + (fixed % 8900));
  cells.employees = bands.employees[fixed % bands.employees.length] ?? '';
  if (has('revenue')) cells.revenue = bands.revenue[fixed % bands.revenue.length] ?? '';
  if (has('website')) cells.website = `www.${company.domain}`;
  if (has('title') && one.first !== '') cells.title = random.pick(lexicon.titles);
  if (has('linkedin') && one.first !== '') cells.linkedin = `linkedin.com/in/${one.given}-${one.family}-${fixed}`;
  return cells;
}

function street(random: Random, country: Country, name: string): string {
  const number = random.whole(1, 140);
  return country === 'US' || country === 'FR' ? `${number} ${name}` : `${name} ${number}`;
}

/** "Opt-in" as vendors print it: one day for all, days without a time, or the log of a lottery nobody remembers. */
function fakes({ random, spec }: Setting): (cells: Cells, times: { [field in TimeField]?: number }) => void {
  const site = random.pick([
    'www.win-a-phone.example',
    'gratis-proben.example',
    'partner network',
    'third party',
    'co-registration',
  ]);
  const year = now - random.whole(400, 2200) * day;
  const span = random.pick([0, 0, 20, 400]);
  const isMidnight = random.chance(0.75);
  const server = random.chance(0.4) ? hostingIp(random) : undefined;
  const gaps = random.chance(0.5) ? random.between(0.02, 0.3) : 0;
  return (cells, times) => {
    cells.source = site;
    if (random.chance(gaps)) return;
    const moment = year + random.int(span + 1) * day;
    const midnight = moment - (moment % day);
    times.optIn = isMidnight ? midnight : midnight + random.int(86_400) * 1000;
    cells.ip = server ?? homeIp(random, spec.country);
  };
}
