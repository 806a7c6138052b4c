import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { markBots } from '../../src/learn/bots.ts';
import { mappedReader, mappingSchema } from '../../src/learn/read/generic.ts';
import { feedbackReaders } from '../../src/learn/read/index.ts';
import type { RawEvent } from '../../src/model/event.ts';
import { eventsOf, learnInput } from '../tools/learn-input.ts';
import { classifyLore } from '../tools/mail-lore.ts';

const readers = feedbackReaders(new Date('2026-03-01T00:00:00Z'));
const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/feedback/esp', name), 'utf8');
const reader = (id: string) => readers.find(one => one.id === id) as (typeof readers)[number];
const recognised = (text: string) => {
  const input = learnInput(text);
  return readers.filter(one => one.recognises(input)).map(({ id }) => id);
};

async function ofFixture(name: string) {
  const { events, bad } = await eventsOf(reader(name.replace(/\.\w+$/, '')), fixture(name));
  expect(bad).toEqual([]);
  return markBots(events as RawEvent[], classifyLore.bots);
}

/** `kind recipient`, and what the record says of permanence. */
const short = (events: readonly Omit<RawEvent, 'source'>[]) =>
  events.map(({ kind, recipient = '-', saysPermanent, bot }) =>
    [
      kind,
      recipient.split('@')[0],
      ...(saysPermanent === undefined ? [] : [saysPermanent ? 'hard' : 'soft']),
      ...(bot ? ['bot'] : []),
    ].join(' '),
  );

