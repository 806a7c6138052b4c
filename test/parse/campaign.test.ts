/** Campaign files: what they mean, and where an error in them stands. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { vocabulary } from '../../src/index.ts';
import { InputError } from '../../src/model/input-error.ts';
import { ignorableIn } from '../../src/model/vocabulary.ts';
import { parseCampaign } from '../../src/parse/campaign.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deliv-campaign-'));
  for (const name of ['a.eml', 'b.eml', 'list.csv']) writeFileSync(join(folder, name), 'x: y\n');
});

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

async function errorOf(text: string): Promise<InputError> {
  const error = await parseCampaign(write('campaign.yaml', text)).catch(caught => caught);
  expect(error).toBeInstanceOf(InputError);
  return error;
}

async function blocksOf(block: string) {
  return parseCampaign(write('campaign.yaml', `message: a.eml\n${block}\n`));
}

describe('a campaign file', () => {
  it('takes shared blocks from what it extends: objects merge, lists replace', async () => {
    write(
      'sender.yaml',
      'sender: {stream: promotional, traits: [brand], country: ES}\noutbound: {ips: [192.0.2.1, 192.0.2.2], esp: mailup}\n',
    );
    const file = write(
      'campaign.yaml',
      'extends: sender.yaml\nmessage: a.eml\nsender: {country: IT}\noutbound: {ips: [192.0.2.9], mail-from: x@News.Acme.Example}\n',
    );
    const campaign = await parseCampaign(file);
    expect(campaign.sender).toMatchObject({ stream: 'promotional', traits: ['brand'], country: 'IT' });
    expect(campaign.outbound).toMatchObject({ esp: 'mailup', ips: ['192.0.2.9'], mailFrom: 'news.acme.example' });
    expect(campaign.messages).toEqual({ '': join(folder, 'a.eml') });
  });

  it('demands a decision where it says so or names one, there already or not', async () => {
    const vettingOf = async (block: string) =>
      (await parseCampaign(write('campaign.yaml', `message: a.eml\n${block}\n`))).vetting;
    expect(await vettingOf('vetting: {required: true}')).toEqual({});
    expect(await vettingOf('vetting: {decision: d.json}')).toEqual({ decision: join(folder, 'd.json') });
    expect(await vettingOf('vetting: {required: false}')).toBeUndefined();
  });

  it('may hold two variants, and JSON', async () => {
    const file = write(
      'campaign.json',
      '{"messages": {"A": "a.eml", "B": "b.eml"}, "sender": {"bulk": {"gmail": "no", "yahoo": "unknown"}}}',
    );
    const campaign = await parseCampaign(file);
    expect(Object.keys(campaign.messages)).toEqual(['A', 'B']);
    expect(campaign.sender.bulk).toEqual({ gmail: false, yahoo: true });
  });

  it.each([
    [
      'an unknown key and the nearest known',
      'message: a.eml\nsendr: {}\n',
      2,
      1,
      'unknown key "sendr"',
      'did you mean "sender"?',
    ],
    [
      'an unknown key further in',
      'message: a.eml\noutbound:\n  mailfrom: x@y.example\n',
      3,
      3,
      'unknown key "mailfrom" in outbound',
      'did you mean "mail-from"?',
    ],
    [
      'an unknown key in a list',
      'message: a.eml\nignore:\n  - {finding: a/b, because: x, til: 2027-01-01}\n',
      3,
      32,
      'unknown key "til" in ignore.0',
      'until',
    ],
    ['a wrong type', 'message: a.eml\noutbound:\n  ips: 192.0.2.1\n', 3, 3, 'outbound.ips', ''],
    [
      'no address',
      'message: a.eml\noutbound:\n  ips: [192.0.2.1, nonsense]\n',
      3,
      20,
      'expected an IPv4 or IPv6 address',
      '',
    ],
    ['no domain', 'message: a.eml\noutbound:\n  hostname: "not a name"\n', 3, 3, 'expected a domain name', ''],
    ['a share above 1', 'message: a.eml\nbudgets: {bounce: 2}\n', 2, 11, 'budgets.bounce', ''],
    ['a missing message', 'message: gone.eml\n', 1, 1, 'there is no file "gone.eml"', 'relative'],
    ['no message at all', 'id: x\n', undefined, undefined, 'names no message', 'message:'],
    ['broken YAML', 'message: "a.eml\n', 2, 1, 'not valid YAML', ''],
    ['a list instead', '- a\n', 1, 1, 'expected object', ''],
  ])('%s', async (_name, text, line, column, message, hint) => {
    const error = await errorOf(text);
    expect(error).toMatchObject({ line, column });
    expect(error.message).toContain(message);
    expect(error.hint ?? '').toContain(hint);
  });

  it('refuses a circle', async () => {
    write('b.yaml', 'extends: campaign.yaml\n');
    expect((await errorOf('extends: b.yaml\nmessage: a.eml\n')).message).toContain('extends itself');
  });

  it('refuses aliases that multiply', async () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((name, at) => `${name}: &${name} [${`*${'abcdefg'[at]}, `.repeat(9)}]`),
    ].join('\n');
    expect((await errorOf(`message: a.eml\n${bomb}\n`)).message).toMatch(/alias|unknown key/i);
  });
});

const noRates = { complaints: {}, unknownUsers: {}, deferred: {}, blocked: {} };

describe('how much, how fast, and what was before', () => {
  it('takes a plan of the volume, its times in any time zone', async () => {
    const plan = 'start: 2026-12-02T09:00:00+01:00, end: 2026-12-02T08:00:01Z, perHour: 1';
    expect((await blocksOf(`volume: {${plan}}`)).volume).toEqual({
      start: '2026-12-02T09:00:00+01:00',
      end: '2026-12-02T08:00:01Z',
      perHour: 1,
    });
    expect((await blocksOf('volume: {perHour: 500}')).volume).toEqual({ perHour: 500 });
  });

  it.each([
    ['end', 'start: 2026-12-02T09:00:00Z', 'end: 2026-12-01T09:00:00Z'],
    ['end, at the same moment', 'start: 2026-12-02T09:00:00Z', 'end: 2026-12-02T10:00:00+01:00'],
    ['start', 'end: 2026-12-01T09:00:00Z', 'start: 2026-12-02T09:00:00Z'],
  ])('refuses an end before the start, where one comes from what it extends: %s', async (_name, below, own) => {
    write('plan.yaml', `volume: {${below}}\n`);
    const error = await errorOf(`extends: plan.yaml\nmessage: a.eml\nvolume: {${own}}\n`);
    expect(error.message).toBe('volume.end lies before volume.start');
    expect(error).toMatchObject({ file: join(folder, 'campaign.yaml'), hint: expect.stringContaining('extends') });
  });

  it('takes an end after the start that comes from what it extends', async () => {
    write('plan.yaml', 'volume: {start: 2026-12-02T09:00:00Z, perHour: 5}\n');
    const { volume } = await blocksOf('extends: plan.yaml\nvolume: {end: 2026-12-02T09:00:01Z}');
    expect(volume).toEqual({ start: '2026-12-02T09:00:00Z', perHour: 5, end: '2026-12-02T09:00:01Z' });
  });

  it('takes the day that only a leap year has', async () => {
    expect((await blocksOf('history: {lastSent: 2028-02-29}')).history?.lastSent).toBe('2028-02-29');
  });

  it('what is not declared is absent', async () => {
    const campaign = await blocksOf('id: x');
    expect(Object.keys(campaign)).not.toContain('volume');
    expect(Object.keys(campaign)).not.toContain('history');
    expect(campaign.outbound).toEqual({ ips: [], dkim: [], adds: [] });
  });

  it('a number alone is over all providers together', async () => {
    expect((await blocksOf('history: {sent: 900, dailyMax: 30}')).history).toEqual({
      sent: { all: 900 },
      dailyMax: { all: 30 },
      ...noRates,
      ips: {},
      domains: {},
    });
  });

  it('takes numbers by provider, and rates', async () => {
    const block = [
      'history:',
      '  sent: {gmail: 900, all: 1000}',
      '  lastSent: 2026-11-01',
      '  complaints: {gmail: 0.001}',
      '  unknownUsers: {all: 0}',
      '  deferred: {sfr: 1}',
      '  blocked: {generic: 0.5}',
    ].join('\n');
    expect((await blocksOf(block)).history).toEqual({
      sent: { gmail: 900, all: 1000 },
      dailyMax: {},
      lastSent: '2026-11-01',
      complaints: { gmail: 0.001 },
      unknownUsers: { all: 0 },
      deferred: { sfr: 1 },
      blocked: { generic: 0.5 },
      ips: {},
      domains: {},
    });
  });

  it('takes what addresses and domains were used for, domains in lower case', async () => {
    const ips = 'ips: {192.0.2.10: {lastSent: 2026-11-01, dailyMax: 5}, "2001:db8::1": {}}';
    const { history } = await blocksOf(`history: {${ips}, domains: {News.Acme.Example: {dailyMax: 7}}}`);
    expect(history).toMatchObject({
      ips: { '192.0.2.10': { lastSent: '2026-11-01', dailyMax: 5 }, '2001:db8::1': {} },
      domains: { 'news.acme.example': { dailyMax: 7 } },
    });
  });

  it('an empty history is one: nothing was sent that is known', async () => {
    expect((await blocksOf('history: {}')).history).toEqual({
      ...{ sent: {}, dailyMax: {}, ips: {}, domains: {} },
      ...noRates,
    });
  });

  it('says of the server what it is said to be', async () => {
    const said = 'tls: false, pool: shared, requireEu: true, country: ES, enrolled: [snds, cfl]';
    expect((await blocksOf(`outbound: {${said}}`)).outbound).toMatchObject({
      tls: false,
      pool: 'shared',
      requireEu: true,
      country: 'ES',
      enrolled: ['snds', 'cfl'],
    });
    expect((await blocksOf('outbound: {enrolled: []}')).outbound.enrolled).toEqual([]);
  });

  it.each([
    ['sender: {bulk: {gmail: no, orange: yes, yahoo: unknown}}', { gmail: false, orange: true, yahoo: true }],
    ['sender: {bulk: {gmail: false, outlook: true}}', { gmail: false, outlook: true }],
  ])('%s', async (block, bulk) => {
    expect((await blocksOf(block)).sender.bulk).toEqual(bulk);
  });

  it.each([
    ['volume: {start: 2026-12-02T09:00:00Z, end: 2026-12-01T09:00:00Z}', 39, 'volume.end: lies before start'],
    ['volume: {start: 2026-12-02T09:00:00Z, end: 2026-12-02T10:00:00+01:00}', 39, 'volume.end: lies before start'],
    ['volume: {start: 2026-12-02}', 10, 'volume.start: expected a time as 2026-12-01T09:00:00+01:00'],
    ['volume: {end: 2026-12-02T09:00:00}', 10, 'volume.end: expected a time as'],
    ['volume: {end: 2026-02-30T09:00:00Z}', 10, 'volume.end: expected a time as'],
    ['volume: {perHour: 0}', 10, 'volume.perHour: expected at least 1 message an hour'],
    ['volume: {perHour: -5}', 10, 'volume.perHour: expected at least 1 message an hour'],
    ['volume: {perHour: 1.5}', 10, 'volume.perHour:'],
    ['volume: {perHour: "10"}', 10, 'volume.perHour:'],
    ['sender: {bulk: {gmial: yes}}', 17, /^sender\.bulk\.gmial: .*did you mean gmail\?$/],
    ['sender: {bulk: {all: yes}}', 17, /^sender\.bulk\.all: there is no mailbox provider of that name; known: gmail, /],
    ['sender: {bulk: {gmail: maybe}}', 17, 'sender.bulk.gmail:'],
    ['budgets: {spam: {outlok: 0.1}}', 18, /^budgets\.spam\.outlok: .*did you mean outlook\?$/],
    ['budgets: {spam: {gmail: 1.1}}', 18, 'budgets.spam.gmail:'],
    ['history: {complaints: {yaho: 0.1}}', 24, /^history\.complaints\.yaho: .*did you mean yahoo\?$/],
    ['history: {blocked: {al: 0.1}}', 21, /^history\.blocked\.al: .*did you mean all\?$/],
    [
      'history: {deferred: {qwertyuiop: 0.1}}',
      22,
      /^history\.deferred\.qwertyuiop: .*; known: gmail, .*, generic, all$/,
    ],
    ['history: {complaints: {all: 0.1}}', 24, /^history\.complaints\.all: there is no mailbox provider of that name; /],
    ['history: {complaints: {gmail: 2}}', 24, 'history.complaints.gmail:'],
    ['history: {complaints: 0.1}', 11, 'history.complaints:'],
    ['history: {sent: {gmal: 3}}', 18, /^history\.sent\.gmal: .*did you mean gmail\?$/],
    ['history: {sent: -1}', 11, 'history.sent:'],
    ['history: {sent: 1.5}', 11, 'history.sent:'],
    ['history: {lastSent: 2026-1-5}', 11, 'history.lastSent: expected a date as 2027-01-31'],
    ['history: {lastSent: 2026-02-30}', 11, 'history.lastSent: expected a date as 2027-01-31'],
    ['history: {lastSent: 2026-13-01}', 11, 'history.lastSent: expected a date as'],
    ['history: {lastSent: 2027-02-29}', 11, 'history.lastSent: expected a date as'],
    [
      'history: {domains: {acme.example: {lastSent: 2026-04-31}}}',
      36,
      'history.domains.acme.example.lastSent: expected a date as',
    ],
    ['list: {acquisition: {since: 2026-00-10}}', 22, 'list.acquisition.since: expected a date as 2027-01-31'],
    ['ignore: [{finding: a/b, because: x, until: 2026-06-31}]', 37, 'ignore.0.until: expected a date as 2027-01-31'],
    ['history: {lastSent: yesterday}', 11, 'history.lastSent: expected a date as'],
    ['history: {lastSent: 2026-11-01T09:00:00Z}', 11, 'history.lastSent: expected a date as'],
    ['history: {ips: {192.0.2.10: {lastSent: 1.11.2026}}}', 30, 'history.ips.192.0.2.10.lastSent: expected a date as'],
    ['history: {ips: {nonsense: {}}}', 17, /^history\.ips\.nonsense: expected an IPv4 or IPv6 address$/],
    [
      'history: {ips: {192.0.2.10: {}, 192.0.2.256: {}}}',
      33,
      'history.ips.192.0.2.256: expected an IPv4 or IPv6 address',
    ],
    [
      'history: {domains: {"not a name": {}}}',
      21,
      /^history\.domains\.not a name: expected a domain name, got "not a name"$/,
    ],
    ['history: {bounces: 4}', 11, 'unknown key "bounces" in history'],
    ['outbound: {enrolled: [snds, postmaster]}', 29, /^outbound\.enrolled\.1: .*postmaster-tools/],
    ['outbound: {enrolled: snds}', 12, 'outbound.enrolled:'],
    ['outbound: {tls: maybe}', 12, 'outbound.tls:'],
    ['outbound: {pool: both}', 12, 'outbound.pool:'],
    ['outbound: {requireEU: true}', 12, 'unknown key "requireEU" in outbound'],
    ['outbound: {country: Spain}', 12, 'outbound.country: expected a two-letter country code'],
  ])('%s', async (block, column, message) => {
    const error = await errorOf(`message: a.eml\n${block}\n`);
    expect(error).toMatchObject({ line: 2, column });
    expect(error.message).toMatch(message);
  });
});

describe('an e-mail service provider', () => {
  it.each([
    ['subject/lnog', 'there is no rule or finding of that name; did you mean subject/long?'],
    ['sbject', 'there is no rule or finding of that name; did you mean subject?'],
  ])('an ignore of %s, which there is not', async (finding, says) => {
    const file = write('typo.yaml', `message: a.eml\nignore:\n  - {because: x, finding: ${finding}}\n`);
    const findings = ignorableIn(vocabulary.rules);
    await expect(parseCampaign(file, 'message', { addresses: 'any', findings })).rejects.toMatchObject({
      line: 3,
      column: 18,
      message: `ignore.0.finding: ${says}`,
    });
    write(
      'typo.yaml',
      'message: a.eml\nignore: [{because: x, finding: subject/long}, {because: x, finding: subject}]\n',
    );
    expect((await parseCampaign(file, 'message', { addresses: 'any', findings })).ignore).toHaveLength(2);
  });

  it('there is no table of is refused, with the one that is meant, in the file that names it', async () => {
    write('team.yaml', 'outbound:\n  esp: mailupp\n');
    const file = write('campaign.yaml', 'extends: team.yaml\nmessage: a.eml\n');
    const read = (esps: readonly string[]) => parseCampaign(file, 'message', { addresses: 'any', esps });
    const error = await read(['mailup', 'brevo']).catch(caught => caught);
    expect(error).toMatchObject({ line: 2, column: 3, message: 'outbound.esp: there is no table of "mailupp"' });
    expect([error.file.endsWith('team.yaml'), error.hint]).toEqual([true, 'did you mean mailup?']);
    expect((await read(['mailupp'])).outbound.esp).toBe('mailupp');
  });
});
