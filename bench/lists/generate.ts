/**
 * A list of known cause, the same bytes for the same spec on every machine.
 * `node bench/lists/generate.ts --cause bought --rows 10000 --seed 1 --audience b2c --country IT --columns rich --output DIR`
 */
import { Book } from './book.ts';
import { bots } from './causes/bots.ts';
import { bought } from './causes/bought.ts';
import { brokenForm } from './causes/broken-form.ts';
import { clean } from './causes/clean.ts';
import { guessed } from './causes/guessed.ts';
import { handsOver, lostSuppression } from './causes/lost-suppression.ts';
import type { MakeCause, Setting, Suppressed } from './causes/maker.ts';
import { stale } from './causes/stale.ts';
import { command } from './command.ts';
import { fileFor, headerLine, rowLine } from './file.ts';
import { arranged, joinedFields, type Order, stamped } from './mix.ts';
import { Random } from './random.ts';
import { Seen } from './seen.ts';
import { type Part, partsOf, type Single, type Spec } from './spec.ts';
import { suppressionFile } from './suppression.ts';
import { Ledger, type Truth } from './truth.ts';

export interface Ending {
  readonly suppression?: string;
  readonly truth: Truth;
}

export interface Generated extends Ending {
  readonly file: Buffer;
}

export function generate(spec: Spec): Generated {
  const chunks: string[] = [];
  const ending = stream(spec, chunk => chunks.push(chunk));
  return { file: Buffer.from(chunks.join('')), ...ending };
}

const chunkSize = 1 << 18;

/** For lists too large to hold: writes the file piece by piece. */
export function stream(spec: Spec, write: (chunk: string) => void): Ending {
  const parts: readonly Part[] = partsOf(spec.cause);
  // Not the shares: more of the same cause must differ in nothing but the dose.
  const { rows, seed, audience, country, columns } = spec;
  const causes = parts.map(({ cause }) => cause).join(' ');
  const random = new Random(`list ${causes} ${rows} ${seed} ${audience} ${country} ${columns}`);
  const suppressed: Suppressed[] = [];
  const dead = new Set<string>();
  const order = orderOf(parts, rows, random);
  const settings = settingsOf(spec, parts, random, order, dead, suppressed);
  const sources = settings.map(({ cause, setting }) => ({ cause, rows: setting.rows, maker: makers[cause](setting) }));
  const isVendor = sources.every(({ maker }) => maker.isVendor);
  const isStamped = sources.length > 1 && !isVendor && random.chance(0.5);
  const file = fileFor(spec, random, joinedFields(sources, random), isVendor);
  // Other senders too hand over those who left, and none of them is in the list.
  const handsOverOthers = random.chance(0.25);
  const ledger = new Ledger(spec, order, sources, dead);

  let chunk = headerLine(file);
  for (const made of arranged(sources, order, random)) {
    ledger.enter(made);
    chunk += rowLine((isStamped ? stamped(made) : made).row, file);
    if (chunk.length < chunkSize) continue;
    write(chunk);
    chunk = '';
  }
  write(chunk);

  const first = settings[0]?.setting;
  if (suppressed.length === 0 && first !== undefined && handsOverOthers) {
    const others = handsOver(first, 1500);
    for (let count = spec.rows * random.between(0.05, 0.3); count > 0; count--) others();
  }
  const suppression = suppressionFile(suppressed, spec.country, file, random);
  if (suppression === undefined) return { truth: ledger.truth(undefined) };
  return { suppression, truth: ledger.truth(suppressed.length) };
}

const makers: Readonly<Record<Single, MakeCause>> = {
  clean,
  bought,
  guessed,
  stale,
  'broken-form': brokenForm,
  bots,
  'lost-suppression': lostSuppression,
};

interface Prepared {
  readonly cause: Single;
  readonly setting: Setting;
}

function settingsOf(
  spec: Spec,
  parts: readonly Part[],
  random: Random,
  order: Order,
  dead: Set<string>,
  suppressed: Suppressed[],
): Prepared[] {
  const seen = new Seen();
  const second = Math.round(spec.rows * (parts[1]?.share ?? 0));
  return parts.map(({ cause }, at) => {
    const own = new Random(`part ${at} ${random.int(2 ** 32)}`);
    const setting: Setting = {
      spec,
      random: own,
      book: new Book(spec, own, seen),
      rows: at === 1 ? second : spec.rows - second,
      isOrdered: order === 'date',
      dead,
      suppress: entry => suppressed.push(entry),
      isPure: parts.length > 1 && parts.some(part => part.cause === 'clean'),
    };
    return { cause, setting };
  });
}

/** Sorting needs the whole list in memory. */
const sortable = 200_000;

function orderOf(parts: readonly Part[], rows: number, random: Random): Order {
  const point = random.next();
  const last = parts[1]?.cause;
  const isLoaded = last === 'bought' || last === 'guessed';
  if (point < 0.12 && rows <= sortable) return 'address';
  if (point < 0.5) return 'date';
  return isLoaded && point < 0.75 ? 'blocks' : 'none';
}

if (import.meta.main) command(stream);
