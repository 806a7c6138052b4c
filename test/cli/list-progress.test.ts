import { expect, it } from 'vitest';
import { listProgress } from '../../src/cli/list-progress.ts';

it('says how far a list is, how fast, and how long it will take', () => {
  const lines: string[] = [];
  let now = 0;
  const say = listProgress(
    'list.csv',
    line => lines.push(line),
    () => now,
  );
  say({ doing: 'scan', done: 0, of: 512e6 });
  now = 1000;
  say({ doing: 'scan', done: 256e6, of: 512e6 });
  now = 1010;
  say({ doing: 'scan', done: 260e6, of: 512e6 });
  say({ doing: 'load', done: 0, of: 10_000_000 });
  now = 3010;
  say({ doing: 'load', done: 2_000_000, of: 10_000_000 });
  say({ doing: 'ask', done: 0, of: 7500 });
  say({ doing: 'count', done: 0, of: 0 });
  expect(lines).toEqual([
    'list.csv: reading, 0 % of 512 MB',
    'list.csv: reading, 50 % of 512 MB, 1 s left',
    'list.csv: loading 10,000,000 rows, 0 %, 0 rows/s',
    'list.csv: loading 10,000,000 rows, 20 %, 1,000,000 rows/s, 8 s left',
    'list.csv: asking DNS, 0 of 7,500 domains',
    'list.csv: counting',
  ]);
});
