/** What `deliv explain` gives as an example is right: with it in place, deliv no longer says what it is an example against. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { examples } from '../../rules/data/examples.ts';
import { check } from '../../src/index.ts';
import { tagList } from '../../src/mail/header.ts';
import type { Example } from '../../src/model/explained.ts';
import type { DomainName } from '../../src/model/mail.ts';
import { campaignSchema } from '../../src/parse/campaign-schema.ts';
import { parseMasterFile } from '../../src/world/master-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-examples-'));
const all = Object.entries(examples as Record<string, Example>);
const of = (form: Example['form']) => all.filter(([, example]) => example.form === form);

const soa = 'SOA ns1.acme.example. hostmaster.acme.example. 1 7200 900 1209600 300';
const key = examples['dkim-key/absent']?.text ?? '';
/** All that the sender needs, as far as an example does not say it otherwise. */
const zone: readonly string[] = [
  ...['acme', 'YOUR-ESP', 'REPORTS'].map(name => `${name}.example. IN ${soa}`),
  `2.0.192.in-addr.arpa. IN ${soa}`,
  `8.b.d.0.1.0.0.2.ip6.arpa. IN ${soa}`,
  'acme.example. IN A 192.0.2.80',
  'acme.example. IN MX 10 mx.acme.example.',
  'mx.acme.example. IN A 192.0.2.25',
  'news.acme.example. IN MX 10 mx.acme.example.',
  'news.acme.example. IN A 192.0.2.80',
  'mail.acme.example. IN MX 10 mx.acme.example.',
  'click.acme.example. IN A 192.0.2.80',
  'news.acme.example. IN TXT "v=spf1 ip4:192.0.2.10 ip6:2001:db8::10 -all"',
  '_spf.YOUR-ESP.example. IN TXT "v=spf1 ip4:203.0.113.0/25 -all"',
  'tracking.YOUR-ESP.example. IN A 203.0.113.80',
  's2.dkim.YOUR-ESP.example. IN TXT "v=DKIM1; p="',
  key,
  '_dmarc.acme.example. IN TXT "v=DMARC1; p=reject; adkim=s; aspf=s; rua=mailto:dmarc@acme.example"',
  '10.2.0.192.in-addr.arpa. IN PTR mta1.news.acme.example.',
  'mta1.news.acme.example. IN A 192.0.2.10',
  'mta1.news.acme.example. IN AAAA 2001:db8::10',
];

/** Owner and type: what an example says of them goes before what the zone says. */
function subjectOf(record: string): string {
  const [owner, , type] = record.split(' ');
  return `${owner} ${type}`;
}

function recordsIn(text: string): string[] {
  return text.split(/\n(?! )/);
}

function zoneWith(text: string): string {
  const said = recordsIn(text);
  const named = new Set(said.map(subjectOf));
  const owners = new Set(said.filter(one => one.includes(' CNAME ')).map(one => one.split(' ')[0]));
  const rest = zone.filter(one => !named.has(subjectOf(one)) && !owners.has(one.split(' ')[0]));
  return `$TTL 3600\n${[...rest, ...said].join('\n')}\n`;
}

const fields: Readonly<Record<string, string>> = {
  From: '"Acme" <offers@news.acme.example>',
  'Reply-To': 'care@acme.example',
  To: 'reader@gmail.com',
  Subject: 'Garden chairs at half the price until Sunday',
  Date: 'Mon, 01 Mar 2027 09:10:00 +0100',
  'Message-ID': '<20270301.4471@news.acme.example>',
  'List-Unsubscribe': '<https://click.acme.example/u/TOKEN>',
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  'List-Id': 'Acme offers <offers.news.acme.example>',
  'MIME-Version': '1.0',
};
const copy =
  'The chairs that stood in our window all summer are yours at half the price until Sunday, in every shop and on the web.';
const page = (head: string, body: string) =>
  `${head}<head><title>Acme</title></head><body><p>${copy}</p>${body}<p>Acme, 12 Station Road, Leeds LS1 4DY, United Kingdom</p><p><a href="https://click.acme.example/u/TOKEN">Unsubscribe</a></p></body></html>`;

