/** `deliv plan` as people and scripts use it: exit codes, the table, CSV and JSON. Needs `npm run build`. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import type { PlanReport, Report } from '../../src/index.ts';
import { deliv, root } from '../tools/run-deliv.ts';

const sale = 'fixtures/campaigns/spring-sale/campaign.yaml';
const world = ['--zone', 'fixtures/zones/spring-sale.zone', '--now', '2027-03-10T00:00:00Z'];
const folder = mkdtempSync(join(tmpdir(), 'deliv-plan-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A campaign to 2,000 people at Gmail and 400 at Yahoo. */
function campaign(name: string, more: string): string {
  const rows = Array.from({ length: 2400 }, (_, at) => `reader.no${at}x@${at % 6 === 0 ? 'yahoo.com' : 'gmail.com'}`);
  writeFileSync(join(folder, 'list.csv'), ['email', ...rows].join('\n'));
  writeFileSync(join(folder, `${name}.eml`), readFileSync(join(root, 'fixtures/campaigns/spring-sale/newsletter.eml')));
  writeFileSync(join(folder, `${name}.yaml`), `message: ${name}.eml\nlist: {file: list.csv}\n${more}\n`);
  return join(folder, `${name}.yaml`);
}

const offline = ['--offline', '--now', '2027-03-10T00:00:00Z'];

describe('deliv plan', () => {
  it('a small list goes out on one day', () => {
    const { code, out, err } = deliv(['plan', sale, ...world]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^2027-03-18 +389 +179 /m);
    expect(out).toContain('nothing: everybody is written to on the first day');
    expect(out).toMatch(
      /Gmail, with 421 4\.7\.28: 10 minutes of silence, then one connection, then one more at a time/,
    );
    expect(out).toContain('the engaged are as many at each provider as in the whole list');
    expect(out.split('\n').filter(line => line.length > 100)).toEqual([]);
  });

  it('a stranger grows from day to day, and is told what binds and what is judgement', () => {
    const { code, out } = deliv(['plan', campaign('stranger', ''), ...offline]);
    expect(code).toBe(0);
    expect(out).toMatch(/^2027-03-11 +900 +500 +400$/m);
    expect(out).toMatch(/^2027-03-13 +750 +750 +-$/m);
    expect(out).toMatch(/the first day of a stranger: Gmail \(1 day, 500\) \(judgement, no provider publishes/);
    expect(out).toMatch(/the send waits for Gmail: growth/);
    expect(out).toContain('no provider publishes a day table');
  });

  it('what is left over at volume.end is exit 1', () => {
    const ended = campaign('ended', 'volume: {start: 2027-03-18T09:00:00Z, end: 2027-03-19T09:00:00Z, perHour: 1000}');
    const { code, out } = deliv(['plan', ended, ...offline]);
    expect(code).toBe(1);
    expect(out).toContain('1,500 are left over at Gmail: volume.end comes first; the first day of a stranger');
  });

  it('CSV is what RFC 4180 says', () => {
    const { out } = deliv(['plan', campaign('csv', 'volume: {perHour: 1200}'), ...offline, '-f', 'csv']);
    expect(out.startsWith('date,provider,recipients,perHour,segment,binds\r\n')).toBe(true);
    const rows = parse(out, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    expect(rows.slice(0, 2)).toEqual([
      { date: '2027-03-11', provider: 'gmail', recipients: '500', perHour: '50', segment: '', binds: 'start' },
      { date: '2027-03-11', provider: 'yahoo', recipients: '400', perHour: '200', segment: '', binds: '' },
    ]);
  });

  it('JSON is one report with its plan, to a file too, the same each time', () => {
    const file = join(folder, 'plan.json');
    const args = ['plan', sale, ...world, '-f', 'json'];
    expect(deliv([...args, '-o', file]).code).toBe(0);
    const text = readFileSync(file, 'utf8');
    const { schemaVersion, tool, run, campaign: path, plan } = JSON.parse(text) as PlanReport;
    expect([schemaVersion, tool.name, run.at, path]).toEqual([1, 'deliv', '2027-03-10T00:00:00.000Z', sale]);
    expect(plan.days[0]).toMatchObject({ date: '2027-03-18', provider: 'gmail', recipients: 179 });
    expect(deliv(args).out).toBe(text);
  });

  it('check has the same days where a volume is declared', () => {
    const { plan } = JSON.parse(deliv(['plan', sale, ...world, '-f', 'json']).out) as PlanReport;
    const { reports } = JSON.parse(deliv(['check', sale, ...world, '-f', 'json']).out) as Report;
    expect(reports[0]?.volume?.plan).toEqual(plan.days);
    const undeclared = deliv(['check', campaign('undeclared', ''), ...offline, '-f', 'json']);
    expect((JSON.parse(undeclared.out) as Report).reports[0]).not.toHaveProperty('volume');
  });

  it('--list goes before the list of the campaign', () => {
    campaign('any', '');
    const { plan } = JSON.parse(
      deliv(['plan', sale, ...world, '--list', join(folder, 'list.csv'), '-f', 'json']).out,
    ) as PlanReport;
    expect(plan.providers.map(({ id, recipients }) => [id, recipients])).toEqual([
      ['gmail', 2000],
      ['yahoo', 400],
    ]);
  });

  it.each([
    ['no campaign', [], 'missing required argument'],
    ['no such file', ['no-such.yaml'], 'no-such.yaml'],
    ['a message', ['fixtures/messages/signed-good.eml'], 'is not one campaign'],
    [
      'a campaign without a list',
      ['fixtures/campaigns/ordine/campaign.yaml', '--zone', 'fixtures/zones/ordine.zone'],
      'has no recipient list',
    ],
    ['no such format', [sale, '-f', 'xml'], 'Allowed choices are text, json, csv'],
    ['over its own input', [sale, ...world, '-o', sale], 'is also an input'],
  ])('%s: one clear line, exit 2', (_name, args, said) => {
    const { code, out, err } = deliv(['plan', ...args]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
