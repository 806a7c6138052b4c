/** `deliv vet` and the list of `deliv check`: one and the same facts, whichever way they come. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { deliv } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-vet-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string) => join(folder, name);

const rows = Array.from(
  { length: 300 },
  (_, at) => `person${at * 7}x@${at % 3 === 0 ? 'gmail.com' : 'libero.it'},2026-0${(at % 9) + 1}-11`,
);
writeFileSync(file('list.csv'), `Email,Fecha_alta\n${rows.join('\n')}\nana@gmial.com,2026-05-05\ntest,\n`);
const fixed = ['--offline', '--now', '2026-11-24T10:00:00Z'];
const listOf = (out: string) => (JSON.parse(out) as { reports: { list: object }[] }).reports[0]?.list;
const check = (list: string, cache: string) => {
  const args = ['check', 'fixtures/messages/unsigned.eml', '--list', list, ...fixed, '--format', 'json'];
  return deliv(args, { env: { XDG_CACHE_HOME: file(cache) } });
};

describe('check', () => {
  it('says the same of a list and of its tally', () => {
    deliv(['vet', file('list.csv'), ...fixed, '--tally', file('tally.json'), '-q'], {
      env: { XDG_CONFIG_HOME: file('config') },
    });
    const [fromList, fromTally] = [check(file('list.csv'), 'a'), check(file('tally.json'), 'a')];
    expect(listOf(fromList.out)).toEqual(listOf(fromTally.out));
    expect(readFileSync(file('tally.json'), 'utf8')).not.toMatch(/person\d|gmial/);
  });

  it('makes the tally of a list once', () => {
    const first = check(file('list.csv'), 'b');
    const [name = ''] = readdirSync(file('b/deliv/lists'));
    const place = join(file('b/deliv/lists'), name);
    expect(statSync(place).mode & 0o777).toBe(0o600);
    expect(readFileSync(place, 'utf8')).not.toMatch(/person\d|gmial/);
    expect(check(file('list.csv'), 'b').out).toBe(first.out);
    writeFileSync(place, readFileSync(place, 'utf8').replace('"unique": 302', '"unique": 299'));
    expect(listOf(check(file('list.csv'), 'b').out)).toMatchObject({ unique: 299 });
    writeFileSync(place, 'cut');
    expect(check(file('list.csv'), 'b').out).toBe(first.out);
  });

  it('makes another when the list changes', () => {
    writeFileSync(file('grows.csv'), `Email\n${rows.map(row => row.split(',')[0]).join('\n')}\n`);
    const before = listOf(check(file('grows.csv'), 'c').out);
    writeFileSync(file('grows.csv'), `Email\nnew@gmail.com\n${rows.map(row => row.split(',')[0]).join('\n')}\n`);
    expect(before).toMatchObject({ unique: 300 });
    expect(listOf(check(file('grows.csv'), 'c').out)).toMatchObject({ unique: 301 });
  });
});

describe('vet', () => {
  it('masks its examples, and shows them with --reveal', () => {
    const masked = deliv(['vet', file('list.csv'), ...fixed]).out;
    expect(masked).toMatch(/row 301: a\*\*\*@\*\*\*\.com \(misspelt-domains\)/);
    expect(masked).not.toContain('gmial');
    expect(deliv(['vet', file('list.csv'), ...fixed, '--reveal']).out).toContain('row 301: ana@gmial.com');
  });

  it('takes list, columns and declarations from a campaign file', () => {
    const { code, out } = deliv(['vet', '--campaign', 'fixtures/campaigns/spring-sale/campaign.yaml', ...fixed]);
    expect(code).toBe(0);
    expect(out).toContain('393 rows');
    expect(out).toContain('declared-consent');
  });

  it('wants a list', () => {
    const { code, err } = deliv(['vet', ...fixed]);
    expect([code, err]).toEqual([2, expect.stringContaining('names no list')]);
  });

  it('says which domains gave no answer, and leaves the run undecided', () => {
    const args = ['vet', file('many.csv'), '--resolver', '127.0.0.1:1', '--now', '2026-11-24T10:00:00Z'];
    writeFileSync(
      file('many.csv'),
      `email\n${Array.from({ length: 60 }, (_, at) => `ana${at}@firm${at}.example`).join('\n')}\n`,
    );
    const { code, out } = deliv(args);
    expect(code).toBe(3);
    expect(out).toMatch(/expected-bounces.*gave no answer/s);
  });
});
