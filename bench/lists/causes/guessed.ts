/** Addresses nobody gave: permutations of names at firms, dictionaries over many domains, numbered runs, and what a robot found on web pages. */
import { domainOf } from '../addresses.ts';
import type { Contact } from '../book.ts';
import type { Company } from '../companies.ts';
import { digits, type Person } from '../people.ts';
import { Wheel } from '../random.ts';
import { type Audience, day, type Field, now, type Row, type Tag, type TextField } from '../spec.ts';
import { harvested } from './bought.ts';
import { type MakeCause, type Setting, some } from './maker.ts';
import { role } from './organic.ts';

type Leaning = readonly [permutation: number, dictionary: number, sequence: number, harvest: number, namesakes: number];
/** Shares of the rows, in per cent before they are summed. Each list leans to one or two ways. */
const leanings: Readonly<Record<Audience, readonly Leaning[]>> = {
  b2b: [
    [60, 12, 1, 12, 6],
    [30, 40, 3, 15, 5],
    [15, 15, 2, 50, 12],
  ],
  b2c: [
    [3, 22, 22, 8, 45],
    [5, 35, 8, 15, 35],
    [2, 15, 40, 5, 35],
  ],
  nonprofit: [
    [35, 25, 4, 25, 10],
    [10, 20, 15, 20, 35],
    [10, 35, 3, 40, 10],
  ],
};

type Way = (setting: Setting) => Contact[];

export const guessed: MakeCause = setting => {
  const { spec, random, isOrdered } = setting;
  const lean = random.pick(leanings[spec.audience]);
  const ways: readonly Way[] = [permutations, dictionary, sequence, harvest, namesakes] as const;
  const way = new Wheel(
    ways.map((make, at) => [make, ((lean[at] ?? 0) * random.between(0.6, 1.4)) / meanSize(make, setting)] as const),
  );
  // Ordered: firm by firm, as the tool wrote them. Else the batches are shuffled together.
  const depth = isOrdered ? 1 : Math.min(3000, 60 + setting.rows / 4);
  const waiting: Contact[] = [];
  const named = random.between(0.3, 0.9);
  const loaded = now - random.whole(1, 60) * day;
  const scraped = ['google maps', 'website', 'directory', 'linkedin', 'pattern', 'whois'] as const;

  const make = (): Row => {
    for (let tries = 0; waiting.length < depth && tries < 4 * depth; tries++)
      waiting.push(...way.pick(random)(setting));
    const at = isOrdered ? 0 : random.int(waiting.length);
    const last = waiting.length - 1;
    const contact = waiting[at] ?? setting.book.era();
    if (isOrdered) waiting.shift();
    else {
      waiting[at] = waiting[last] ?? contact;
      waiting.pop();
    }
    const cells: { [field in TextField]?: string } = { vendor: random.pickCommon(scraped) };
    if (contact.one.first !== '' && random.chance(named)) {
      cells.first = contact.one.first;
      cells.last = contact.one.last;
    }
    if (contact.company !== undefined) {
      cells.company = contact.company.name;
      cells.website = `https://www.${contact.company.domain}/${random.pick(['', 'contact', 'about', 'team'])}`;
    }
    cells.confidence = String(random.whole(20, 95));
    cells.verified = random.pick(['unknown', 'accept_all', 'guessed', 'valid']);
    return { email: contact.email, cells, times: { imported: loaded }, tags: contact.tags };
  };
  const fields: Field[] = ['email', ...some(random, ['first'], 0.55), ...some(random, ['last'], 0.5)];
  if (spec.audience !== 'b2c') fields.push(...some(random, ['company', 'website'], 0.6));
  fields.push(...some(random, ['vendor', 'confidence', 'verified'], 0.25));
  return { fields, duplicates: random.between(0, 0.02), isVendor: true, make };
};

/** How many addresses one call of a way gives. */
function meanSize(way: Way, { rows }: Setting): number {
  switch (way) {
    case permutations:
      return 9;
    case dictionary:
      return 7;
    case sequence:
      return (10 + longestRun(rows)) / 2;
    case namesakes:
      return 5;
    default:
      return 1;
  }
}

function longestRun(rows: number): number {
  return Math.max(20, Math.min(400, Math.ceil(rows / 12)));
}

const patterns: readonly ((given: string, family: string) => string)[] = [
  (given, family) => `${given}.${family}`,
  (given, family) => `${given[0]}.${family}`,
  (given, family) => given[0] + family,
  given => given,
  (given, family) => given + family,
  (given, family) => `${family}.${given}`,
  (given, family) => `${given}_${family}`,
  (_, family) => family,
  (given, family) => given + family[0],
];

/** One to four people of a firm, each under two to six of the usual patterns. */
function permutations(setting: Setting): Contact[] {
  const { book, random } = setting;
  const company = target(setting);
  const people = Array.from({ length: random.whole(1, 4) }, () => book.person());
  const tried = random.whole(2, 6);
  const start = random.chance(0.7) ? 0 : random.int(patterns.length);
  return people.flatMap(one =>
    Array.from({ length: tried }, (_, i) => patterns[(start + i) % patterns.length])
      .filter(pattern => pattern !== undefined)
      .flatMap(pattern => claimed(setting, pattern(one.given, one.family), company, ['permutation'], one)),
  );
}