function messageWith(example: Example): string {
  const own = example.form === 'header' ? example.text.split(/\n(?! )/) : [];
  const names = new Set(own.map(line => line.split(':')[0]));
  const [part = 'Content-Type: multipart/alternative; boundary="=_acme"'] = own.filter(one =>
    /^Content-Type/.test(one),
  );
  const head = [
    ...Object.entries(fields).flatMap(([name, value]) => (names.has(name) ? [] : [`${name}: ${value}`])),
    ...own.filter(one => one !== part),
    part,
  ];
  const isHead = example.form === 'html' && example.text.startsWith('<html');
  const html = page(isHead ? example.text : '<html lang="en">', example.form === 'html' && !isHead ? example.text : '');
  const text = `${copy}\n\nAcme, 12 Station Road, Leeds LS1 4DY, United Kingdom\nUnsubscribe: https://click.acme.example/u/TOKEN\n`;
  const parts = [
    ['text/plain', text],
    ['text/html', html],
  ].map(([type, body]) => `--=_acme\nContent-Type: ${type}; charset=utf-8\n\n${body}\n`);
  return `${head.join('\n')}\n\n${parts.join('')}--=_acme--\n`;
}

/** Verdicts of the rule, with the example in place. */
async function judged(id: string, example: Example) {
  const rule = id.split('/')[0] as string;
  const file = join(folder, `${id.replace('/', '.')}.eml`);
  writeFileSync(file, messageWith(example));
  const transactional = /transactional|auto-submitted/.test(id);
  const ips = ['192.0.2.10', ...(id.endsWith('-ipv6') ? ['2001:db8::10'] : [])];
  const ed25519 = example.text.includes('s2ed.') ? [{ domain: 'acme.example' as DomainName, selector: 's2ed' }] : [];
  const { reports } = await check([file], {
    only: [rule],
    world: { zones: [{ path: 'examples.zone', text: zoneWith(example.form === 'dns' ? example.text : key) }] },
    given: {
      sender: {
        stream: transactional ? 'transactional' : 'promotional',
        traits: rule === 'impersonation' || rule === 'bimi-record' ? ['brand', 'phishing-target'] : [],
      },
      outbound: {
        ips,
        hostname: 'mta1.news.acme.example' as DomainName,
        mailFrom: 'news.acme.example' as DomainName,
        dkim: [{ domain: 'acme.example' as DomainName, selector: 's2' }, ...ed25519],
        adds: [],
      },
    },
  });
  const verdict = reports[0]?.verdicts.find(one => one.rule === rule);
  return { status: verdict?.status, because: verdict?.because, findings: verdict?.findings.map(one => one.id) };
}

/** They speak of a signature that stands in the message, or of records only an ESP asks for. */
const elsewhere = /^(dkim-coverage|one-click-signed|dmarc-alignment|esp-setup|esp-spf)\//;

describe('examples of records, headers and HTML', () => {
  const ours = all.filter(([id, { form }]) => form !== 'campaign' && !elsewhere.test(id));
  it.each(ours)('%s is not said where its example stands', async (id, example) => {
    const { status, because, findings } = await judged(id, example);
    expect(['pass', 'info', 'warn', 'fail'], JSON.stringify(because)).toContain(status);
    expect(findings).not.toContain(id);
  });
});

describe('examples in DNS', () => {
  it.each(of('dns'))('%s is a master file', (_id, { text }) => {
    const { records } = parseMasterFile(`$TTL 3600\nexample. IN ${soa}\narpa. IN ${soa}\n${text}\n`, 'example');
    expect(records.length).toBe(recordsIn(text).length + 2);
  });
});

describe('examples of signatures', () => {
  it.each(of('header').filter(([id]) => elsewhere.test(id)))('%s covers From, and what makes one-click valid', (_id, {
    text,
  }) => {
    const tags = tagList(text.replace(/^DKIM-Signature:/, '').replaceAll('\n', ''));
    const covered = (tags.get('h') ?? '').split(':').map(name => name.trim().toLowerCase());
    expect(covered).toEqual(expect.arrayContaining(['from', 'list-unsubscribe', 'list-unsubscribe-post']));
    expect(covered.filter(name => name === 'from')).toHaveLength(2);
    expect([tags.get('d'), tags.has('l')]).toEqual(['acme.example', false]);
  });
});

describe('examples in the campaign file', () => {
  it.each(of('campaign'))('%s is what a campaign file takes', (_id, { text }) => {
    expect(campaignSchema.safeParse(parse(text)).error).toBeUndefined();
  });
});
