import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dmarcAggregate } from '../../src/learn/read/dmarc-aggregate.ts';
import { dmarcFailure } from '../../src/learn/read/dmarc-failure.ts';
import { feedbackReaders } from '../../src/learn/read/index.ts';
import { postmasterTools } from '../../src/learn/read/postmaster-tools.ts';
import { providerNamed } from '../../src/learn/read/provider-name.ts';
import { seeds } from '../../src/learn/read/seeds.ts';
import { signalSpam } from '../../src/learn/read/signal-spam.ts';
import { snds } from '../../src/learn/read/snds.ts';
import { timeOf } from '../../src/learn/read/time.ts';
import { tlsReport } from '../../src/learn/read/tls-report.ts';
import { eventsOf, learnInput } from '../tools/learn-input.ts';
import { zipOf } from '../tools/zip-of.ts';

const readers = feedbackReaders(new Date('2026-03-01T00:00:00Z'));
const recognised = (content: string | Uint8Array) => {
  const input = learnInput(content);
  return readers.filter(one => one.recognises(input)).map(({ id }) => id);
};
const because = ({ bad }: { bad: readonly { because: string }[] }) => bad.map(one => one.because);

const row = (
  ip: string,
  count: string | number,
  more = '',
) => `<record><row><source_ip>${ip}</source_ip><count>${count}</count>
  <policy_evaluated><disposition>quarantine</disposition><dkim>fail</dkim><spf>Pass</spf>${more}</policy_evaluated></row>
  <identifiers><envelope_to>gmail.com</envelope_to><header_from>orchard.example</header_from></identifiers>
  <auth_results><dkim><domain>esp.example</domain><result>fail</result></dkim><dkim><domain>esp.example</domain><result>pass</result></dkim>
  <spf><domain>orchard.example</domain><result>pass</result></spf></auth_results></record>`;
const report = (...rows: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<feedback xmlns="urn:ietf:params:xml:ns:dmarc-2.0"><report_metadata><org_name>Reporter &amp; Co</org_name><email>dmarc@reporter.example</email>
<report_id>7</report_id><date_range><begin>1767225600</begin><end>1767311999</end></date_range></report_metadata>
<policy_published><domain>orchard.example</domain><p>quarantine</p><testing>n</testing></policy_published>${rows.join('\n')}</feedback>`;
const plain = report(row('192.0.2.1', 12), row('2001:db8::1', 3, '<reason><type>forwarded</type></reason>'));

const mailWith = (attachment: Uint8Array, type: string, name: string) =>
  [
    'Received: from mx.reporter.example by mx.orchard.example; Thu, 1 Jan 2026 10:00:00 +0000',
    'From: dmarc@reporter.example',
    'To: dmarc@orchard.example',
    'Subject: Report domain: orchard.example Submitter: reporter.example Report-ID: 7',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain',
    '',
    'This is an aggregate report.',
    '--b1',
    `Content-Type: ${type}; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    ...(Buffer.from(attachment)
      .toString('base64')
      .match(/.{1,76}/g) ?? []),
    '--b1--',
    '',
  ].join('\r\n');

