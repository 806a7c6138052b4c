/** The words of each country, ready for use. */
import type { Country } from '../spec.ts';
import { de } from './de.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { us } from './us.ts';
import { ascii, type Name, names, split, type Words } from './words.ts';

export interface Lexicon {
  readonly first: readonly Name[];
  readonly last: readonly Name[];
  readonly hobbies: readonly string[];
  readonly sectors: readonly string[];
  readonly causes: readonly string[];
  readonly brands: readonly string[];
  readonly cities: readonly string[];
  readonly streets: readonly string[];
  readonly roles: readonly string[];
  readonly titles: readonly string[];
  readonly industries: readonly string[];
  readonly sources: readonly string[];
  readonly gifts: readonly string[];
  readonly company: string;
}

function lexiconOf(words: Words, isGerman: boolean): Lexicon {
  const keys = (text: string) => split(text).map(word => ascii(word, isGerman));
  return {
    first: names(words.first, isGerman),
    last: names(words.last, isGerman),
    hobbies: keys(words.hobbies),
    sectors: keys(words.sectors),
    causes: keys(words.causes),
    brands: keys(words.brands),
    cities: keys(words.cities),
    roles: keys(words.roles),
    streets: split(words.streets),
    titles: split(words.titles),
    industries: split(words.industries),
    sources: split(words.sources),
    gifts: split(words.gifts),
    company: words.company,
  };
}

export const lexicons: Readonly<Record<Country, Lexicon>> = {
  ES: lexiconOf(es, false),
  IT: lexiconOf(it, false),
  DE: lexiconOf(de, true),
  US: lexiconOf(us, false),
  FR: lexiconOf(fr, false),
};
