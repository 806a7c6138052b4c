/** `deliv vet` and the list of `deliv check`: one and the same facts, whichever way they come. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
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

  it('keeps it for 30 days, and removes nothing else', () => {
    check(file('list.csv'), 'd');
    const folder = file('d/deliv/lists');
    const [fresh = ''] = readdirSync(folder);
    const named = (letter: string) => `${letter.repeat(64)}.json`;
    const days = (ago: number) => new Date(Date.now() - ago * 86_400_000);
    for (const [name, ago] of [
      [named('a'), 31],
      [`${named('b')}.4711`, 31],
      [named('c'), 29],
      ['notes.json', 400],
    ] as const) {
      writeFileSync(join(folder, name), '{}');
      utimesSync(join(folder, name), days(ago), days(ago));
    }
    check(file('list.csv'), 'd');
    expect(readdirSync(folder).sort()).toEqual([fresh, named('c'), 'notes.json'].sort());
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
    expect(masked).toMatch(/row 302: a\*\*\*@\*\*\*\.com \(misspelt-domains\)/);
    expect(masked).not.toContain('gmial');
    expect(deliv(['vet', file('list.csv'), ...fixed, '--reveal']).out).toContain('row 302: ana@gmial.com');
  });

  it('takes list, columns and declarations from a campaign file', () => {
    const { code, out } = deliv(['vet', '--campaign', 'fixtures/campaigns/spring-sale/campaign.yaml', ...fixed]);
    expect(code).toBe(0);
    expect(out).toContain('393 rows');
    expect(out).toContain('declared-consent');
  });

  it('splits into what to mail, mend, hold back and drop', () => {
    const list = [
      'Email,Fecha_alta,Ultimo_clic',
      'ana@gmail.con,2026-01-01,2026-10-10',
      'Maria <m.lopez@libero.it>,2026-01-01,2026-10-10',
      'antiguo.perez@gmail.com,2020-01-01,2021-10-10',
      '-1+1@acme.es,2026-01-01,2026-10-10',
      'ANA.RUIZ@Gmail.com,2026-01-01,2026-10-10',
      'ana.ruiz@gmail.com,2026-01-01,2026-10-10',
      'luis\0a@acme.es,2026-01-01,2026-10-10',
      'baja@acme.es,2026-01-01,2026-10-10',
    ];
    writeFileSync(file('mixed.csv'), `${list.join('\n')}\n`);
    writeFileSync(file('no.csv'), 'mail\nBaja <baja@acme.es>\n');
    const args = ['vet', file('mixed.csv'), ...fixed, '--suppression', file('no.csv'), '--split', file('split')];
    const { code, out, err } = deliv(args);
    expect([code, err.trimEnd().split('\n')]).toEqual([
      1,
      Object.entries({ clean: 1, fix: 2, hold: 2, drop: 3 }).map(
        ([pile, rows]) => `deliv: ${file(`split/${pile}.csv`)} is written (rows: ${rows})`,
      ),
    ]);
    expect(out).not.toContain('--split');
    expect(deliv(args.slice(0, -2)).out).toContain('--split DIR writes the rows apart');
    const rowsOf = (pile: string) =>
      readFileSync(file(`split/${pile}.csv`), 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1);
    expect(rowsOf('clean')).toEqual(['ANA.RUIZ@Gmail.com,,']);
    expect(rowsOf('fix')).toEqual([
      'ana@gmail.con,ana@gmail.com,misspelt-domains',
      'Maria <m.lopez@libero.it>,m.lopez@libero.it,address-form',
    ]);
    expect(rowsOf('hold')).toEqual(['antiguo.perez@gmail.com,,list-age', "'-1+1@acme.es,,address-form"]);
    expect(rowsOf('drop').map(row => row.split(',').at(-1))).toEqual([
      'duplicates',
      'address-form',
      'suppressed-addresses',
    ]);
    expect(deliv(args)).toMatchObject({ code: 2, err: expect.stringContaining('is there already') });
  });

  it.each([
    ['the list itself', 'list.csv', 'is the list itself'],
    ['nobody', 'nobody.csv', 'holds no address'],
  ])('takes no suppression file that is %s', (_name, name, said) => {
    writeFileSync(file('nobody.csv'), 'email\nnobody\n');
    const { code, err } = deliv(['vet', file('list.csv'), ...fixed, '--suppression', file(name)]);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });

  it('wants a country that there is', () => {
    const { code, err } = deliv(['vet', file('list.csv'), ...fixed, '--country', 'Spain']);
    expect([code, err]).toEqual([2, expect.stringContaining('is no country')]);
  });

  it('says what could not be read', () => {
    writeFileSync(
      file('odd.csv'),
      `email,name\n${Array.from({ length: 40 }, (_, at) => `ana${at}@acme.es${at % 2 ? '' : ',Ana'}`).join('\n')}\n`,
    );
    const { code, out } = deliv(['vet', file('odd.csv'), ...fixed]);
    expect(code).toBe(3);
    expect(out).toMatch(/rows-read.rejected/);
    expect(out).toMatch(/too few fields, first in row 2/);
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