describe('webhook bodies', () => {
  it.each([
    ['sendgrid.json', 'sendgrid'],
    ['ses.ndjson', 'ses'],
    ['mailgun.ndjson', 'mailgun'],
    ['postmark.ndjson', 'postmark'],
    ['mandrill.txt', 'mandrill'],
    ['sparkpost.json', 'sparkpost'],
    ['brevo.ndjson', 'brevo'],
    ['mailjet.json', 'mailjet'],
    ['mailtrap.json', 'mailtrap'],
    ['postal.json', 'postal'],
    ['resend.ndjson', 'resend'],
    ['mailersend.json', 'mailersend'],
    ['unisender-go.json', 'unisender-go'],
    ['mailup.csv', 'mailup'],
    ['contactlab.csv', 'mailup'],
  ])('%s is recognised by one reader alone', (name, id) => {
    expect(recognised(fixture(name))).toEqual([id]);
  });

  it('SendGrid', async () => {
    const events = await ofFixture('sendgrid.json');
    expect(short(events)).toEqual([
      'none nora',
      'delivered nora',
      'deferral tomas',
      'bounce ghost hard',
      'bounce ida soft',
      'bounce ghost hard',
      'none gone',
      'open nora bot',
      'click nora',
      'complaint leo',
      'unsubscribe mia',
    ]);
    expect(events[1]).toEqual({
      kind: 'delivered',
      recipient: 'nora@orchard.example',
      status: '2.0.0',
      code: 250,
      reply: '250 2.0.0 OK 1767258004 d75si12345 - gsmtp',
      at: '2026-01-01T09:00:04Z',
      campaign: 'spring-sale',
      messageId: 'spring-1@orchard.example',
      ip: '192.0.2.41',
    });
    expect(events[3]).toMatchObject({ status: '5.1.1', code: 550, campaign: 'spring-2026' });
    // Of an open the address is the reader's.
    expect(events[7]).not.toHaveProperty('ip');
  });

  it('SendGrid: its lists of bounces', async () => {
    const listed =
      '[{"status":"550","created":"2026-01-01 12:32:14","reason":"550 Unknown user","email":"ghost@mill.example"}]';
    expect(recognised(listed)).toEqual(['sendgrid']);
    expect((await eventsOf(reader('sendgrid'), listed)).events).toEqual([
      {
        kind: 'bounce',
        recipient: 'ghost@mill.example',
        code: 550,
        reply: '550 Unknown user',
        at: '2026-01-01T12:32:14Z',
      },
    ]);
  });

  it('Amazon SES, bare and as SNS, EventBridge and Lambda wrap it', async () => {
    const events = await ofFixture('ses.ndjson');
    expect(short(events)).toEqual([
      'none -',
      'bounce ghost hard',
      'bounce away hard',
      'bounce tomas soft',
      'none leo',
      'complaint leo',
      'delivered nora',
      'deferral tomas',
      'open nora bot',
      'unsubscribe mia',
    ]);
    expect(events[1]).toEqual({
      kind: 'bounce',
      recipient: 'ghost@mill.example',
      status: '5.1.1',
      code: 550,
      reply: '550 5.1.1 user unknown',
      saysPermanent: true,
      at: '2026-01-01T09:00:20.502Z',
      campaign: 'spring-2026',
      messageId: '0102-b',
      fromDomain: 'orchard.example',
      ip: '192.0.2.50',
    });
    expect(events[3]).toMatchObject({ reply: 'Transient MailboxFull' });
  });

  it('Mailgun', async () => {
    const events = await ofFixture('mailgun.ndjson');
    expect(short(events)).toEqual([
      'delivered nora',
      'bounce ghost hard',
      'none leo',
      'bounce ghost hard',
      'deferral ida',
      'open nora bot',
      'complaint leo',
      'unsubscribe mia',
    ]);
    expect(events[1]).toMatchObject({
      code: 550,
      status: '5.1.1',
      remoteHost: 'mx.mill.example',
      at: '2026-01-01T09:00:20.500Z',
    });
    expect(events[3]).not.toHaveProperty('code');
  });

  it('Postmark', async () => {
    const events = await ofFixture('postmark.ndjson');
    expect(short(events)).toEqual([
      'delivered nora',
      'bounce ghost hard',
      'deferral ida',
      'none tomas',
      'complaint leo',
      'open nora',
      'unsubscribe mia',
      'bounce ghost hard',
      'none mia',
    ]);
    expect(events[0]).toMatchObject({ at: '2026-01-01T09:00:04.273Z', campaign: 'spring-2026' });
  });

  it('Mandrill, as a form and as JSON', async () => {
    const events = await ofFixture('mandrill.txt');
    expect(short(events)).toEqual(['bounce ghost hard', 'bounce tomas soft', 'none leo', 'delivered nora', 'none leo']);
    expect(events[0]).toMatchObject({ reply: '550 5.1.1 No such user', status: '5.1.1' });
    expect(events[1]).toMatchObject({ reply: 'mailbox_full', campaign: 'spring-2026' });
    expect(events[3]).toMatchObject({ ip: '192.0.2.70' });
  });

  it('SparkPost', async () => {
    const events = await ofFixture('sparkpost.json');
    expect(short(events)).toEqual([
      'delivered Nora',
      'bounce ghost hard',
      'none tomas',
      'deferral ida',
      'none leo',
      'open nora bot',
      'unsubscribe mia',
      'none -',
    ]);
  });

  it('Brevo', async () => {
    const events = await ofFixture('brevo.ndjson');
    expect(short(events)).toEqual([
      'delivered nora',
      'bounce ghost hard',
      'none leo',
      'open nora bot',
      'unsubscribe mia',
    ]);
    expect(events[1]).toMatchObject({ code: 550, status: '5.5.0' });
    expect(events[4]).toMatchObject({ campaign: 'Spring sale', at: '2026-01-02T08:00:00Z' });
  });

  it('Mailjet, whose ids are longer than numbers are exact', async () => {
    const events = await ofFixture('mailjet.json');
    expect(short(events)).toEqual([
      'delivered nora',
      'bounce ghost hard',
      'deferral ida',
      'none leo',
      'bounce ann hard',
      'complaint leo',
    ]);
    expect(events[0]).toMatchObject({ messageId: '1152921517683912345', campaign: 'spring-2026', code: 250 });
  });

  it.each([
    ['mailtrap.json', ['bounce ghost hard', 'deferral nora']],
    ['postal.json', ['bounce ghost hard']],
    ['resend.ndjson', ['bounce ghost hard']],
    ['mailersend.json', ['bounce ghost hard']],
    ['unisender-go.json', ['bounce ghost hard', 'none -']],
  ])('%s', async (name, expected) => {
    expect(short(await ofFixture(name))).toEqual(expected);
  });

  it('MailUp: codes of BoogieTools, rows over two lines', async () => {
    const events = await ofFixture('mailup.csv');
    expect(short(events)).toEqual(['bounce ghost hard', 'bounce tomas soft', 'none leo', 'bounce ida soft']);
    expect(events[1]).toMatchObject({
      reply: 'soft bounce: mailbox full',
      at: '2026-02-01T09:00:21Z',
      campaign: 'spring-2026',
    });
  });

  it('Contactlab: the same column with other codes', async () => {
    const { events } = await eventsOf(reader('mailup'), fixture('contactlab.csv'));
    expect(short(events)).toEqual(['bounce ghost hard', 'bounce ida soft', 'bounce nora soft']);
    expect(events[1]).toMatchObject({ reply: 'blocked by reputation' });
  });

  it('MailUp: words in place of codes, in Spanish', async () => {
    const table =
      'Correo electrónico\tEvento\tFecha\nghost@mill.example\tRebote\t1/2/2026 9:05\nmia@ridge.example\tBaja\t1/2/2026 9:06\n';
    expect(recognised(table)).toEqual(['mailup']);
    expect(short((await eventsOf(reader('mailup'), table)).events)).toEqual(['bounce ghost', 'unsubscribe mia']);
  });
});

