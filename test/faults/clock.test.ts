/** Clocks that are wrong or run backwards, zones and summer time: what a run says depends on `--now` alone. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { WrongClock } from '../tools/clock.ts';
import { deliv, root } from '../tools/run-deliv.ts';

const isLong = process.env['FAULTS'] === 'all';
const folder = mkdtempSync(join(tmpdir(), 'deliv-clock-'));
afterAll(() => rmSync(folder, { recursive: true }));

const sale = 'fixtures/campaigns/spring-sale/campaign.yaml --zone fixtures/zones/spring-sale.zone';
const history = (name: string) => join(folder, `${name.replaceAll(/\W/g, '')}.sqlite`);

function under(clock: WrongClock, command: string, env: Record<string, string> = {}) {
  const preload = `--import ${join(root, 'test/tools/clock.ts')}`;
  return deliv(command.split(' '), {
    env: { NODE_OPTIONS: preload, CLOCK: JSON.stringify(clock), LANG: 'en', ...env },
  });
}

const clocks: Readonly<Record<string, WrongClock>> = {
  'of 1970': { begins: '1970-01-01T00:00:30Z' },
  'a day late': { begins: '2027-03-09T00:00:00Z' },
  'a day early': { begins: '2027-03-11T00:00:00Z' },
  'of ten years ahead': { begins: '2037-03-10T00:00:00Z' },
  'beyond 2038': { begins: '2038-01-20T00:00:00Z' },
  'of February 29': { begins: '2028-02-29T23:59:59.990Z' },
  'that runs backwards': { begins: '2027-03-10T00:00:00Z', back: 90_000 },
};

const shown = Object.entries(clocks).filter(([name]) => isLong || ['of 1970', 'that runs backwards'].includes(name));

describe.each(shown)('a clock %s', (name, clock) => {
  it('judges by the time it shows', () => {
    const { code, out, err } = under(clock, `check ${sale} -f json`);
    expect([[0, 1, 3].includes(code ?? 2), err]).toEqual([true, '']);
    const { run, reports } = JSON.parse(out);
    const late = Date.parse(run.at) - Date.parse(clock.begins);
    expect(clock.back === undefined ? late >= 0 && late < 60_000 : late <= 0).toBe(true);
    expect(reports[0].verdicts.length).toBeGreaterThan(100);
  });

  it('is not looked at with --now', () => {
    const command = `check ${sale} -f json --now 2027-03-10T00:00:00Z`;
    expect(under(clock, command)).toEqual(under({ begins: '2027-03-10T00:00:00Z' }, command));
  });

  it('learns, and the history stays sound', () => {
    const file = `--history ${history(name)}`;
    for (const mail of ['sendmail-two.eml', 'postfix-unknown-user.eml'])
      expect(under(clock, `learn fixtures/feedback/${mail} ${file}`)).toMatchObject({ code: 0, err: '' });
    expect(deliv(`history verify ${file}`.split(' ')).code).toBe(0);
    expect(deliv(`history show ${file} -f json`.split(' ')).code).toBe(0);
  });
});

it('what was learned of the future is told', () => {
  const file = `--history ${history('ahead')}`;
  under(
    { begins: '2037-03-10T00:00:00Z' },
    `learn fixtures/feedback/unsubscribe-apple.eml ${file} --sent 100 --campaign x`,
  );
  const { out } = deliv(`history show ${file} --now 2027-03-10T00:00:00Z`.split(' '));
  expect(out).toMatch(/counts? (?:is|are) dated in the future/);
});

describe('time zones', () => {
  // Around both changes to summer time, and in the hour that comes twice.
  const times = ['2027-03-28T00:59:59Z', '2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'];
  const some = ['Europe/Madrid', 'Pacific/Kiritimati'];
  const others = ['Pacific/Pago_Pago', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns'];
  const zones = isLong ? [...some, ...others] : some;
  const commands = [
    `check ${sale} -f json`,
    'vet fixtures/campaigns/spring-sale/contacts.csv --columns email=Email,optInAt=Fecha_alta --offline -f json',
    'learn fixtures/feedback/esp/mailup.csv --dry-run -f ndjson',
    `plan ${sale}`,
    `check ${sale} -v`,
    `plan ${sale} -f json`,
    'learn fixtures/feedback/exim-relay.eml --dry-run -f ndjson',
  ];
  it.each(isLong ? commands : commands.slice(0, 4))('%s says the same in all of them', command => {
    for (const at of isLong ? times : times.slice(0, 1)) {
      const said = zones.map(TZ => deliv([...command.split(' '), '--now', at], { env: { TZ, LANG: 'en' } }));
      const utc = deliv([...command.split(' '), '--now', at], { env: { TZ: 'UTC', LANG: 'en' } });
      expect([0, 1, 3]).toContain(utc.code);
      for (const [place, one] of said.entries()) expect([zones[place], one]).toEqual([zones[place], utc]);
    }
  });
});
