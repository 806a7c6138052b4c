/** Campaign files: what they mean, and where an error in them stands. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/input-error.ts';
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
