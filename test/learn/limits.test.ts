/** How much of what others wrote is believed: a line, an object, a table, an element, an answer, a log. */
import { describe, expect, it } from 'vitest';
import { findTable, rowsOf } from '../../src/learn/read/csv.ts';
import { jsonRecords } from '../../src/learn/read/json.ts';
import { Queue } from '../../src/learn/read/logs/queue.ts';
import { rawEvent } from '../../src/learn/read/raw-event.ts';
import { readXml } from '../../src/learn/read/xml.ts';
import type { LearnInput } from '../../src/learn/reader.ts';
import { learnInput } from '../tools/learn-input.ts';

async function all<T>(some: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of some) found.push(one);
  return found;
}
const becauseOf = (records: readonly object[]) =>
  records.map(one => ('bad' in one ? (one.bad as { because: string }).because : ''));
const inLines = (...lines: readonly string[]): LearnInput => ({
  ...learnInput(''),
  async *lines() {
    yield* lines;
  },
});

describe('an object', () => {
  it('may nest 64 deep', async () => {
    const deep = (levels: number) => `{"a":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`;
    const spread = (levels: number) => becauseOfAll(deep(levels).replace('[', '[\n'));
    const becauseOfAll = async (text: string) => becauseOf(await all(jsonRecords(learnInput(text))));
    expect(await spread(64)).toEqual(['']);
    expect(await spread(65)).toEqual(['is nested deeper than 64']);
    expect(await becauseOfAll(`${'['.repeat(64)}{"a":1}`)).toEqual(['']);
    expect(await becauseOfAll(`${'['.repeat(65)}{"a":1}`)).toEqual(['arrays are nested deeper than 64', '']);
  });

  it('may have 8 MB', async () => {
    const large = (octets: number) =>
      all(jsonRecords(inLines(...('{"a":"|"}'.replace('|', 'x'.repeat(octets)).match(/.{1,2000000}/g) as string[]))));
    expect(becauseOf(await large(8_300_000))).toEqual(['']);
    expect(becauseOf(await large(8_400_000))).toContain('is larger than 8 MB');
  });

  it('may come in pieces of 1 MB, and in no shorter ones', async () => {
    const pieces = (size: number) => all(jsonRecords(inLines(`{"a":"${'x'.repeat(size)}`, 'x"}')));
    expect(becauseOf(await pieces(1_100_000))).toEqual(['']);
    expect(becauseOf(await pieces(900_000))).toContain('breaks off within a text');
  });
});

describe('a table', () => {
  const isHeader = (words: readonly string[]) => words.includes('email');
  it('may begin with 19 lines of titles', () => {
    const titled = (titles: number) =>
      findTable(learnInput(`${'Title\n'.repeat(titles)}email,name\n`), isHeader)?.headerLine;
    expect([titled(19), titled(20)]).toEqual([20, undefined]);
  });

  it('has rows of 64 KB', async () => {
    const table = findTable(learnInput('email,name\n'), isHeader) as NonNullable<ReturnType<typeof findTable>>;
    const row = (lines: number) =>
      all(rowsOf(learnInput(`email,name\na,"b\n${`${'x'.repeat(999)}\n`.repeat(lines)}"\nc,d\n`), table));
    expect(becauseOf(await row(60))).toEqual(['', '']);
    expect((await row(70)).length).toBeGreaterThan(70);
    expect(becauseOf(await row(70))[0]).toBe('a quote in it is not closed within 64 KB');
  });

  it('has its header within the first 64 KB', () => {
    const late = (octets: number) => findTable(learnInput(`${'x'.repeat(octets)}\nemail,name\n`), isHeader);
    expect(late(60_000)).toBeDefined();
    expect(
      findTable({ ...learnInput(''), head: Buffer.from(`${'x'.repeat(70_000)}\nemail,name\n`) }, isHeader),
    ).toBeUndefined();
  });
});

it('an element has a text of 2,000 characters', async () => {
  const { elements } = await readXml(`<a><b>${'x'.repeat(5000)}</b></a>`);
  expect(elements[0]?.text).toHaveLength(2000);
});

it('an answer has 2,000 characters, a word 200', () => {
  const { reply, campaign } = rawEvent('x', { kind: 'bounce', reply: 'r'.repeat(5000), campaign: 'c'.repeat(500) });
  expect([reply?.length, campaign?.length]).toEqual([2000, 200]);
});

it('a log speaks of 200,000 mails at a time', () => {
  const remembers = (others: number) => {
    const queue = new Queue();
    queue.of('first').from = 'a@acme.example';
    for (let at = 0; at < others; at++) queue.of(String(at));
    return queue.of('first').from;
  };
  expect([remembers(99_000), remembers(201_000)]).toEqual(['a@acme.example', undefined]);
});