describe('DMARC aggregate reports', () => {
  it.each([
    ['XML', plain],
    ['gzip', gzipSync(plain)],
    ['ZIP', zipOf({ 'reporter.example!orchard.example!1.xml': plain })],
    ['a mail with gzip', mailWith(gzipSync(plain), 'application/gzip', 'r.xml.gz')],
    ['a mail with ZIP', mailWith(zipOf({ 'r.xml': plain }), 'application/octet-stream', 'r')],
    ['a mail with XML', mailWith(Buffer.from(plain), 'text/xml', 'r.xml')],
  ])('as %s', async (_, content) => {
    expect(recognised(content)).toEqual(['dmarc-aggregate']);
    const { events, bad } = await eventsOf(dmarcAggregate, content);
    expect(bad).toEqual([]);
    expect(events).toHaveLength(2);
    expect(events[0]).toEqual({
      kind: 'dmarc-aggregate',
      count: 12,
      ip: '192.0.2.1',
      fromDomain: 'orchard.example',
      at: '2026-01-01T00:00:00Z',
      figures: {
        policy: 'quarantine',
        testing: 'n',
        reporter: 'Reporter & Co',
        disposition: 'quarantine',
        dkimAligned: 'fail',
        spfAligned: 'pass',
        dkim: 'pass',
        spf: 'pass',
        envelopeTo: 'gmail.com',
      },
    });
    expect(events[1]).toMatchObject({ ip: '2001:db8::1', figures: { override: 'forwarded' } });
  });

  it('names each row it cannot use, and reads the others', async () => {
    const rows = [
      row('192.0.2.1', 'many'),
      row('nowhere', 1),
      row('192.0.2.1', 4),
      row('192.0.2.1', 1).replace('>orchard.example<', '>bad<x.y<'),
    ];
    const read = await eventsOf(dmarcAggregate, report(...rows));
    expect(read.events.map(({ count }) => count)).toEqual([4]);
    expect(because(read)).toEqual([
      'its count is no number',
      'its source_ip is no address',
      'its header_from is no domain',
      'is not well-formed XML: an element is never closed',
    ]);
  });

  it('reads what a cut file still holds whole', async () => {
    const read = await eventsOf(dmarcAggregate, plain.slice(0, plain.lastIndexOf('<identifiers>')));
    expect(read.events).toHaveLength(1);
    expect(because(read)).toEqual(['ends before </feedback>']);
    const packed = gzipSync(plain);
    expect(because(await eventsOf(dmarcAggregate, packed.subarray(0, packed.length - 20)))).toEqual([
      'is a damaged gzip file',
    ]);
    const archive = zipOf({ 'r.xml': plain });
    expect(because(await eventsOf(dmarcAggregate, archive.subarray(0, archive.length - 40)))).toEqual([
      'is a damaged ZIP archive',
    ]);
  });

  it('expands no entity', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]>${plain.slice(plain.indexOf('<feedback'))}`;
    expect(because(await eventsOf(dmarcAggregate, laughs))).toEqual([
      'declares entities of its own; these are not expanded',
    ]);
    const unknown = await eventsOf(dmarcAggregate, plain.replace('Reporter &amp; Co', '&bomb;&xxe;'));
    expect(unknown.events[0]).toMatchObject({ figures: { reporter: '&bomb;&xxe;' } });
  });

  it.each([
    ['deep', `<feedback>${'<a>'.repeat(1_000_000)}`, 'nests elements deeper than 32'],
    ['many', `<feedback>${'<a/>'.repeat(1_100_000)}</feedback>`, 'has more than 1000000 elements'],
  ])('%s XML is refused by name', async (_, xml, expected) => {
    const start = performance.now();
    expect(because(await eventsOf(dmarcAggregate, xml))).toEqual([expected]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('archives over a limit are refused by name', async () => {
    const zeros = Buffer.alloc(5_000_000);
    const bomb = `<feedback>${'0'.repeat(9_000_000)}`;
    const noise = Array.from({ length: 700_000 }, (_, at) => ((at * 2654435761) % 4294967296).toString(36))
      .join('')
      .repeat(3);
    const named = async (content: Uint8Array) => because(await eventsOf(dmarcAggregate, content));
    expect(await named(gzipSync(zeros))).toEqual(['unpacks to more than 200 times its size']);
    expect(await named(zipOf({ 'r.xml': bomb }))).toEqual(['unpacks to more than 200 times its size']);
    expect(await named(gzipSync(noise))).toEqual(['unpacks to more than 10 MB']);
    expect(await named(gzipSync(gzipSync(plain)))).toEqual(['holds an archive within an archive']);
    expect(await named(zipOf(Object.fromEntries(Array.from({ length: 11 }, (_, at) => [`${at}.xml`, plain]))))).toEqual(
      ['holds more than 10 files'],
    );
  });

  it('an archive that lies about its sizes is held to the same limits', async () => {
    const archive = zipOf({ 'r.xml': 'x' });
    const packed = deflateRawSync(Buffer.alloc(50_000_000));
    const at = archive.indexOf('PK\x01\x02');
    const data = 30 + 'r.xml'.length;
    const lying = Buffer.concat([archive.subarray(0, data), packed, archive.subarray(at)]);
    const moved = lying.lastIndexOf('PK\x05\x06');
    lying.writeUInt32LE(data + packed.length, moved + 16);
    lying.writeUInt32LE(packed.length, data + packed.length + 20);
    expect(because(await eventsOf(dmarcAggregate, lying))).toEqual(['unpacks to more than 200 times its size']);
  });
});

describe('DMARC failure reports', () => {
  const mail = (body: string, encoding = '7bit') =>
    [
      'From: dmarc-noreply@reporter.example',
      'Subject: FW: spring',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=feedback-report; boundary="b1"',
      '',
      '--b1',
      'Content-Type: text/plain',
      '',
      'This is an authentication failure report.',
      '--b1',
      'Content-Type: message/feedback-report',
      `Content-Transfer-Encoding: ${encoding}`,
      '',
      body,
      '--b1',
      'Content-Type: message/rfc822',
      '',
      'From: Orchard <news@orchard.example>',
      'To: nora@ridge.example',
      'Message-ID: <spring-1@orchard.example>',
      '',
      'Hello',
      '--b1--',
      '',
    ].join('\r\n');
  const fields = [
    'Feedback-Type: auth-failure',
    'User-Agent: Reporter/1.0',
    'Version: 1',
    'Original-Rcpt-To: nora@ridge.example',
    'Arrival-Date: Thu, 1 Jan 2026 10:00:00 +0100',
    'Authentication-Results: mx.ridge.example; dkim=fail header.d=orchard.example;',
    ' spf=softfail smtp.mailfrom=news@orchard.example; dmarc=fail',
    'Source-IP: 192.0.2.9',
    'Auth-Failure: dmarc',
    'Delivery-Result: reject',
    'Reported-Domain: orchard.example',
  ].join('\r\n');

  it.each([
    ['plain', mail(fields)],
    ['in base64', mail(Buffer.from(fields).toString('base64'), 'base64')],
  ])('%s', async (_, content) => {
    expect(recognised(content)).toEqual(['dmarc-failure']);
    const { events, bad } = await eventsOf(dmarcFailure, content);
    expect(bad).toEqual([]);
    expect(events).toEqual([
      {
        kind: 'dmarc-aggregate',
        count: 1,
        recipient: 'nora@ridge.example',
        ip: '192.0.2.9',
        fromDomain: 'orchard.example',
        at: '2026-01-01T09:00:00Z',
        messageId: 'spring-1@orchard.example',
        figures: {
          reporter: 'mx.ridge.example',
          failure: 'dmarc',
          delivery: 'reject',
          dkim: 'fail',
          spf: 'softfail',
          dmarc: 'fail',
        },
      },
    ]);
  });

  it('a complaint in the same form is none', () => {
    expect(recognised(mail(fields.replace('auth-failure', 'abuse')))).not.toContain('dmarc-failure');
  });
});

describe('TLS reports', () => {
  const json = {
    'organization-name': 'Reporter',
    'date-range': { 'start-datetime': '2026-01-01T00:00:00Z', 'end-datetime': '2026-01-01T23:59:59Z' },
    'report-id': '7',
    policies: [
      {
        policy: { 'policy-type': 'sts', 'policy-domain': 'orchard.example' },
        summary: { 'total-successful-session-count': 5326, 'total-failure-session-count': 303 },
        'failure-details': [
          { 'result-type': 'certificate-expired', 'failed-session-count': 100 },
          { 'result-type': 'starttls-not-supported', 'failed-session-count': 203 },
        ],
      },
      { policy: { 'policy-type': 'no-policy-found', 'policy-domain': 'orchard.example' }, summary: {} },
    ],
  };

  it.each([
    ['JSON', JSON.stringify(json, null, 2)],
    ['gzip', gzipSync(JSON.stringify(json))],
    ['a mail', mailWith(gzipSync(JSON.stringify(json)), 'application/tlsrpt+gzip', 'r.json.gz')],
  ])('as %s', async (_, content) => {
    expect(recognised(content)).toEqual(['tls-report']);
    const read = await eventsOf(tlsReport, content);
    expect(read.events).toEqual([
      {
        kind: 'tls-report',
        fromDomain: 'orchard.example',
        at: '2026-01-01T00:00:00Z',
        figures: {
          successful: 5326,
          failed: 303,
          type: 'sts',
          reporter: 'Reporter',
          'failed-certificate-expired': 100,
          'failed-starttls-not-supported': 203,
        },
      },
    ]);
    expect(because(read)).toEqual(['its summary has no numbers']);
  });

  it('a cut one is named', async () => {
    expect(because(await eventsOf(tlsReport, JSON.stringify(json).slice(0, 300)))).toEqual(['is no valid JSON']);
  });
});

describe('tables of providers', () => {
  it('Postmaster Tools: CSV', async () => {
    const table =
      'Date,Domain,User-reported spam rate\n2026-01-01,orchard.example,0.12%\n2026-01-02,orchard.example,\n2026-01-03,orchard.example,plenty\n';
    expect(recognised(table)).toEqual(['postmaster-tools']);
    const read = await eventsOf(postmasterTools, table);
    expect(read.events).toEqual([
      {
        kind: 'complaint',
        provider: 'gmail',
        count: 0,
        fromDomain: 'orchard.example',
        at: '2026-01-01T00:00:00Z',
        figures: { rate: 0.0012 },
      },
    ]);
    expect(because(read)).toEqual(['its spam rate is no share from 0 to 1']);
  });

  it('Postmaster Tools: API v1 and v2', async () => {
    const v1 = {
      trafficStats: [
        {
          name: 'domains/orchard.example/trafficStats/20260101',
          userReportedSpamRatio: 0.003,
          domainReputation: 'HIGH',
        },
      ],
    };
    const v2 = {
      domainStats: [
        {
          name: 'domains/orchard.example/domainStats/x',
          metric: 'spam_rate',
          date: { year: 2026, month: 1, day: 2 },
          value: { doubleValue: 0.001 },
        },
        {
          name: 'domains/orchard.example/domainStats/y',
          metric: 'tls_rate',
          date: { year: 2026, month: 1, day: 2 },
          value: { doubleValue: 1 },
        },
      ],
    };
    const text = `${JSON.stringify(v1, null, 2)}\n${JSON.stringify(v2)}`;
    expect(recognised(text)).toEqual(['postmaster-tools']);
    const { events, bad } = await eventsOf(postmasterTools, text);
    expect(bad).toEqual([]);
    expect(events.map(({ at, figures }) => [at, figures])).toEqual([
      ['2026-01-01T00:00:00Z', { rate: 0.003, reputation: 'high' }],
      ['2026-01-02T00:00:00Z', { rate: 0.001 }],
    ]);
  });

  it('SNDS, without header and with one', async () => {
    const row =
      '192.0.2.7,1/25/2026 12:00 AM,1/25/2026 11:59 PM,5214,5201,5190,YELLOW,0.1% - 0.3%,1/25/2026 3:00 AM,1/25/2026 4:00 AM,2,mail.orchard.example,news@orchard.example,\n';
    const header =
      'IP Address,Activity start,Activity end,RCPT commands,DATA commands,Message recipients,Filter result,Complaint rate,Trap message period start,Trap message period end,Trap hits,Sample HELO,Sample MAIL FROM,Comments\n';
    for (const table of [row, header + row]) {
      expect(recognised(table)).toEqual(['snds']);
      expect((await eventsOf(snds, table)).events).toEqual([
        {
          kind: 'complaint',
          provider: 'outlook',
          count: 0,
          ip: '192.0.2.7',
          at: '2026-01-25T00:00:00Z',
          figures: {
            filter: 'yellow',
            rate: 0.003,
            rateWords: '0.1% - 0.3%',
            rcpt: 5214,
            data: 5201,
            recipients: 5190,
            traps: 2,
          },
        },
      ]);
    }
    expect(because(await eventsOf(snds, `${row}192.0.2.8,never,,1,1,1,GREEN,< 0.1%,,,,,,\n`))).toEqual([
      'its activity has no start that can be read',
    ]);
  });

  it('Signal Spam', async () => {
    const table =
      'Date;Adresse IP;Domaine expéditeur;Nb signalements;Classification\n02/01/2026;192.0.2.7;orchard.example;14;mailing abusif\n03/01/2026;;;5;spam\n';
    expect(recognised(table)).toEqual(['signal-spam']);
    const read = await eventsOf(signalSpam, table);
    expect(read.events).toEqual([
      {
        kind: 'complaint',
        count: 14,
        ip: '192.0.2.7',
        fromDomain: 'orchard.example',
        at: '2026-01-02T00:00:00Z',
        figures: { kind: 'mailing abusif' },
      },
    ]);
    expect(because(read)).toEqual(['names neither an address nor a domain']);
  });
});

describe('seed tests', () => {
  it('one row a mailbox', async () => {
    const table =
      'Seed address,ISP,Placement,Test name\nseed1@gmail.com,Gmail,Promotions,spring\nseed2@gmx.de,GMX,Spam,spring\nseed3@libero.it,Libero,Missing,spring\nseed4@libero.it,Libero,Attic,spring\n';
    expect(recognised(table)).toEqual(['seeds']);
    const read = await eventsOf(seeds, table);
    expect(
      read.events.map(({ kind, recipient, placement, campaign }) => [kind, recipient, placement, campaign]),
    ).toEqual([
      ['delivered', 'seed1@gmail.com', 'inbox', 'spring'],
      ['delivered', 'seed2@gmx.de', 'spam', 'spring'],
      ['delivered', 'seed3@libero.it', 'missing', 'spring'],
    ]);
    expect(because(read)).toEqual(['its placement is no folder that is known']);
  });

  it('one row a provider, in counts and in shares', async () => {
    const counts = 'Provider,Inbox,Tabs,Spam,Missing\nGmail,6,2,1,0\nOffice 365,3,0,0,1\nTotal,9,2,1,1\n';
    expect(recognised(counts)).toEqual(['seeds']);
    expect((await eventsOf(seeds, counts)).events).toEqual([
      { kind: 'delivered', provider: 'gmail', placement: 'inbox', count: 8 },
      { kind: 'delivered', provider: 'gmail', placement: 'spam', count: 1 },
      { kind: 'delivered', provider: 'microsoft365', placement: 'inbox', count: 3 },
      { kind: 'delivered', provider: 'microsoft365', placement: 'missing', count: 1 },
    ]);
    const shares = 'Mailbox Provider;Inbox %;Spam %;Missing %\nHotmail/Outlook;80%;20%;0%\nElsewhere;1%;1%;98%\n';
    const read = await eventsOf(seeds, shares);
    expect(read.events.map(({ provider, placement, count, figures }) => [provider, placement, count, figures])).toEqual(
      [
        ['outlook', 'inbox', 0, { share: 0.8 }],
        ['outlook', 'spam', 0, { share: 0.2 }],
      ],
    );
    expect(because(read)).toEqual(['names neither a seed nor a provider that is known']);
  });

  it('JSON', async () => {
    const text = '[{"seed":"seed1@gmail.com","placement":"inbox","received_at":"2026-01-01T09:00:00Z"}]';
    expect(recognised(text)).toEqual(['seeds']);
    expect((await eventsOf(seeds, text)).events).toMatchObject([{ placement: 'inbox', recipient: 'seed1@gmail.com' }]);
  });

  it('providers by the names others give them', () => {
    expect(
      ['Gmail', 'Hotmail/Outlook', 'Office 365', 'Yahoo!', 'AOL', 'T-Online', 'mail.ru', 'Nobody', undefined].map(
        providerNamed,
      ),
    ).toEqual([...['gmail', 'outlook', 'microsoft365', 'yahoo', 'yahoo', 'tonline', 'mailru', undefined, undefined]]);
  });
});

describe('times', () => {
  it.each([
    ['2026-01-01T10:00:00+01:00', '2026-01-01T09:00:00Z'],
    ['2026-01-01 09:00:00', '2026-01-01T09:00:00Z'],
    ['2026-01-01T09:00:00.5Z', '2026-01-01T09:00:00.500Z'],
    ['Thu, 1 Jan 2026 10:00:00 +0100 (CET)', '2026-01-01T09:00:00Z'],
    ['1767258000', '2026-01-01T09:00:00Z'],
    ['1767258000000', '2026-01-01T09:00:00Z'],
    ['25/01/2026 22:00', '2026-01-25T22:00:00Z'],
    ['01/25/2026 10:00 PM', '2026-01-25T22:00:00Z'],
    ['2026-13-01', undefined],
    ['yesterday', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(timeOf(text)).toBe(expected);
  });
});
