/** People, and the local parts they choose for themselves. */
import type { Lexicon } from './names/index.ts';
import { type Random, Wheel } from './random.ts';
import type { Country } from './spec.ts';

export interface Person {
  readonly first: string;
  readonly last: string;
  /** The names as they stand in an address. */
  readonly given: string;
  readonly family: string;
  readonly born: number;
}

/** Adults around 48. Spaniards write both surnames and use mostly the first in an address. */
export function person(random: Random, lexicon: Lexicon, country: Country): Person {
  const first = random.pickCommon(lexicon.first);
  const last = random.pickCommon(lexicon.last);
  const second = country === 'ES' ? random.pickCommon(lexicon.last) : undefined;
  const spread = random.next() + random.next() + random.next() - 1.5;
  return {
    first: first.text,
    last: second === undefined ? last.text : `${last.text} ${second.text}`,
    given: first.key,
    family: second !== undefined && random.chance(0.12) ? last.key + second.key : last.key,
    born: Math.round(1978 + spread * 22),
  };
}

type Style = (one: Person, random: Random, lexicon: Lexicon) => string;

const plain = new Wheel<Style>([
  [({ given, family }) => `${given}.${family}`, 22],
  [({ given, family }) => given + family, 15],
  [(one, random) => `${one.given}.${one.family}${digits(one, random)}`, 14],
  [(one, random) => one.given + one.family + digits(one, random), 14],
  [(one, random) => one.given + digits(one, random), 6],
  [({ given, family }) => `${given[0]}.${family}`, 4],
  [({ given, family }) => given[0] + family, 4],
  [(one, random) => one.given[0] + one.family + digits(one, random), 4],
  [({ given, family }) => `${family}.${given}`, 4],
  [({ given, family }) => `${given}_${family}`, 3],
  [(one, random) => one.given + one.family[0] + digits(one, random), 3],
  [(one, random) => one.family + digits(one, random), 2],
  [({ given, family }) => family + given, 2],
  [({ given, family }) => `${given}-${family}`, 1],
  [(one, random, { hobbies }) => random.pick(hobbies) + digits(one, random), 2],
  [(one, random, { hobbies }) => one.given + random.pick(hobbies) + (random.chance(0.5) ? digits(one, random) : ''), 2],
]);

/** The fashion of 2000 to 2015: nicknames, underscores, years. */
const old = new Wheel<Style>([
  [(one, random, { hobbies }) => `${random.pick(hobbies)}_${digits(one, random)}`, 10],
  [(one, random, { hobbies }) => `${one.given.slice(0, 4)}_${random.pick(hobbies)}${digits(one, random)}`, 10],
  [(one, random) => `${one.given}_${digits(one, random)}`, 10],
  [({ given, family }) => `${given}_${family}`, 15],
  [(one, random) => one.given[0] + one.family + digits(one, random), 15],
  [(one, random) => one.given + one.family + digits(one, random), 25],
  [({ given, family }) => `${given}.${family}`, 15],
]);

export function consumerLocal(one: Person, random: Random, lexicon: Lexicon, isOld = false): string {
  return (isOld ? old : plain).pick(random)(one, random, lexicon);
}

const kinds = new Wheel<(one: Person, random: Random) => string>([
  [({ born }) => two(born % 100), 44],
  [({ born }) => String(born), 17],
  [(_, random) => String(random.whole(1, 9)), 10],
  [(_, random) => two(random.int(100)), 12],
  [(_, random) => String(random.whole(100, 999)), 8],
  [(_, random) => two(random.whole(1, 28)) + two(random.whole(1, 12)), 9],
]);

/** Birth year, birthday, or whatever was free. */
export function digits(one: Person, random: Random): string {
  return kinds.pick(random)(one, random);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** What the provider lets one register: no `_` or `-` at Gmail, and 6 to 30 characters. */
export function allowed(local: string, domain: string, one: Person): string {
  const isGmail = domain === 'gmail.com' || domain === 'googlemail.com';
  const spelled = isGmail ? local.replace(/[_-]/g, '.') : local;
  const long = spelled.length > 30 ? `${one.given[0]}.${one.family}`.slice(0, 28) : spelled;
  return long.length < 6 ? long + one.born : long;
}

/** How a company names its mailboxes; all its staff follow one rule. */
export const conventions: readonly ((given: string, family: string) => string)[] = [
  (given, family) => `${given}.${family}`,
  (given, family) => `${given}.${family}`,
  (given, family) => `${given}.${family}`,
  (given, family) => given[0] + family,
  (given, family) => `${given[0]}.${family}`,
  given => given,
  (given, family) => given + family,
  (given, family) => `${family}.${given}`,
];

export function titled(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
