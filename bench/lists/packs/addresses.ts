/** Addresses of an unusual form that are somebody's. */
import { companyAt } from '../companies.ts';
import type { Person } from '../people.ts';
import { shares } from '../providers.ts';
import { type Random, Wheel } from '../random.ts';
import { mailbox, type Odd, type Recipe } from './pack.ts';

const named = (one: Person, first: string, last: string): Person => ({ ...one, first, last });

function apostrophes(surnames: readonly string[], isFull: boolean): Odd {
  return kit => () => {
    const { random, book, rows } = kit;
    const last = random.pick(surnames);
    const one = named(book.person(), random.pick(book.lexicon.first).text, last);
    const given = one.given;
    const local = isFull ? `${given}.${last.toLowerCase()}` : `${given[0]}${last.toLowerCase()}`;
    return mailbox(kit, local, book.company(rows).domain, one);
  };
}

const shortNames = 'Li Wu Xu Ho Ng Le Vo An Oh Lu Yu He Ma Bo Ott Roy Cox Fry Ito Ono Oz Ay Ek'.split(' ');

const shortSurnames: Odd = kit => () => {
  const { random, book, rows } = kit;
  const last = random.pick(shortNames);
  const first = book.person();
  const one = named(first, first.first, last);
  const family = last.toLowerCase();
  const local = random.pick([
    `${one.given[0]}.${family}`,
    `${one.given[0]}${family}`,
    family,
    `${family}.${one.given[0]}`,
  ]);
  return mailbox(kit, local, book.company(rows).domain, one);
};

/** Real providers, a letter or an ending away from a greater one. */
function hosted(text: string): Odd {
  return ({ book, random }) => {
    const domain = new Wheel<string>(shares(text));
    return () => book.consumer(domain.pick(random));
  };
}

const startups: Odd = kit => () => {
  const { random, book, rows } = kit;
  const { domain } = companyAt(random.int(rows), 77, 'US', book.lexicon);
  const label = domain.slice(0, domain.lastIndexOf('.'));
  const one = book.person();
  return mailbox(kit, random.chance(0.7) ? one.given : `${one.given}.${one.family}`, `${label}.co`, one);
};

/** Half of the tools keep the name as it is spelled, the others its ASCII form. */
const international: Odd = kit => () => {
  const { random, book } = kit;
  const family = random.pick(book.lexicon.last.filter(({ text }) => /[äöüß]/i.test(text)));
  const trade = random.pick(['bäckerei', 'gärtnerei', 'möbel', 'küchen', 'bücher', 'käserei', 'metzgerei', 'türen']);
  const spelled = `${random.chance(0.5) ? `${trade}-${family.text.toLowerCase()}` : `${family.text.toLowerCase()}-${trade}`}.de`;
  const domain = random.chance(0.5) ? spelled : new URL(`http://${spelled}`).hostname;
  const one = book.person();
  return mailbox(kit, random.pick(['info', one.given, `${one.given}.${one.family}`]), domain, one);
};

const slavic =
  'Krzysztof Szczepański, Grzegorz Trzebiatowski, Zbigniew Krzyżanowski, Wojciech Strzelczyk, Katarzyna Przybylska, Małgorzata Wrzesniewska, Hrvoje Grgić, Srđan Krstić, Miroslav Chvátal, Petr Vlček, Siobhan Ngugi, Nguyet Nguyen, Ngozi Nwankwo, Svitlana Shcherbak, Mykhailo Hryhorchuk, Vyacheslav Chkhaidze, Tkhilava Mkrtchyan'
    .split(', ')
    .map(name => name.split(' ') as [string, string]);

/** Clusters of consonants that are a name. */
const transliterated: Odd =
  ({ book, random }) =>
  () => {
    const [first, last] = random.pick(slavic);
    const plain = (text: string) =>
      text
        .toLowerCase()
        .normalize('NFD')
        .replaceAll('ł', 'l')
        .replaceAll('đ', 'dj')
        .replace(/[^a-z]/g, '');
    const one: Person = { ...named(book.person(), first, last), given: plain(first), family: plain(last) };
    const local = random.pick([one.given[0] + one.family, one.family + one.given[0], `${one.given}.${one.family}`]);
    const domain = random.pick(['gmail.com', 'gmx.de', 'web.de', 'wp.pl', 'seznam.cz', 'ukr.net']);
    return { email: book.free(local, domain, one), one, tags: [] };
  };

