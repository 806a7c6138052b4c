/** Counts by campaign, provider, day, From domain and sending address, kept with every import: reads never scan events. */
import type { DatabaseSync } from 'node:sqlite';
import { InputError } from '../model/input-error.ts';
import { type CountName, countNames } from './counts.ts';
import { rowDigest, type StateSum } from './digest.ts';
import { wordReader } from './words.ts';

/** Numbers of words, 0 for "not known"; `day` since 1970-01-01. */
export interface RollupKey {
  readonly day: number;
  readonly campaign: number;
  readonly provider: number;
  readonly domain: number;
  readonly ip: number;
}

export type RollupRow = RollupKey & Record<CountName, number> & { sent: number | null; digest: Uint8Array };

const keyNames = ['day', 'campaign', 'provider', 'domain', 'ip'] as const;
const columns = [...keyNames, 'sent', ...countNames, 'digest'];
const where = keyNames.map(name => `${name} = ?`).join(' AND ');

/** What a row's digest must be. */
export function rollupDigest(row: Omit<RollupRow, 'digest'>, word: (id: number) => string | null): Buffer {
  const { day, campaign, provider, domain, ip, sent } = row;
  const key = [day, word(campaign), word(provider), word(domain), word(ip)];
  return rowDigest('outcome', [...key, sent, ...countNames.map(name => row[name])]);
}

/** Gathers what an import adds, and adds it at its end. */
export class Rollup {
  readonly #added = new Map<string, RollupRow>();

  add(key: RollupKey, name: CountName | 'sent', count: number): void {
    const row = this.#row(key);
    row[name] = (row[name] ?? 0) + count;
  }

  #row(key: RollupKey): RollupRow {
    const id = `${key.day} ${key.campaign} ${key.provider} ${key.domain} ${key.ip}`;
    let row = this.#added.get(id);
    if (row === undefined) {
      const { day, campaign, provider, domain, ip } = key;
      const counts = Object.fromEntries(countNames.map(count => [count, 0])) as Record<CountName, number>;
      row = { day, campaign, provider, domain, ip, sent: null, ...counts, digest: new Uint8Array() };
      this.#added.set(id, row);
    }
    return row;
  }

  /** Within a transaction. A row that is not what it was written as is not built upon. */
  write(db: DatabaseSync, state: StateSum, path: string): void {
    const find = db.prepare(`SELECT * FROM outcome WHERE ${where}`);
    const put = db.prepare(`INSERT OR REPLACE INTO outcome VALUES (${columns.map(() => '?').join(', ')})`);
    const remove = db.prepare(`DELETE FROM outcome WHERE ${where}`);
    const word = wordReader(db);
    for (const added of this.#added.values()) {
      const key = keyNames.map(name => added[name]);
      const old = find.get(...key) as RollupRow | undefined;
      if (old !== undefined) {
        if (!rollupDigest(old, word).equals(old.digest))
          throw new InputError('is damaged: counts differ from what was written', { file: path }, verifyHint);
        state.remove(old.digest);
        if (old.sent !== null) added.sent = (added.sent ?? 0) + old.sent;
        for (const name of countNames) added[name] += old[name];
      }
      if (added.sent === null && countNames.every(name => added[name] === 0)) {
        remove.run(...key);
        continue;
      }
      const digest = rollupDigest(added, word);
      state.add(digest);
      put.run(...key, added.sent, ...countNames.map(name => added[name]), digest);
    }
  }
}

const verifyHint = '`deliv history verify` says which';

/** Within a transaction. */
export function removeRollup(db: DatabaseSync, state: StateSum, condition: string, value: number): void {
  for (const { digest } of db.prepare(`SELECT digest FROM outcome WHERE ${condition}`).all(value))
    state.remove(digest as Uint8Array);
  db.prepare(`DELETE FROM outcome WHERE ${condition}`).run(value);
}