describe('JSON in any arrangement', () => {
  const event = (email: string) => `{"event":"spamreport","email":"${email}","timestamp":1767258000,"sg_event_id":"x"}`;
  const recipients = async (text: string) => {
    const { events, bad } = await eventsOf(reader('sendgrid'), text);
    return {
      to: events.map(({ recipient }) => recipient),
      bad: bad.map(({ record, because }) => `${record}: ${because}`),
    };
  };
  const [a, b, c] = ['a@x.example', 'b@x.example', 'c@x.example'] as const;

  it.each([
    ['one object', event(a), [a]],
    ['an array', `[${event(a)},${event(b)}]`, [a, b]],
    ['an array over many lines', JSON.stringify([JSON.parse(event(a)), JSON.parse(event(b))], null, 2), [a, b]],
    ['one a line', `${event(a)}\n${event(b)}\r\n\r\n${event(c)}`, [a, b, c]],
    ['one array a line', `[${event(a)}]\n[${event(b)},${event(c)}]\n`, [a, b, c]],
    ['side by side', `${event(a)}${event(b)} ${event(c)}`, [a, b, c]],
    ['with a byte order mark', `\uFEFF[${event(a)}]`, [a]],
  ])('%s', async (_, text, expected) => {
    expect(await recipients(text)).toEqual({ to: expected, bad: [] });
  });

  it('a cut record costs itself alone', async () => {
    const cut = event(b).slice(0, 40);
    expect(await recipients(`${event(a)}\n${cut}\n${event(c)}\n`)).toEqual({
      to: [a, c],
      bad: ['2: breaks off within a text'],
    });
    const half = event(b).slice(0, event(b).indexOf(',"timestamp"'));
    expect((await recipients(`${event(a)}\n${half}\n${event(c)}\n`)).to).toEqual([a, c]);
    expect(await recipients(`[${event(a)},\n${half}`)).toEqual({
      to: [a],
      bad: ['2: the file ends in the middle of this record'],
    });
  });

  it('what is no event is named, without what it holds', async () => {
    const text = `${event(a)}\nsecret@x.example\n{"event":"spamreport"}\n{"event":"sky","sg_event_id":"y","email":"${b}"}\n{"event":"open","sg_event_id":"z"}`;
    expect(await recipients(text)).toEqual({
      to: [a],
      bad: [
        '2: is no JSON object',
        '3: is no event of SendGrid events',
        '4: names an event that is not known: sky',
        '5: names no recipient',
      ],
    });
  });

  it('100 MB of nested JSON take bounded memory and end in one bad record', async () => {
    const before = process.memoryUsage().heapUsed;
    for (const piece of ['[', '{"a":']) {
      const text = Buffer.alloc(100 * 1024 * 1024, piece);
      const { events, bad } = await eventsOf(reader('sendgrid'), text);
      expect(events).toEqual([]);
      expect(bad.map(({ because }) => because)).toEqual([expect.stringMatching(/nested deeper than 64/)]);
    }
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(300 * 1024 * 1024);
  });

  it('an object larger than 8 MB is refused, and the next is read', async () => {
    const huge = `{"event":"open","sg_event_id":"x",\n${'"k":"vvvvvvvvvvvvvvvvvvvvvvvvv",\n'.repeat(300_000)}"z":1}`;
    expect(await recipients(`${huge}\n${event(a)}`)).toEqual({ to: [a], bad: ['1: is larger than 8 MB'] });
  });
});

