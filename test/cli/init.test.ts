/** `deliv init`: the file it writes is a campaign, says what it is for and where each thing was found, and asks only the rest. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { esps } from '../../rules/esp/index.ts';
import { policies } from '../../rules/providers/index.ts';
import { type Asking, askForMail, askForRest, type Begun } from '../../src/cli/init/interview.ts';
import { setupInDns } from '../../src/gather/sender-setup.ts';
import { speak } from '../../src/index.ts';
import { receiverByMx } from '../../src/mail/receiver.ts';
import { languageIds } from '../../src/model/language.ts';
import type { DomainName } from '../../src/model/mail.ts';
import { parseCampaign } from '../../src/parse/campaign.ts';
import { campaignFile } from '../../src/report/campaign-file.ts';
import { openWorld } from '../../src/world/world.ts';
import { atTerminal } from '../tools/pty.ts';
import { deliv } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-init-'));
const mail = join(import.meta.dirname, '../../fixtures/messages/signed-good.eml');
const zone = (name: string, ...records: string[]) => {
  const file = join(folder, `${name}.zone`);
  const soa = 'SOA ns1.acme.example. hostmaster.acme.example. 1 7200 900 1209600 300';
  writeFileSync(file, ['$TTL 3600', `acme.example. IN ${soa}`, ...records, ''].join('\n'));
  return file;
};
const eml = (name: string, ...fields: string[]) => {
  const file = join(folder, `${name}.eml`);
  writeFileSync(file, [...fields, 'To: ana@gmail.com', 'Subject: Spring', '', 'Hello', ''].join('\r\n'));
  return file;
};

describe('deliv init', () => {
  it('writes a campaign from options and a message, and refuses to write it again', async () => {
    const file = join(folder, 'spring.yaml');
    const options = ['--esp', 'brevo', '--trait', 'brand', '--ip', '203.0.113.9', '--country', 'ES', '--offline'];
    const ran = deliv(['init', mail, '-o', file, ...options]);
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.out).toContain('p=quarantine');
    const campaign = await parseCampaign(file);
    expect(campaign).toMatchObject({
      id: 'spring',
      messages: { '': mail },
      sender: { stream: 'promotional', traits: ['brand'], country: 'ES' },
      outbound: { esp: 'brevo', ips: ['203.0.113.9'], dkim: [{ domain: 'riverside.example', selector: 'good' }] },
    });
    expect(readFileSync(file, 'utf8')).toMatch(/^ {2}dkim: .*# in DKIM-Signature of the message$/m);
    const again = deliv(['init', '-o', file]);
    expect(again.code).toBe(2);
    expect(again.err).toContain('there already');
  });

  it('holds every key as a comment that works once it is no comment any more', async () => {
    const file = join(folder, 'all.yaml');
    writeFileSync(join(folder, 'newsletter.eml'), 'From: a@b.example\r\n\r\nx');
    for (const name of ['contacts.csv', 'unsubscribed.csv']) writeFileSync(join(folder, name), 'email\n');
    deliv(['init', '-o', file, '--offline']);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^# What.*$/m, '').replace(/^( *)# (\w[\w-]*:)/gm, '$1$2'));
    const campaign = await parseCampaign(file);
    expect(campaign.volume).toMatchObject({ perHour: 20000 });
    expect(campaign.history?.dailyMax).toEqual({ gmail: 20000 });
    expect(campaign.outbound.enrolled).toContain('snds');
    expect(campaign.sender.bulk).toEqual({ gmail: true });
  });

  it.each([
    ['what is no message', [join(folder, 'missing.eml')]],
    ['an ESP there is no table of', ['--esp', 'mailchump']],
    ['no country', ['--country', 'Spain']],
    ['a list that is not there', ['--list', join(folder, 'nobody.csv')]],
    ['a zone file that is not there', [mail, '--zone', join(folder, 'none.zone')]],
  ])('writes nothing for %s', (_name, args) => {
    const file = join(folder, 'none.yaml');
    const { code, out } = deliv(['init', ...args, '-o', file, '--offline']);
    expect([code, out]).toEqual([2, '']);
    expect(existsSync(file)).toBe(false);
  });

  it('finds out in DNS who sends, and says where', async () => {
    const file = join(folder, 'found.yaml');
    const records = zone(
      'found',
      'acme.example. IN MX 10 aspmx.l.google.com.',
      'acme.example. IN TXT "v=spf1 include:_spf.google.com include:sendgrid.net ~all"',
    );
    const { code, out } = deliv(['init', eml('plain', 'From: news@acme.example'), '-o', file, '--zone', records]);
    expect(code).toBe(0);
    expect(out).toContain('esp: sendgrid (the SPF record of acme.example includes sendgrid.net)');
    expect(out).toContain('mail to acme.example goes to aspmx.l.google.com');
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^ {2}esp: sendgrid {3}# the SPF record of acme\.example includes sendgrid\.net$/m);
    expect(text).toContain('  # (mail to acme.example goes to aspmx.l.google.com)\n');
    expect((await parseCampaign(file)).outbound.esp).toBe('sendgrid');
  });

  it('recognises the ESP by the marks of the message before it asks DNS', () => {
    const file = join(folder, 'marked.yaml');
    const message = eml(
      'marked',
      'From: news@acme.example',
      'X-Mailgun-Sid: x',
      'Return-Path: <b@bounce.acme.example>',
    );
    const { out } = deliv([
      'init',
      message,
      '-o',
      file,
      '--zone',
      zone('marked', 'acme.example. IN TXT "v=spf1 include:sendgrid.net ~all"'),
    ]);
    expect(out).toContain('esp: mailgun (in X-Mailgun-Sid of the message)');
    expect(out).toContain('mail-from: bounce.acme.example (in Return-Path of the message)');
  });

  it('what the command line says is not what was found', () => {
    const file = join(folder, 'said.yaml');
    const records = zone('said', 'acme.example. IN TXT "v=spf1 include:sendgrid.net ~all"');
    const { out } = deliv([
      'init',
      eml('said', 'From: news@acme.example'),
      '-o',
      file,
      '--zone',
      records,
      '--esp',
      'brevo',
    ]);
    expect(readFileSync(file, 'utf8')).toMatch(/^ {2}esp: brevo {3}# the service that sends/m);
    expect(out).not.toContain('sendgrid');
  });

  it('asks a person only what it cannot find out', async () => {
    const records = zone('asked', 'acme.example. IN TXT "v=spf1 include:sendgrid.net ~all"');
    const message = eml('asked', 'From: news@acme.example');
    const list = join(folder, 'people.csv');
    writeFileSync(list, 'email\nana@gmail.com\n');
    const file = join(folder, 'asked.yaml');
    const { code, screen } = await atTerminal(['init', '-o', file, '--zone', records, '--stream', 'transactional'], {
      after: /A copy of the mail/,
      type: `${message}\rbrand\rSpain\res\r${list}\ryes\r`,
    });
    expect(code).toBe(0);
    expect(screen).toContain('two letters of ISO 3166-1');
    expect(screen).not.toMatch(/Which domain|Which service|which addresses|What kind of mail/);
    expect(await parseCampaign(file)).toMatchObject({
      sender: { stream: 'transactional', traits: ['brand'], country: 'ES', bulk: { gmail: true } },
      outbound: { esp: 'sendgrid' },
      list: { file: list },
    });
  });

  it('a question breaks between words, and is answered below it', async () => {
    const file = join(folder, 'narrow.yaml');
    const { screen } = await atTerminal(['init', '-o', file, '--offline', '--lang', 'en'], {
      columns: 60,
      after: /A copy of the mail/,
      type: '\r\r\r\r\r\r\r\r\r\r\r',
    });
    expect(screen).toMatch(/\n> \n/);
    expect(screen.split('\n').filter(line => line.trimEnd().length > 60)).toEqual([]);
    expect(screen.replace(/\s+/g, ' ')).toContain('one that others imitate (phishing-target)? (Enter: neither)');
  });

  it('the end of the input leaves the rest open', async () => {
    const file = join(folder, 'ended.yaml');
    const { code, screen } = await atTerminal(['init', '-o', file, '--offline'], {
      after: /A copy of the mail/,
      type: '\r\x04',
    });
    expect(code, screen).toBe(0);
    expect(parse(readFileSync(file, 'utf8'))).toEqual({ id: 'ended', sender: { stream: 'promotional', traits: [] } });
  });

  it('an interrupt writes nothing', async () => {
    const file = join(folder, 'stopped.yaml');
    const { code } = await atTerminal(['init', '-o', file, '--offline'], { after: /A copy of the mail/, type: '\x03' });
    expect(code).toBe(130);
    expect(existsSync(file)).toBe(false);
  });
});

describe('the interview', () => {
  const asked = async (answers: readonly string[], begun: Begun = {}) => {
    const left = [...answers];
    const [questions, said]: [string[], string[]] = [[], []];
    const { words } = await speak('en');
    const asking: Asking = {
      ask: async question => {
        questions.push(question);
        return left.shift() ?? '';
      },
      say: because => said.push(because),
      words: words.cli.init,
    };
    await askForMail(begun, asking);
    await askForRest(begun, ['brevo', 'mailup'], asking);
    return { begun, questions, said };
  };

  it('leaves open what is not answered', async () => {
    const { begun, questions } = await asked([]);
    expect(begun).toEqual({});
    expect(questions).toHaveLength(11);
  });

  it('asks again until the answer can be meant', async () => {
    const answers = ['nowhere.eml', mail, 'marketing', 'Promotional', 'famous', 'brand, phishing-target', 'XX', 'it'];
    const more = [
      'nobody.csv',
      '',
      'mailpu',
      '',
      '192.0.2.300',
      '192.0.2.1, 2001:db8::1',
      'no name',
      'b@news.acme.example',
      's1',
      'acme.example:s1',
      'perhaps',
      'N',
    ];
    const { begun, said } = await asked([...answers, ...more]);
    expect(begun).toEqual({
      message: mail,
      stream: 'promotional',
      traits: ['brand', 'phishing-target'],
      country: 'IT',
      ips: ['192.0.2.1', '2001:db8::1'],
      mailFrom: 'news.acme.example',
      dkim: [{ domain: 'acme.example', selector: 's1' }],
      bulk: { gmail: false },
    });
    expect(said).toHaveLength(10);
  });

  it('does not ask what is known, nor a service for its addresses', async () => {
    const known: Begun = {
      from: 'acme.example' as DomainName,
      stream: 'promotional',
      traits: [],
      country: 'ES',
      esp: 'brevo',
    };
    const { questions } = await asked([], known);
    expect(questions.map(one => one.split(' ')[0])).toEqual(['A', 'Who', 'Has']);
  });
});

describe('what DNS tells of a sender', () => {
  const setup = async (records: readonly string[], dkim: { domain: DomainName; selector: string }[] = []) => {
    const path = zone('setup', ...records);
    const zones = [{ path, text: readFileSync(path, 'utf8') }];
    const world = openWorld({ zones, overlays: [], offline: false, now: new Date() });
    const sender = { domain: 'acme.example', mailFrom: 'news.acme.example', dkim };
    return setupInDns(sender, { esps, hostOf: receiverByMx(policies) }, world.forMessage());
  };
  const acme = 'acme.example' as DomainName;

  it('the alias of a DKIM key goes before what SPF includes', async () => {
    const { outbound, where } = await setup(
      [
        'news.acme.example. IN TXT "v=spf1 include:sendgrid.net -all"',
        'k2._domainkey.acme.example. IN CNAME dkim2.mcsv.net.',
      ],
      [{ domain: acme, selector: 'k2' }],
    );
    expect(outbound).toEqual({ esp: 'mailchimp' });
    expect(where).toEqual({ esp: { by: 'alias', name: 'k2._domainkey.acme.example', target: 'dkim2.mcsv.net' } });
  });

  it('whole addresses are servers, networks are not', async () => {
    const { outbound, where } = await setup([
      'news.acme.example. IN TXT "v=spf1 ip4:192.0.2.10 ip4:198.51.100.0/24 ip6:2001:db8::10 -ip4:192.0.2.99 -all"',
    ]);
    expect(outbound).toEqual({ ips: ['192.0.2.10', '2001:db8::10'] });
    expect(where).toEqual({ ips: { by: 'addresses', domain: 'news.acme.example' } });
  });

  it('two services in one record are none', async () => {
    const { outbound, asides } = await setup([
      'news.acme.example. IN TXT "v=spf1 include:sendgrid.net include:spf.mtasv.net -all"',
    ]);
    expect([outbound, asides]).toEqual([{}, []]);
  });

  it('a domain there is not is no domain without a record', async () => {
    expect((await setup([])).asides).toEqual([{ by: 'no-domain', domain: 'news.acme.example' }]);
  });

  it('no record, and no answer, are told apart', async () => {
    const { asides } = await setup(
      ['news.acme.example. IN A 192.0.2.1'],
      [{ domain: 'elsewhere.example' as DomainName, selector: 's1' }],
    );
    expect(asides).toEqual(
      expect.arrayContaining([
        { by: 'no-spf', domain: 'news.acme.example' },
        { by: 'unanswered', name: 's1._domainkey.elsewhere.example', outcome: 'outside-zone' },
      ]),
    );
  });
});

describe('the file', () => {
  const start = (selector: string, hosts: string[]) =>
    ({
      id: 'spring',
      sender: { stream: 'promotional', traits: [] },
      outbound: { dkim: [{ domain: 'acme.example' as DomainName, selector }] },
      where: { dkim: { by: 'header', header: 'DKIM-Signature' } },
      asides: [{ by: 'mx', domain: 'acme.example', hosts }],
    }) as const;

  it.each(languageIds)('is read in every language as the same: %s', async id => {
    const { words } = await speak(id);
    const text = campaignFile(start('s1', ['mx.acme.example']), words);
    expect(parse(text)).toEqual({
      id: 'spring',
      sender: { stream: 'promotional', traits: [] },
      outbound: { dkim: [{ domain: 'acme.example', selector: 's1' }] },
    });
  });

  it('what stands in DNS or in the message stays within its comment or value', async () => {
    const { words } = await speak('en');
    const text = campaignFile(start('s1\nstage: received #', ['mx\nlist: {file: /etc/passwd}\x1b[2J\u2028x']), words);
    expect(Object.keys(parse(text) as object)).toEqual(['id', 'sender', 'outbound']);
    expect(['\x1b', '\u2028'].filter(char => text.includes(char))).toEqual([]);
  });
});
