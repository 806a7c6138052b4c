/** A disk that turns a byte: SQLite itself does not notice it in most places. */
import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { forgetBefore, forgetPerson, setRetention } from '../../src/history/forget.ts';
import { importEvents } from '../../src/history/import.ts';
import { recordPrediction } from '../../src/history/prediction.ts';
import { verify } from '../../src/history/verify.ts';
import { InputError } from '../../src/model/input-error.ts';
import { opened, place } from './place.ts';
import { numbers, sampleEvents, sampleFile } from './sample.ts';

/** With something in each table, and free pages. */
function filled(path: string): void {
  using history = opened(path);
  for (const seed of [1, 2, 3])
    importEvents(history, sampleFile(`${seed}`), sampleEvents({ events: 300, seed, days: 4, people: 60 }));
  recordPrediction(history, { campaign: 'welcome', at: '2026-11-01T08:00:00Z', version: '0.1.0', providers: [] });
  setRetention(history, 3000);
  forgetBefore(history, '2026-11-02');
  forgetPerson(history, 'canary.person1x7@shop7.example');
}

/** All that is stored, each value with its type; an error's text where it cannot be read. */
function dump(path: string): string {
  const db = new DatabaseSync(path);
  try {
    const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).all();
    const rows = ['sqlite_schema', ...tables.map(({ name }) => String(name))].map(name => {
      const statement = db.prepare(`SELECT * FROM "${name}"`);
      statement.setReadBigInts(true);
      return statement.all().map(row => Object.values(row).map(written));
    });
    return rows
      .flat()
      .map(row => row.join('|'))
      .toSorted()
      .join('\n');
  } catch (error) {
    return String(error);
  } finally {
    db.close();
  }
}

const written = (value: unknown) =>
  `${typeof value} ${value instanceof Uint8Array ? Buffer.from(value).toString('hex') : String(value)}`;

/** What deliv says of it: nothing, or what differs. */
function said(path: string): string {
  try {
    using history = opened(path);
    return verify(history)
      .differences.map(({ table, because }) => `${table} ${because}`)
      .join('; ');
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.message;
  }
}

const flips = Number(process.env['DELIV_FLIPS'] ?? 150);

describe('a turned byte', () => {
  it(`is noticed wherever it changes what is stored (${flips} of them)`, { timeout: 240_000 }, () => {
    const path = place();
    filled(path);
    const whole = readFileSync(path);
    const told = dump(path);
    expect(said(path)).toBe('');
    const random = numbers(20261126);
    const unnoticed: string[] = [];
    const tally = { changed: 0, unchanged: 0, structure: 0 };
    for (let flip = 0; flip < flips; flip++) {
      const bytes = Buffer.from(whole);
      const at = Math.floor(random() * bytes.length);
      bytes[at] = (bytes[at] as number) ^ (1 << Math.floor(random() * 8));
      writeFileSync(path, bytes, { mode: 0o600 });
      const isChanged = dump(path) !== told;
      writeFileSync(path, bytes, { mode: 0o600 });
      const noticed = said(path);
      if (isChanged) tally.changed++;
      else if (noticed === '') tally.unchanged++;
      else tally.structure++;
      if (isChanged && noticed === '') unnoticed.push(`bit at ${at}`);
    }
    expect(unnoticed).toEqual([]);
    expect(tally.changed).toBeGreaterThan(flips / 3);
    if (process.env['DELIV_FLIPS'] !== undefined) console.log(tally);
  });

  const changes: [string, string, object][] = [
    ['an event', `UPDATE event SET day = day + 1 WHERE id = 310`, { table: 'event', batch: 3, row: 10 }],
    ['a count', 'UPDATE outcome SET clicks = clicks + 1 WHERE day = 20761', { table: 'outcome' }],
    ['a count and its digest', `UPDATE outcome SET digest = randomblob(16)`, { table: 'outcome', row: 1 }],
    ['a lost event', 'DELETE FROM event WHERE id = 320', { table: 'event', batch: 3, row: 20, because: 'is missing' }],
    ['a lost count', 'DELETE FROM outcome WHERE day = 20761', { table: 'outcome', batch: 8 }],
    ['a lost batch', 'PRAGMA foreign_keys = OFF; DELETE FROM batch WHERE id = 6', { table: 'batch', batch: 7 }],
    ['a batch', `UPDATE batch SET name = 'other.log' WHERE id = 3`, { table: 'batch', batch: 3 }],
    ['a name', `UPDATE word SET text = 'gnail' WHERE text = 'gmail'`, { table: 'event', batch: 2 }],
    ['a person', 'UPDATE recipient SET hash = randomblob(16) WHERE id = 12', { table: 'event' }],
    ['a stranger', 'INSERT INTO recipient VALUES (randomblob(16), 7000)', { table: 'recipient' }],
    ['a tombstone', 'UPDATE tombstone SET digest = randomblob(16) WHERE ordinal >= 0', { table: 'event', batch: 2 }],
    ['a setting', `UPDATE setting SET value = '1' WHERE name = 'retention-days'`, { table: 'setting', row: 2 }],
    ['a forecast', `UPDATE prediction SET version = '9'`, { table: 'prediction', row: 1 }],
    ['a trigger', 'CREATE TRIGGER t AFTER DELETE ON event BEGIN SELECT 1; END', { table: 'sqlite_schema' }],
  ];

  it.each(changes)('%s that was changed by hand is named', (_what, sql, difference) => {
    const path = place();
    filled(path);
    using history = opened(path);
    history.db.exec(sql);
    expect(verify(history).differences).toContainEqual(expect.objectContaining(difference));
  });
});
