import { chmodSync, copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importEvents } from '../../src/history/import.ts';
import { versionOf } from '../../src/history/migrate.ts';
import { migrations } from '../../src/history/migrations/all.ts';
import { predictions } from '../../src/history/prediction.ts';
import { outcomes, totals } from '../../src/history/read.ts';
import { verify } from '../../src/history/verify.ts';
import { opened, place } from './place.ts';
import { sampleEvents, sampleFile } from './sample.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'history');
const kept = JSON.parse(readFileSync(join(fixtures, 'v1.json'), 'utf8')) as { totals: object; outcomes: unknown[] };

function old(): string {
  const path = place();
  copyFileSync(join(fixtures, 'v1.sqlite'), path);
  chmodSync(path, 0o600);
  return path;
}

/** A version of the future. */
const next = [
  ...migrations,
  `ALTER TABLE batch ADD COLUMN note TEXT; CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT`,
];
const broken = [...migrations, `CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1)`];

describe('an old history', () => {
  it('of version 1 tells what it told then', () => {
    const history = opened(old());
    expect(verify(history)).toMatchObject({ sound: true, differences: [] });
    expect(totals(history)).toEqual({ ...kept.totals, schema: migrations.length });
    expect(outcomes(history)).toEqual(kept.outcomes);
    expect(predictions(history)).toHaveLength(1);
    expect(importEvents(history, sampleFile('v1'), []).status).toBe('known');
    expect(importEvents(history, sampleFile('more'), sampleEvents({ events: 50, seed: 9 })).events).toBe(50);
    expect(verify(history).sound).toBe(true);
  });

  it('is brought forward when it is opened, even for reading; and is refused by an older version then', () => {
    const path = old();
    using history = opened(path, { migrations: next, readOnly: true });
    expect(versionOf(history.db)).toBe(next.length);
    expect(history.db.prepare('SELECT count(*) AS rows FROM later').get()?.['rows']).toBe(0);
    expect(outcomes(history)).toEqual(kept.outcomes);
    history.close();
    expect(() => opened(path)).toThrow('was written by a newer deliv');
  });

  it('stays as it is where a step fails', () => {
    const path = old();
    expect(() => opened(path, { migrations: broken })).toThrow('cannot be used');
    const history = opened(path);
    expect(versionOf(history.db)).toBe(migrations.length);
    expect(verify(history).sound).toBe(true);
  });
});
