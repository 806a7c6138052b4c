/** Puts the rows of one or two causes into one list: in the order of sign-up, shuffled, or the bought file behind the own one. */
import type { Maker } from './causes/maker.ts';
import { titled } from './people.ts';
import type { Random } from './random.ts';
import type { Field, Row, Single } from './spec.ts';

export interface Source {
  readonly cause: Single;
  readonly rows: number;
  readonly maker: Maker;
}

export type Order = 'date' | 'none' | 'blocks' | 'address';

export interface Made {
  readonly row: Row;
  readonly cause: Single;
}

export function arranged(sources: readonly Source[], order: Order, random: Random): Iterable<Made> {
  const rows = mixed(sources, order, random);
  if (order !== 'address') return rows;
  const key = ({ row }: Made) => row.email.toLowerCase();
  return [...rows].sort((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? -1 : 1));
}

function* mixed(sources: readonly Source[], order: Order, random: Random): Generator<Made> {
  const queues = sources.map(source => new Queue(source, random));
  for (;;) {
    const open = queues.filter(({ left }) => left > 0);
    const [one, other] = open;
    if (one === undefined) return;
    const isOther = other !== undefined && isNext(one, other, order, random);
    yield (isOther ? other : one).take();
  }
}

/** Whether the second queue has the next row. */
function isNext(one: Queue, other: Queue, order: Order, random: Random): boolean {
  if (order === 'blocks') return false;
  if (order === 'date') return timeOf(other.peek()) < timeOf(one.peek());
  return random.chance(other.left / (one.left + other.left));
}

/** Rows without a date come last. */
function timeOf({ row }: Made): number {
  return row.times.optIn ?? row.times.imported ?? Number.POSITIVE_INFINITY;
}

const memory = 2000;

/** The rows of one cause, some of them twice. */
class Queue {
  readonly #source: Source;
  readonly #random: Random;
  readonly #recent: Row[] = [];
  #made = 0;
  #next: Made | undefined;

  constructor(source: Source, random: Random) {
    this.#source = source;
    this.#random = random;
  }

  get left(): number {
    return this.#source.rows - this.#made + (this.#next === undefined ? 0 : 1);
  }

  peek(): Made {
    this.#next ??= { row: this.#make(), cause: this.#source.cause };
    return this.#next;
  }

  take(): Made {
    const made = this.peek();
    this.#next = undefined;
    return made;
  }

  #make(): Row {
    const { maker, rows } = this.#source;
    const progress = (this.#made++ + 0.5) / rows;
    const last = this.#recent.at(-1);
    if (last !== undefined && this.#random.chance(maker.duplicates)) return this.#again(last);
    const row = maker.make(progress);
    this.#remember(row);
    return row;
  }

  /** Somebody signed up twice, or stands in both files that were joined: now and then in other letters. */
  #again({ times }: Row): Row {
    const row = this.#random.pick(this.#recent);
    const email = this.#random.chance(0.15) ? titled(row.email) : row.email;
    const tags = row.tags.includes('duplicate') ? row.tags : ([...row.tags, 'duplicate'] as const);
    return { ...row, email, tags, times: { ...row.times, ...shiftedTo(times.optIn, row) } };
  }

  #remember(row: Row): void {
    if (this.#recent.length < memory) this.#recent.push(row);
    else {
      this.#recent[this.#made % (memory - 1)] = row;
      this.#recent[memory - 1] = row;
    }
  }
}

/** The second sign-up has the place, and so the date, of the rows around it. */
function shiftedTo(optIn: number | undefined, { times }: Row): Row['times'] {
  if (optIn === undefined || times.optIn === undefined) return {};
  const { confirmed, activity } = times;
  return {
    optIn,
    ...(confirmed === undefined ? {} : { confirmed: confirmed - times.optIn + optIn }),
    ...(activity === undefined ? {} : { activity: Math.max(activity, optIn) }),
  };
}

/** Columns of a vendor's file that were loaded along with it become columns of the own list, empty for all others. */
export function joinedFields(sources: readonly Source[], random: Random): readonly Field[] {
  const [first, second] = sources;
  const own = first?.maker.fields ?? [];
  const others = second?.maker.fields.filter(field => !own.includes(field) && random.chance(0.5)) ?? [];
  return [...own, ...others];
}

/** What a mailing tool writes for rows that were loaded from a file: the day of the import as the day of the sign-up. */
export function stamped(made: Made): Made {
  const { row } = made;
  const { optIn, imported } = row.times;
  if (optIn !== undefined || imported === undefined) return made;
  return {
    ...made,
    row: { ...row, times: { ...row.times, optIn: imported }, cells: { source: 'import', ...row.cells } },
  };
}
