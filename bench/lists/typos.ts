/** Mistyped addresses, as people make them: a neighbour key, two letters swapped, one lost or doubled, a wrong ending. */
import { allProviders } from './providers.ts';
import { Random } from './random.ts';

/** One edit away from a provider, yet real or a provider's other name: never made as a typo. */
const real = new Set([
  ...allProviders,
  ...'ymail.com gmx.ch gmx.at gmx.com gmx.net mail.com email.com ail.com live.it live.nl live.se live.be aol.de aol.fr aol.it'.split(
    ' ',
  ),
  ...'yahoo.ie yahoo.de yahoo.es yahoo.fr yahoo.it hotmail.se hotmail.be hotmail.nl fre.fr me.com mac.com msn.com tim.it tin.it'.split(
    ' ',
  ),
]);

const endings: Readonly<Record<string, readonly string[]>> = {
  com: ['con', 'co', 'cm', 'cmo', 'comm', 'om', 'vom', 'xom'],
  it: ['ti', 'itt', 'i', 'ot', 'iy'],
  es: ['ed', 'ess', 'e', 'rs'],
  de: ['ed', 'd', 'dee', 'fe'],
  fr: ['f', 'frr', 'ft', 'rf'],
  net: ['ner', 'nett', 'ne', 'met'],
};

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function neighbour(letter: string, random: Random): string {
  const row = rows.find(keys => keys.includes(letter));
  if (row === undefined) return letter;
  const at = row.indexOf(letter);
  return row[at === 0 || (at + 1 < row.length && random.chance(0.5)) ? at + 1 : at - 1] ?? letter;
}

function editOnce(word: string, random: Random): string {
  const at = random.whole(1, word.length - 2);
  const [before, letter, next, rest] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)];
  switch (random.int(4)) {
    case 0:
      return before + next + letter + rest;
    case 1:
      return before + next + rest;
    case 2:
      return before + letter + letter + next + rest;
    default:
      return before + neighbour(letter, random) + next + rest;
  }
}

/** Undefined where no typo can be told from a real name: a short label such as gmx.de only gets a wrong ending. */
export function domainTypo(domain: string, random: Random): string | undefined {
  const dot = domain.lastIndexOf('.');
  const [name, ending] = [domain.slice(0, dot), domain.slice(dot + 1)];
  for (let i = 0; i < 8; i++) {
    const wrong = endings[ending];
    const typo =
      wrong !== undefined && (name.length < 5 || random.chance(0.45))
        ? `${name}.${random.pick(wrong)}`
        : `${name.length < 5 ? name : editOnce(name, random)}.${ending}`;
    if (typo !== domain && !real.has(typo)) return typo;
  }
  return undefined;
}

/** Half of the mistyped names are registered by somebody; an ending that is none never is. */
export function exists(typo: string): boolean {
  const ending = typo.slice(typo.lastIndexOf('.') + 1);
  return !noEndings.has(ending) && new Random(typo).chance(0.5);
}
/** `co`, `cm`, `om` and `ne` are countries. */
const noEndings = new Set('con cmo comm vom xom itt ti ot iy ess dee fe frr ft rf ner nett ed d e f i'.split(' '));

/** Nobody can see this one in the list; only the bounce tells. */
export function localTypo(local: string, random: Random): string {
  if (local.length < 6) return `${local}${local.at(-1)}`;
  const edited = editOnce(local, random).replaceAll('..', '.');
  return edited === local || edited.endsWith('.') ? `${local}${local.at(-1)}` : edited;
}
