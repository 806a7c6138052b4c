/** Eight commands at once, on one history and one output file. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copied, ended, startIn } from '../tools/fs-sweep.ts';
import { deliv } from '../tools/run-deliv.ts';

const eight = Array.from({ length: 8 }, (_, at) => at);
let folder = '';
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deliv-together-'));
  mkdirSync(join(folder, 'tmp'));
  copied('fixtures/campaigns/spring-sale', folder);
  copied('fixtures/zones/spring-sale.zone', join(folder, 'names.zone'));
  for (const at of eight) {
    const events = Array.from({ length: 200 }, (_, row) => ({
      event: 'delivered',
      email: `ana.${at}.${row}@firm${row % 9}.example`,
      timestamp: 1_805_000_000 + row,
      sg_event_id: `${at}-${row}`,
    }));
    writeFileSync(join(folder, `events-${at}.json`), JSON.stringify(events));
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The names of all files but those that are given. */
function made(): string[] {
  const given = /^(?:campaign\.yaml|contacts\.csv|newsletter\.eml|names\.zone|events-\d\.json|home|tmp)$/;
  return readdirSync(folder).filter(name => !given.test(name));
}

const run = (command: string) => ended(startIn(folder, { command }));
const history = (command: string) => deliv(['history', command, '--history', 'history.sqlite'], { cwd: folder });

it('learn into one new history, each file once', { timeout: 120_000 }, async () => {
  const files = eight.map(at => (at === 7 ? 0 : at));
  const ran = await Promise.all(
    files.map(at => run(`learn events-${at}.json --history history.sqlite -f json -o learned.json`)),
  );
  expect(ran.map(({ code, err }) => [code, err])).toEqual(eight.map(() => [0, '']));
  expect(made().sort()).toEqual(['history.sqlite', 'history.sqlite.key', 'learned.json']);
  // The last to write it may be the one whose file another had read already.
  expect([{ delivered: 200 }, {}]).toContainEqual(JSON.parse(read('learned.json')).files[0].events);
  expect(history('verify').code).toBe(0);
  const { events, imports } = JSON.parse(
    deliv(['history', 'show', '--history', 'history.sqlite', '-f', 'json'], { cwd: folder }).out,
  );
  expect([events, imports]).toEqual([1400, 7]);
});

it('check, record and learn side by side', { timeout: 120_000 }, async () => {
  await run('learn events-0.json --history history.sqlite');
  const check = 'check campaign.yaml --zone names.zone --history history.sqlite -q -f json -o report.json';
  const ran = await Promise.all(
    eight.map(at => run(at % 2 === 0 ? `${check} --record` : `learn events-${at}.json --history history.sqlite`)),
  );
  expect(ran.map(({ code, err }) => [code, err])).toEqual(eight.map(at => [at % 2 === 0 ? 1 : 0, '']));
  expect(made().sort()).toEqual(['history.sqlite', 'history.sqlite.key', 'report.json']);
  expect(JSON.parse(read('report.json')).reports).toHaveLength(1);
  expect(history('verify').code).toBe(0);
  expect(readdirSync(join(folder, 'home/.cache/deliv/lists')).filter(name => !name.endsWith('.json'))).toEqual([]);
});
