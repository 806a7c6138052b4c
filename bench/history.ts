/** The local history: what an import costs over plain SQLite, and how fast a big one opens and sums up. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { importEvents } from '../src/history/import.ts';
import { openHistory } from '../src/history/open.ts';
import { summary } from '../src/history/summary.ts';
import { verify } from '../src/history/verify.ts';
import { sampleEvents, sampleFile, sampleKey, sampleNow } from '../test/history/sample.ts';
import type { BenchOptions, BenchResult } from './result.ts';

const rounds = 5;

/** `--rows IMPORTED --rows KEPT`: how many events are imported (1 M), and how many the big history holds (10 M). */
export async function history({ rows = [] }: BenchOptions): Promise<BenchResult> {
  const [imported = 1_000_000, kept = 10_000_000] = rows;
  const folder = mkdtempSync(join(tmpdir(), 'deliv-bench-'));
  try {
    return {
      name: 'history',
      rows: [
        importing(folder, 'about 1 person in 7 events', imported, Math.ceil(imported / 7)),
        importing(folder, 'each event of another person', imported, imported * 20),
        ...(kept > 0 ? reading(folder, kept) : []),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Rounds of both, turn about; the least time of each, which is the one least disturbed. */
function importing(folder: string, what: string, events: number, people: number) {
  const ours: number[] = [];
  const plain: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const path = join(folder, `import-${people}-${round}.sqlite`);
    const history = openHistory(path, { key: sampleKey, now: sampleNow });
    const sample = new Paced(parsed(sampleEvents({ events, people })));
    ours.push(timed(() => importEvents(history, sampleFile('bench'), sample)) - sample.making);
    plain.push(inserting(`${path}.plain`, history.db));
    history.close();
    for (const file of [path, `${path}.plain`]) rmSync(file);
  }
  return {
    what,
    events,
    'import ms': Math.round(Math.min(...ours)),
    'plain SQLite ms': Math.round(Math.min(...plain)),
    times: Math.round((100 * Math.min(...ours)) / Math.min(...plain)) / 100,
    target: '<= 2',
  };
}

/** The same rows and columns, by prepared statements in one transaction; no index but that by which recipients are found. */
function inserting(path: string, from: DatabaseSync): number {
  const db = new DatabaseSync(path);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536');
  db.exec(String(from.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'event'`).get()?.['sql']));
  db.exec(String(from.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'recipient'`).get()?.['sql']));
  const rowsOf = (sql: string) => {
    const statement = from.prepare(sql);
    statement.setReturnArrays(true);
    return new Paced(statement.iterate() as unknown as Iterable<(number | null)[]>);
  };
  const insert = (table: string) => {
    const { length } = from.prepare(`SELECT * FROM ${table}`).columns();
    return db.prepare(`INSERT INTO ${table} VALUES (${Array(length).fill('?').join(', ')})`);
  };
  const [events, recipients] = [
    rowsOf('SELECT * FROM event ORDER BY id'),
    rowsOf('SELECT * FROM recipient ORDER BY id'),
  ];
  const [event, recipient] = [insert('event'), insert('recipient')];
  const took = timed(() => {
    db.exec('BEGIN IMMEDIATE');
    for (const row of recipients) recipient.run(...row);
    for (const row of events) event.run(...row);
    db.exec('COMMIT');
  });
  db.close();
  return took - events.making - recipients.making;
}

function reading(folder: string, events: number) {
  const path = join(folder, 'big.sqlite');
  const options = { key: sampleKey, now: sampleNow };
  const batch = 500_000;
  const building = openHistory(path, options);
  const last = Math.ceil(events / batch);
  for (let part = 0; part < last; part++) {
    const from = new Date(sampleNow.getTime() - (last - part) * 10 * 86_400_000).toISOString().slice(0, 10);
    importEvents(building, sampleFile(`part ${part}`), sampleEvents({ events: batch, seed: part, from, days: 10 }));
  }
  building.close();
  const open = () => {
    const history = openHistory(path, { ...options, readOnly: true });
    summary(history, sampleNow, () => true);
    history.close();
  };
  const first = timed(open);
  const times = Array.from({ length: rounds }, () => timed(open));
  const history = openHistory(path, options);
  let sound = false;
  const verifying = timed(() => (sound = verify(history).sound));
  history.close();
  const megabytes = Math.round(statSync(path).size / 1e6);
  return [
    {
      what: `open and sum up (${megabytes} MB)`,
      events,
      'first ms': first,
      'middle ms': middle(times),
      target: '<= 50',
    },
    { what: `verify: ${sound ? 'sound' : 'DIFFERS'}`, events, 'first ms': verifying },
  ];
}

/** As a reader gives them: strings that were cut out of a line, not ones that are yet to be joined. */
function* parsed<T>(values: Iterable<T>): Generator<T> {
  for (const value of values) yield JSON.parse(JSON.stringify(value)) as T;
}

/** Gives what a generator makes, and tells how long (ms) the making took: by blocks, so that they need little memory. */
class Paced<T> implements Iterable<T> {
  readonly #values: Iterator<T, unknown>;
  making = 0;

  constructor(values: Iterable<T>) {
    this.#values = values[Symbol.iterator]();
  }

  *[Symbol.iterator](): Generator<T> {
    for (let block = this.#block(); block.length > 0; block = this.#block()) yield* block;
  }

  #block(): T[] {
    const started = performance.now();
    const block: T[] = [];
    while (block.length < 256) {
      const result = this.#values.next();
      if (result.done) break;
      block.push(result.value);
    }
    this.making += performance.now() - started;
    return block;
  }
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return Math.round(10 * (performance.now() - started)) / 10;
}

const middle = (times: readonly number[]) => times.toSorted((one, other) => one - other)[times.length >> 1] as number;