/** People who file their post by the sender's name. */
const tagged: Odd = kit => () => {
  const { random, book } = kit;
  const one = book.person();
  const tag = random.pick(['shop', 'news', 'newsletter', 'promo', 'list']);
  return mailbox(
    kit,
    `${one.given}.${one.family}+${tag}`,
    random.pick(['gmail.com', 'posteo.de', 'fastmail.com']),
    one,
  );
};

const hex = (random: Random, length: number) =>
  Array.from({ length }, () => '0123456789abcdef'[random.int(16)]).join('');

/** Marketplaces and associations that hide their members behind a number of their own. */
const hidden: Odd = kit => () =>
  mailbox(
    kit,
    hex(kit.random, 20),
    kit.random.chance(0.8) ? 'mitglied.portal-kleinanzeigen.de' : 'kunde.marktplatz-sued.de',
  );

export const addresses: readonly Recipe[] = [
  {
    name: 'apostrophes-us',
    why: "Apostrophes are legal in an address: pat.o'neil@ at a firm.",
    audience: 'b2b',
    country: 'US',
    rows: 1200,
    share: 0.12,
    odd: apostrophes(["O'Neil", "O'Brien", "O'Connor", "O'Hara", "D'Angelo", "O'Reilly", "O'Keefe"], true),
  },
  {
    name: 'apostrophes-it',
    why: "Italian surnames with an apostrophe, first letter and surname: md'angelo@.",
    audience: 'b2b',
    country: 'IT',
    rows: 900,
    share: 0.1,
    odd: apostrophes(["D'Angelo", "D'Amico", "Dell'Acqua", "Dall'Olio", "D'Alessandro", "De'Longhi"], false),
  },
  {
    name: 'short-surnames',
    why: 'Two or three letters are a name: m.li@, wu@.',
    audience: 'b2b',
    country: 'US',
    rows: 1000,
    share: 0.22,
    odd: shortSurnames,
  },
  {
    name: 'gmx-family',
    why: 'gmx.at, gmx.ch, gmx.net, gmx.com and gmx.fr are all GMX, none a typo of another.',
    audience: 'b2c',
    country: 'DE',
    rows: 1500,
    share: 0.4,
    odd: hosted('gmx.de 30, gmx.net 25, gmx.at 15, gmx.ch 12, gmx.com 8, gmx.org 4, gmx.info 3, gmx.fr 3'),
  },
  {
    name: 'small-providers-us',
    why: 'ymail.com, rocketmail.com, mail.com, email.com and aim.com are providers, not slips of the finger.',
    audience: 'b2c',
    country: 'US',
    rows: 1500,
    share: 0.25,
    odd: hosted(
      'ymail.com 30, mail.com 15, rocketmail.com 12, email.com 8, aim.com 8, me.com 8, mac.com 6, live.com 5, usa.com 4, juno.com 4',
    ),
  },
  {
    name: 'relays',
    why: 'Apple, Firefox and DuckDuckGo hide addresses behind random letters; the owner reads the mail.',
    audience: 'b2c',
    country: 'US',
    rows: 1500,
    share: 0.35,
    odd:
      ({ book }) =>
      () =>
        book.relay(),
  },
  {
    name: 'co-domains',
    why: 'Start-ups on .co are no mistyped .com.',
    audience: 'b2b',
    country: 'US',
    rows: 900,
    share: 0.3,
    odd: startups,
  },
  {
    name: 'idn',
    why: 'Domains with umlauts, as they are spelled and in their ASCII form.',
    audience: 'b2b',
    country: 'DE',
    rows: 900,
    share: 0.3,
    odd: international,
  },
  {
    name: 'transliterated',
    why: 'Names from other alphabets and from Poland: many consonants, no machine.',
    audience: 'b2c',
    country: 'DE',
    rows: 1200,
    share: 0.15,
    odd: transliterated,
  },
  {
    name: 'plus-tags',
    why: 'Readers of a technical newsletter who tag their own address.',
    audience: 'b2c',
    country: 'DE',
    rows: 1000,
    share: 0.12,
    odd: tagged,
  },
  {
    name: 'hidden-members',
    why: 'A portal gives each member a mailbox named by a hash of its number.',
    audience: 'b2c',
    country: 'DE',
    rows: 1200,
    share: 0.06,
    odd: hidden,
  },
];