describe('a mapping of one’s own', () => {
  const mapping = mappingSchema.parse({
    columns: { recipient: 'Email', kind: 'Event', reply: 'Text', at: 'When', campaign: 'Mailing' },
    kinds: { Bounced: 'bounce', 'Opted out': 'unsubscribe' },
  });
  const mapped = mappedReader(mapping);

  it('reads a table', async () => {
    const table =
      'Mailing;Event;E-Mail;When;Text\nspring;Bounced;ghost@mill.example;2026-01-01 09:00;550 5.1.1 no such user\nspring;Sneezed;a@x.example;2026-01-01 09:00;\n';
    const input = learnInput(table.replace('E-Mail', 'email'));
    expect(mapped.recognises(input)).toBe(true);
    const { events, bad } = await eventsOf(mapped, table.replace('E-Mail', 'email'));
    expect(events).toEqual([
      {
        kind: 'bounce',
        recipient: 'ghost@mill.example',
        status: '5.1.1',
        code: 550,
        reply: '550 5.1.1 no such user',
        at: '2026-01-01T09:00:00Z',
        campaign: 'spring',
      },
    ]);
    expect(bad).toEqual([{ record: 3, because: 'its kind is not in the mapping: Sneezed' }]);
  });

  it('reads JSON lines', async () => {
    const text = '{"Email":"mia@ridge.example","Event":"opted out","Text":"","When":1767258000,"Mailing":"spring"}\n';
    expect(mapped.recognises(learnInput(text))).toBe(true);
    expect((await eventsOf(mapped, text)).events).toEqual([
      { kind: 'unsubscribe', recipient: 'mia@ridge.example', at: '2026-01-01T09:00:00Z', campaign: 'spring' },
    ]);
  });

  it('refuses what is no mapping', () => {
    expect(mappingSchema.safeParse({ columns: { recipent: 'Email' } }).success).toBe(false);
    expect(mappingSchema.safeParse({ columns: { kind: 'Event' }, kinds: { Bounced: 'bounced' } }).success).toBe(false);
    expect(mappingSchema.safeParse({ columns: {} }).success).toBe(false);
  });

  it('an open quote costs its line', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, at) => `spring;Bounced;r${at}@mill.example;2026-01-01 09:00;text ${at}`,
    );
    rows[10] = 'spring;Bounced;"open@mill.example;2026-01-01 09:00;text';
    const { events, bad } = await eventsOf(mapped, ['Mailing;Event;Email;When;Text', ...rows].join('\n'));
    expect(events).toHaveLength(4999);
    expect(bad).toEqual([{ record: 12, because: 'a quote in it is not closed within 64 KB' }]);
  });
});