/** The same first names and functions at one domain after the other. */
function dictionary(setting: Setting): Contact[] {
  const { book, random, spec } = setting;
  const company = target(setting);
  const words = spec.audience === 'b2c' ? book.lexicon.first.map(({ key }) => key) : book.lexicon.roles;
  const names = book.lexicon.first.slice(0, 40).map(({ key }) => key);
  const count = random.whole(3, 14);
  return Array.from({ length: count }, () => random.pickCommon(random.chance(0.55) ? words : names)).flatMap(local =>
    claimed(setting, local, company, ['dictionary'], nameless(setting)),
  );
}

/** user101, user102, ... with gaps, at a provider or a firm. */
function sequence(setting: Setting): Contact[] {
  const { book, random, spec } = setting;
  const isFree = random.chance(spec.audience === 'b2b' ? 0.3 : 0.85);
  const domain = isFree ? domainOf((random.chance(0.5) ? book.era() : book.consumer()).email) : target(setting).domain;
  const one = book.person();
  const stem = random.pick([
    one.given,
    one.family,
    one.given + one.family[0],
    'user',
    'info',
    random.pick(book.lexicon.hobbies),
  ]);
  const isPadded = random.chance(0.4);
  const from = random.pick([1, 1, 10, 100, 1950, random.int(5000)]);
  const length = random.whole(10, longestRun(setting.rows));
  const step = random.chance(0.7) ? 1 : random.whole(1, 3);
  const contacts: Contact[] = [];
  for (let i = 0; i < length; i++) {
    if (random.chance(0.08)) continue;
    const number = from + i * step;
    const email = `${stem}${isPadded ? String(number).padStart(3, '0') : number}@${domain}`;
    if (book.claim(email))
      contacts.push({ email, one: nameless(setting), tags: isFree ? ['free', 'sequence'] : ['sequence'] });
  }
  return contacts;
}

/** Names put together at the large providers, with and without years and numbers: some belong to somebody. */
function namesakes(setting: Setting): Contact[] {
  const { book, random } = setting;
  const one = book.person();
  const domains = Array.from({ length: random.whole(1, 4) }, () =>
    domainOf((random.chance(0.5) ? book.era() : book.consumer()).email),
  );
  const joint = random.pick(['.', '', '_']);
  const tails = ['', ...Array.from({ length: random.whole(0, 3) }, () => digits(one, random))];
  return [...new Set(domains)].flatMap(domain =>
    tails.flatMap(tail => {
      const email = `${one.given}${joint}${one.family}${tail}@${domain}`;
      return book.claim(email) ? [{ email, one, tags: ['free', 'dictionary'] as const }] : [];
    }),
  );
}

/** Found on pages: mostly addresses that live, some that are no address at all. */
function harvest(setting: Setting): Contact[] {
  const { book, random } = setting;
  const kind = random.next();
  if (kind < 0.48) return [role(setting)];
  if (kind < 0.7) return [book.employee(book.company(setting.rows + 100))];
  if (kind < 0.84) return [book.era()];
  if (kind < 0.92) return [harvested(setting)];
  return debris(setting);
}

function debris(setting: Setting): Contact[] {
  const { book, random } = setting;
  const { domain } = book.company(setting.rows + 100);
  const hex = () => Array.from({ length: 32 }, () => '0123456789abcdef'[random.int(16)]).join('');
  const email = random.pick([
    () => `logo@2x-${random.int(900)}.png`,
    () => `${hex()}@sentry.wixpress.com`,
    () => `20info@${domain}`,
    () => `info@${domain}.html`,
    () => `u003c${random.pick(book.lexicon.roles)}@${domain}`,
    () => `info@${domain}tel`,
    () =>
      `${random.pick(['name', 'user', 'mail', 'example'])}@${random.pick(['example.com', 'domain.com', 'email.com'])}`,
  ])();
  return book.claim(email) ? [{ email, one: nameless(setting), tags: ['scraped'] }] : [];
}

/** A firm that exists, or its name under an ending it never had. */
function target({ book, random, rows, dead }: Setting): Company {
  const company = book.company(Math.ceil(rows / 3) + 50);
  if (random.chance(0.9) && company.fate >= 0.06) return company;
  const label = company.domain.slice(0, company.domain.lastIndexOf('.'));
  const domain = `${label}.${random.pick(['com', 'net', 'eu', 'info', 'biz'])}`;
  if (domain === company.domain && company.fate >= 0.06) return company;
  dead.add(domain);
  return { ...company, domain };
}

function claimed(setting: Setting, local: string, company: Company, tags: readonly Tag[], one: Person): Contact[] {
  const email = `${local}@${company.domain}`;
  if (!setting.book.claim(email)) return [];
  return [{ email, one, company, tags: setting.dead.has(company.domain) ? [...tags, 'dead-domain'] : tags }];
}

function nameless({ book }: Setting): Person {
  return { ...book.person(), first: '', last: '' };
}
