/** The whole circle: a forecast is recorded, what happened is learned, the next check knows it, and calibrate says how right it was. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/index.ts';
import { deliv, root } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-feedback-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string) => join(folder, name);
const write = (name: string, text: string) => {
  writeFileSync(file(name), text);
  return file(name);
};

const rows = Array.from({ length: 500 }, (_, at) => `reader.no${at}x@${at % 5 === 0 ? 'yahoo.com' : 'gmail.com'}`);
write('list.csv', ['email', ...rows].join('\n'));
writeFileSync(file('mail.eml'), readFileSync(join(root, 'fixtures/campaigns/spring-sale/newsletter.eml')));
const campaign = (id: string) =>
  write(`${id}.yaml`, `id: ${id}\nmessage: mail.eml\nlist: {file: list.csv}\nsender: {stream: promotional}\n`);

/** As a webhook tells it: of 400 at Gmail 8 are dead and 40 were put off, of 100 at Yahoo one complained. */
function events(id: string, day: string): string {
  const at = Date.parse(`${day}T09:00:00Z`) / 1000;
  const told = rows.flatMap((email, row) => {
    const gmail = email.endsWith('gmail.com');
    const dead = gmail && row < 10;
    const common = { email, timestamp: at + row, category: [id], sg_message_id: `${id}.${row}` };
    return [
      ...(gmail && row >= 450 ? [{ ...common, event: 'deferred', response: '421 4.7.0 try again later' }] : []),
      dead
        ? { ...common, event: 'bounce', type: 'bounce', status: '5.1.1', reason: '550 5.1.1 no such user' }
        : { ...common, event: 'delivered', response: '250 OK' },
      ...(row === 0 ? [{ ...common, event: 'spamreport' }] : []),
    ];
  });
  const numbered = told.map((one, index) => ({ ...one, sg_event_id: `${id}-${index}` }));
  return write(`${id}.json`, JSON.stringify(numbered));
}

const day = (index: number) => new Date(Date.UTC(2026, 5, 1 + 7 * index)).toISOString().slice(0, 10);
const history = file('history.sqlite');
const offline = (now: string) => ['--offline', '--now', `${now}T08:00:00Z`, '--history', history];
const gmailOf = (out: string) =>
  (JSON.parse(out) as Report).reports[0]?.prediction.providers.find(({ id }) => id === 'gmail');

describe('the circle', () => {
  it('goes on without a history that is not there, and makes none', () => {
    const { code, out } = deliv([
      'check',
      campaign('first'),
      '-f',
      'json',
      ...offline('2026-05-31'),
      '--fail-on',
      'never',
    ]);
    expect(code).toBe(0);
    expect((JSON.parse(out) as Report).reports[0]?.prediction.assumed[0]).toBe(
      `nothing was ever sent: the history cannot be read (${history} does not exist)`,
    );
    expect(existsSync(history) || existsSync(`${history}.key`)).toBe(false);
  });

  it('refuses to record what could never be known again', () => {
    const { code, err } = deliv(['check', file('mail.eml'), '--record', ...offline('2026-06-01')]);
    expect(code).toBe(2);
    expect(err).toContain('add id: to the campaign file');
  });

  it('records 22 forecasts and learns what became of them', () => {
    for (let index = 0; index < 22; index++) {
      const id = `letter-${index}`;
      const checked = deliv(['check', campaign(id), '--record', '-q', '--fail-on', 'never', ...offline(day(index))]);
      expect([checked.code, checked.err]).toEqual([0, '']);
      const learned = deliv([
        'learn',
        events(id, day(index)),
        '--now',
        `${day(index)}T20:00:00Z`,
        '--history',
        history,
      ]);
      expect([learned.code, learned.err]).toEqual([0, '']);
    }
    const again = deliv(['learn', file('letter-0.json'), '--history', history, '--now', `${day(22)}T20:00:00Z`]);
    expect(again.out).toContain('learned already on 1 Jun 2026: nothing changes');
    expect(deliv(['history', 'verify', '--history', history]).code).toBe(0);
  }, 120_000);

  it('then knows its own odds, how sure they are, and what it never observed', () => {
    const { out } = deliv(['check', campaign('next'), '-f', 'json', ...offline(day(22)), '--fail-on', 'never']);
    const gmail = gmailOf(out);
    expect(gmail?.basis).toBe('own-history');
    expect(gmail?.own).toEqual({ campaigns: 22, placed: 0 });
    expect(gmail?.firstAttempt.likely.deferral).toBeGreaterThan(0.08);
    const { reports } = JSON.parse(out) as Report;
    expect(reports[0]?.verdicts.find(({ rule }) => rule === 'complaint-rate')?.findings.map(({ id }) => id)).toEqual(
      [],
    );
    const said = reports[0]?.verdicts.find(({ rule }) => rule === 'remembered-recipients')?.findings;
    expect(said?.map(({ id, text }) => [id, text.slice(0, 22)])).toEqual([
      ['remembered-recipients/said-no', '9 of 500 addresses (1.'],
    ]);
    const text = deliv(['check', file('next.yaml'), ...offline(day(22)), '--fail-on', 'never']).out;
    expect(text).toContain('22 campaigns of your own; where it lands: not observed');
  });

  it('calibrates: as text, as JSON, as a picture', () => {
    const at = ['--history', history, '--now', `${day(23)}T08:00:00Z`];
    const { code, out, err } = deliv(['calibrate', ...at]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^22 campaigns were forecast, and are over/);
    expect(out).toMatch(/^ +gmail +bounce +1\.\d %.* 22\/22 /m);
    expect(out.split('\n').filter(line => line.length > 105)).toEqual([]);
    const { campaigns, rows: found } = JSON.parse(deliv(['calibrate', '-f', 'json', ...at]).out);
    expect(campaigns).toBe(22);
    expect(found.some((row: { outcome: string }) => row.outcome === 'spam')).toBe(false);
    expect(deliv(['calibrate', '-f', 'svg', ...at]).out).toMatch(/^<svg[^>]*xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  });

  it('applies what fits, says what it changed, and the next check goes by it', () => {
    const at = ['--history', history, '--now', `${day(23)}T08:00:00Z`];
    const { applied } = JSON.parse(deliv(['calibrate', '--apply', '-f', 'json', ...at]).out);
    expect(applied.halfLife.forecasts).toBeGreaterThan(20);
    const { out } = deliv(['calibrate', '--apply', ...at]);
    expect(out).toContain(`A campaign counts half after ${applied.halfLife.days} days`);
    expect(deliv(['history', 'verify', '--history', history]).code).toBe(0);
  });

  it.each<[string, (path: string) => void, RegExp]>([
    ['foreign', path => writeFileSync(path, 'a shopping list', { mode: 0o600 }), /is no history/],
    ['cut', path => writeFileSync(path, readFileSync(history).subarray(0, 8192), { mode: 0o600 }), /is cut short/],
    ['open to others', path => chmodSync(write('open', ''), 0o644) ?? writeFileSync(path, ''), /may be read by others/],
  ])('a history that is %s hinders no check, is named, and left as it is', (name, make, says) => {
    const path = file(`${name}.sqlite`);
    make(path);
    const before = readFileSync(path);
    const args = ['check', file('next.yaml'), '-f', 'json', '--offline', '--history', path, '--fail-on', 'never'];
    const { code, out } = deliv(args, { env: { DELIV_HISTORY_KEY: 'a key that is long enough' } });
    expect(code).toBe(0);
    expect((JSON.parse(out) as Report).reports[0]?.prediction.assumed[0]).toMatch(says);
    expect(readFileSync(path)).toEqual(before);
  });
});
