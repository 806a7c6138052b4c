/** Companies, associations and their domains. Thousands of them, made from an index without being stored. */
import type { Lexicon } from './names/index.ts';
import { Random, Wheel } from './random.ts';
import type { Country } from './spec.ts';

export interface Company {
  readonly name: string;
  readonly domain: string;
  /** Which naming rule its mailboxes follow: an index, the same for all its staff. */
  readonly convention: number;
  /** Between 0 and 1, fixed for the company: whether it still lives is decided by it. */
  readonly fate: number;
}

const national: Readonly<Record<Country, Wheel<string>>> = {
  ES: new Wheel([
    ['es', 52],
    ['com', 40],
    ['net', 4],
    ['eu', 2],
    ['cat', 2],
  ]),
  IT: new Wheel([
    ['it', 78],
    ['com', 16],
    ['eu', 3],
    ['net', 3],
  ]),
  DE: new Wheel([
    ['de', 86],
    ['com', 9],
    ['eu', 2],
    ['net', 3],
  ]),
  US: new Wheel([
    ['com', 87],
    ['net', 6],
    ['us', 2],
    ['co', 2],
    ['org', 3],
  ]),
  FR: new Wheel([
    ['fr', 70],
    ['com', 25],
    ['net', 3],
    ['eu', 2],
  ]),
};

export function companyAt(index: number, seed: number, country: Country, lexicon: Lexicon): Company {
  const random = new Random(`company ${seed} ${country} ${index}`);
  const family = random.pick(lexicon.last);
  const sector = random.pick(lexicon.sectors);
  const city = random.chance(0.3) ? random.pick(lexicon.cities) : '';
  const brand = random.pick(lexicon.brands) + random.pick(lexicon.brands);
  const joint = random.chance(0.35) ? '-' : '';
  const words = random.pick([
    [family.key, sector],
    [family.key, sector],
    [sector, family.key],
    [brand, sector],
    [brand, family.key.slice(0, 4)],
    [family.key, random.pick(lexicon.last).key],
    [brand, city || sector],
  ]);
  if (city !== '' && !words.includes(city)) words.push(city);
  return finish(words.join(joint), national[country].pick(random), random, lexicon.company);
}

export function associationAt(index: number, seed: number, country: Country, lexicon: Lexicon): Company {
  const random = new Random(`association ${seed} ${country} ${index}`);
  const words = [random.pick(lexicon.causes), random.pick([...lexicon.cities, ...lexicon.causes, ...lexicon.brands])];
  if (random.chance(0.5)) words.push(random.pick(lexicon.last).key);
  const ending = random.chance(0.45) ? 'org' : national[country].pick(random);
  return finish(words.join(random.chance(0.35) ? '-' : ''), ending, random, '');
}

function finish(label: string, ending: string, random: Random, suffix: string): Company {
  const domain = `${label}.${ending}`;
  const own = new Random(domain);
  const title = label.replace(/(^|-)(\w)/g, (_, dash: string, letter: string) => (dash && ' ') + letter.toUpperCase());
  return {
    name: suffix !== '' && random.chance(0.7) ? `${title} ${suffix}` : title,
    domain,
    convention: own.int(8),
    fate: own.next(),
  };
}
