/** What may happen to a process that writes: it is killed, it is not alone, the disk is full. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgetBefore } from '../../src/history/forget.ts';
import { importEvents } from '../../src/history/import.ts';
import { historyKey } from '../../src/history/key.ts';
import { outcomes, totals } from '../../src/history/read.ts';
import { verify } from '../../src/history/verify.ts';
import { opened, place } from './place.ts';
import { numbers, sampleEvents, sampleFile, sampleKey } from './sample.ts';

const childFile = join(import.meta.dirname, 'child.ts');
/** DELIV_KILLS=200 for the long run. */
const kills = Number(process.env['DELIV_KILLS'] ?? 40);
const events = 8000;

function start(path: string, name: string, seed: number, count: number, key = '') {
  const child = spawn(process.execPath, [childFile, path, name, String(seed), String(count), key], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return { child, ended: once(child, 'close').then(() => said), began: once(child.stdout, 'data') };
}

describe('a history that is written to', () => {
  it(`survives kill -9 at any moment: an import is whole or was never there (${kills} kills)`, {
    timeout: 900_000,
  }, async () => {
    const path = place();
    opened(path).close();
    const random = numbers(7);
    const measured = start(place(), 'measure', 1, events, sampleKey);
    await measured.began;
    const from = performance.now();
    await measured.ended;
    const whole = performance.now() - from;
    let imports = 0;
    const tally = { whole: 0, nothing: 0 };
    for (let kill = 0; kill < kills; kill++) {
      const { child, began, ended } = start(path, `file ${imports}`, imports, events, sampleKey);
      await began;
      await new Promise(resolve => setTimeout(resolve, random() * whole * 1.1));
      child.kill('SIGKILL');
      const said = await ended;
      using history = opened(path);
      const told = totals(history);
      const isThere = told.imports > imports;
      if (said.includes('imported')) expect(isThere).toBe(true);
      if (isThere) imports++;
      tally[isThere ? 'whole' : 'nothing']++;
      expect(told).toMatchObject({ imports, events: imports * events });
      if (kill % 10 === 9 || kill === kills - 1) expect(verify(history).differences).toEqual([]);
      else expect(history.db.prepare('PRAGMA quick_check').get()).toEqual({ quick_check: 'ok' });
    }
    if (process.env['DELIV_KILLS'] !== undefined) console.log(tally);
    // What was killed is learned when it is learned again; and the sum is that of a history nobody disturbed.
    const [disturbed, calm] = [opened(path), opened(place())];
    for (let at = 0; at < Math.min(imports + 1, 4); at++)
      for (const history of [disturbed, calm])
        importEvents(history, sampleFile(`file ${at}`), sampleEvents({ events, seed: at }));
    for (let at = 4; at < imports; at++)
      importEvents(calm, sampleFile(`file ${at}`), sampleEvents({ events, seed: at }));
    expect(totals(disturbed)).toEqual({ ...totals(calm), batches: totals(disturbed).batches });
    expect(outcomes(disturbed)).toEqual(outcomes(calm));
  });

  it('by eight processes at once, of which each makes it if it is not there, takes each file once', {
    timeout: 120_000,
  }, async () => {
    const path = place();
    const files = [0, 1, 2, 3, 4, 5, 0, 1];
    const said = await Promise.all(files.map(file => start(path, `file ${file}`, file, 5000).ended));
    expect(said.toSorted()).toEqual([...Array(6).fill('began\nimported\n'), ...Array(2).fill('began\nknown\n')]);
    const together = opened(path, { key: historyKey(path) });
    const alone = opened(place());
    for (let file = 0; file < 6; file++)
      importEvents(alone, sampleFile(`file ${file}`), sampleEvents({ events: 5000, seed: file }));
    expect(totals(together)).toEqual(totals(alone));
    expect(outcomes(together)).toEqual(outcomes(alone));
    expect(verify(together).differences).toEqual([]);
    together.close();
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['history.sqlite', 'history.sqlite.key']);
  });

  it('can be read while somebody writes', () => {
    const path = place();
    const writer = opened(path);
    importEvents(writer, sampleFile('1'), sampleEvents({ events: 200 }));
    const reader = opened(path, { readOnly: true });
    function* watched() {
      for (const event of sampleEvents({ events: 200, seed: 2 })) {
        expect(totals(reader).imports).toBe(1);
        yield event;
      }
    }
    importEvents(writer, sampleFile('2'), watched());
    expect(totals(reader).imports).toBe(2);
  });

  it('on a full disk says so, and keeps what it had', () => {
    const path = place();
    const history = opened(path);
    importEvents(history, sampleFile('1'), sampleEvents({ events: 1000 }));
    const before = [totals(history), outcomes(history)];
    const pages = Number(history.db.prepare('PRAGMA page_count').get()?.['page_count']);
    for (const more of [0, 1, 5, 20, 60]) {
      history.db.exec(`PRAGMA max_page_count = ${pages + more}`);
      const grow = () => importEvents(history, sampleFile('2'), sampleEvents({ events: 5000, seed: 2 }));
      expect(grow).toThrow('the disk is full');
      expect([totals(history), outcomes(history)]).toEqual(before);
    }
    expect(verify(history).sound).toBe(true);
    history.db.exec('PRAGMA max_page_count = 1000000');
    expect(importEvents(history, sampleFile('2'), sampleEvents({ events: 5000, seed: 2 })).events).toBe(5000);
    expect(forgetBefore(history, '2026-11-15')).toBeGreaterThan(2000);
    expect(verify(history).sound).toBe(true);
  });
});
