/** The engine's SQL against a plain count of the same rows. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { listLore } from '../../rules/data/list/index.ts';
import type { Engine } from '../../src/list/engine.ts';
import { writeSplit } from '../../src/list/split.ts';
import type { PlainTable } from '../../src/list/table.ts';
import { vet } from '../../src/list/vet.ts';
import type { ListLore } from '../../src/model/list-lore.ts';
import { oracle } from '../tools/list-oracle.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-vet-'));
afterAll(() => rmSync(folder, { recursive: true }));

const free = ['gmail.com', 'googlemail.com', 'hotmail.com', 'libero.it'];
const lore: ListLore = { ...listLore, disposable: ['mailinator.com'], perhapsDisposable: [], freeMail: free };
const domains = { receiverOf: () => 'generic', isKnownTld: () => true, toAscii: (name: string) => name };

function tableOf(columns: readonly string[], rows: readonly (readonly string[])[]): PlainTable {
  const path = join(folder, `${Math.random()}.csv`);
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  writeFileSync(path, `${[columns, ...rows].map(row => row.map(quoted).join(',')).join('\n')}\n`);
  return {
    path,
    format: 'csv',
    delimiter: ',',
    quote: '"',
    skipLines: 1,
    columns,
    hasHeader: true,
    found: { format: 'csv', gzip: false, encoding: 'utf-8', newline: 'lf', preambleLines: 0 },
    rows: rows.length,
    read: rows.length,
    rejected: 0,
    rejections: [],
    sha256: '0'.repeat(64),
    sizeBytes: 0,
  };
}

const options = { file: 'list.csv', columns: { email: 'email' }, ownNames: [], now: new Date('2026-11-24T00:00:00Z') };

const local = fc.oneof(
  fc.constantFrom(
    'ana',
    'ana.ruiz',
    'a.ruiz',
    'alba.ruiz',
    'a.ruiz',
    'aruiz',
    'info',
    'abuse',
    'test',
    'o’neil',
    "o'neil",
    'ana+shop',
    'a.n.a',
    '.ana',
    '',
    'xkcdqwrtzp12345',
    '0123456789abcdef',
  ),
  fc.integer({ min: 1, max: 70 }).map(number => `user${number}`),
  fc.stringMatching(/^[a-z0-9._-]{1,14}$/),
);
const domain = fc.constantFrom(
  'gmail.com',
  'googlemail.com',
  'gmial.com',
  'hotmail.com',
  'hotmail.con',
  'hotmal.com',
  'libero.it',
  'acme.example',
  'mailinator.com',
  'x.mailinator.com',
  'acme',
  'gmx.ch',
  'test',
);
const cell = fc.oneof(
  { weight: 20, arbitrary: fc.tuple(local, domain).map(([name, host]) => `${name}@${host}`) },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', 'nobody', 'ANA@GMAIL.COM', ' ana@gmail.com ') },
);

describe('the engine counts as one would by hand', () => {
  it('on 500 lists', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 120 }), fc.boolean(), async (cells, numbered) => {
        const rows = numbered ? [...cells, ...Array.from({ length: 60 }, (_, at) => `k${at}@gmail.com`)] : cells;
        fc.pre(rows.some(one => one.trim() !== ''));
        const { unique, ...expected } = oracle(rows, lore, free);
        const facts = await vet(
          tableOf(
            ['email'],
            rows.map(one => [one]),
          ),
          options,
          lore,
          domains,
        );
        const found = Object.fromEntries(
          Object.keys(expected).map(id => [id, facts.signals[id as keyof typeof expected]?.count]),
        );
        expect(found).toEqual(expected);
        expect([facts.unique, facts.read + facts.rejected]).toEqual([unique, rows.length]);
      }),
      { numRuns: 500, seed: 20261124 },
    );
  });
});

describe('columns beside the address', () => {
  const day = (n: number) => `2026-01-${String(n).padStart(2, '0')}`;
  it.each([
    ['ISO', (n: number) => `${day(n)} 10:00:0${n % 10}`],
    ['day first', (n: number) => `${String(n).padStart(2, '0')}/01/2026`],
    ['with dots', (n: number) => `${String(n).padStart(2, '0')}.01.2026 10:00`],
    ['month first', (n: number) => `01/${String(n).padStart(2, '0')}/2026`],
  ])('reads times: %s', async (_name, write) => {
    const rows = Array.from({ length: 28 }, (_, at) => [`ana${at}x@acme.example`, write(at + 1), '2026-10-01']);
    const table = tableOf(['Correo', 'Fecha_alta', 'Última apertura'.replace('Ú', 'U')], rows);
    const facts = await vet(table, { ...options, columns: {} }, lore, domains);
    expect(facts.columns).toEqual(['email', 'optInAt', 'lastActiveAt']);
    expect(facts.signals['impossible-opt-in']).toEqual({ count: 0, of: 28 });
    expect(facts.signals['growth-day']).toEqual({ count: 1, of: 28, detail: '1 on the median day' });
    expect(facts.signals['not-contacted-6-months']).toEqual({ count: 0, of: 28 });
  });

  it.each([
    ['31/02/2024', (n: number) => `${String(n).padStart(2, '0')}/01/2024`],
    ['2024-02-31', (n: number) => `2024-01-${String(n).padStart(2, '0')}`],
  ])('counts a day that does not exist: %s', async (impossible, write) => {
    const rows = Array.from({ length: 28 }, (_, at) => [`ana${at}x@acme.example`, write(at + 1), write(at + 1)]);
    const table = tableOf(
      ['email', 'Fecha alta', 'confirmado'],
      [...rows, ['eva@acme.example', impossible, impossible]],
    );
    const { signals } = await vet(table, { ...options, columns: {} }, lore, domains);
    expect(signals['unreadable-opt-in']).toEqual({ count: 1, of: 29 });
    expect(signals['unreadable-confirmation']).toEqual({ count: 1, of: 29 });
  });

  const said = async (header: string, cells: readonly string[]) => {
    const rows = cells.map((cell, at) => [`ana${at}x@acme.example`, cell]);
    const { columns, signals } = await vet(
      tableOf(['email', header], rows),
      { ...options, columns: {} },
      lore,
      domains,
    );
    return { columns: columns.toSorted(), withdrawn: signals.withdrawn?.count, unclear: signals['consent-unclear'] };
  };
  const refusals = ['no', 'FALSE', ' 0 ', 'Baja', 'unsubscribed', 'Opt-out', 'disiscritto', 'Cancelado', 'rechazado'];

  it.each([
    'Consentimiento',
    'consenso',
    'Consent',
    'Opt-in status',
    'Estado',
    'stato',
    'Status',
    'optin',
  ])('reads who said no in %s', async header => {
    expect(await said(header, [...refusals, 'Sí', 'yes', 'TRUE', '1', 'activo', 'iscritto'])).toEqual({
      columns: ['consent', 'email'],
      withdrawn: refusals.length,
      unclear: { count: 0, of: refusals.length + 6, detail: '0' },
    });
  });

  it('takes nothing for a yes that it does not understand', async () => {
    expect(await said('Consent', ['yes', 'no', 'pending', '✓', '', 'quizás'])).toMatchObject({
      withdrawn: 1,
      unclear: { count: 4, of: 6, detail: '1' },
    });
  });

  it('drops who said no and holds back who said neither, in the split', async () => {
    const rows = ['no', 'sí', 'pending', ''].map((cell, at) => [`ana${at}x@acme.example`, cell]);
    const to = join(folder, 'split');
    const split = (engine: Engine) =>
      writeSplit(engine, to, { hasSuppression: false, now: options.now }).then(() => undefined);
    await vet(tableOf(['email', 'Consentimiento'], rows), { ...options, columns: {} }, lore, domains, split);
    const piles = ['clean', 'hold', 'drop'].map(pile => readFileSync(join(to, `${pile}.csv`), 'utf8').split('\n'));
    expect(piles.map(lines => lines.slice(1, -1))).toEqual([
      ['ana1x@acme.example,,'],
      ['ana2x@acme.example,,suppressed-addresses', 'ana3x@acme.example,,suppressed-addresses'],
      ['ana0x@acme.example,,suppressed-addresses'],
    ]);
  });

  it('takes a place for no consent, nor a day of opt-in', async () => {
    expect((await said('Estado', ['Jalisco', 'Puebla'])).columns).toEqual(['email']);
    expect((await said('optin', ['2026-01-05', 'no'])).columns).toEqual(['email', 'optInAt']);
  });

  it('reads the column that is named', async () => {
    const table = tableOf(
      ['email', 'Recibe correos'],
      [
        ['ana@acme.example', 'no'],
        ['eva@acme.example', 'sí'],
      ],
    );
    const facts = await vet(table, { ...options, columns: { consent: 'Recibe correos' } }, lore, domains);
    expect(facts.signals.withdrawn).toEqual({ count: 1, of: 2 });
  });

  it('names the columns that it does not read, and no key that is an address', async () => {
    const table = tableOf(['email', 'Talla', 'Ciudad', 'eva@acme.example'], [['ana@acme.example', 'M', 'Lugo', 'x']]);
    const { signals } = await vet(table, { ...options, columns: {} }, lore, domains);
    expect(signals['unread-columns']).toEqual({ count: 2, of: 4, detail: 'Talla, Ciudad' });
  });

  it('finds the addresses where no header names them', async () => {
    const rows = Array.from({ length: 9 }, (_, at) => [`Ana ${at}`, `ana${at}@acme.example`]);
    expect((await vet(tableOf(['a', 'b'], rows), { ...options, columns: {} }, lore, domains)).unique).toBe(9);
  });

  it('refuses a list without any', async () => {
    const table = tableOf(['a'], [['Ana'], ['Luis']]);
    await expect(vet(table, { ...options, columns: {} }, lore, domains)).rejects.toThrow(/no column of e-mail/);
  });
});
