import { describe, expect, it } from 'vitest';
import answersBefore from '../../../rules/handshake/answers-before.ts';
import enrolment from '../../../rules/handshake/enrolment.ts';
import greylisting from '../../../rules/handshake/greylisting.ts';
import internationalised from '../../../rules/handshake/internationalised.ts';
import internationalisedRecipients from '../../../rules/handshake/internationalised-recipients.ts';
import messageSize from '../../../rules/handshake/message-size.ts';
import recipientTls from '../../../rules/handshake/recipient-tls.ts';
import sendingTls from '../../../rules/handshake/sending-tls.ts';
import { sayFor } from '../../../src/judge/say.ts';
import { type Enrolment, enrolments } from '../../../src/model/campaign.ts';
import type { Signal } from '../../../src/model/list.ts';
import { attachment, author, content, history, list, loads, message, outbound, sender } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

/** Nothing was put off or refused, but for what a case says. */
const before = (change: Parameters<typeof history>[0]) => ({
  history: history({ deferred: { gmx: 0 }, blocked: { gmx: 0 }, ...change }),
});
ruleCases(answersBefore, [
  ['all taken', before({ deferred: { gmail: 0, all: 0 }, blocked: { gmail: 0, all: 0 } })],
  ['just under both limits', before({ deferred: { gmail: 0.149 }, blocked: { gmail: 0.0099 } })],
  ['put off, at the limit', before({ deferred: { gmail: 0.15 } }), 'deferred:gmail'],
  ['refused, at the limit', before({ blocked: { yahoo: 0.01 } }), 'blocked:yahoo'],
  ['over all providers', before({ deferred: { all: 0.5 }, blocked: { all: 0.5 } }), ['deferred:all', 'blocked:all']],
  ['at one of two', before({ deferred: { gmail: 0.01, orange: 0.4 } }), 'deferred:orange'],
  ['of just enough messages', before({ sent: { gmail: 200 }, blocked: { gmail: 1 } }), 'blocked:gmail'],
  ['nobody said', before({ deferred: {}, blocked: {} }), ['?no-history', '?no-history']],
  ['nobody said of refusals', before({ blocked: {} }), '?no-history'],
  ['nobody said of how many', before({ sent: {}, deferred: { gmail: 1 } }), '?no-history'],
  ['nobody said of how many there', before({ sent: { yahoo: 5000 }, blocked: { gmail: 1 } }), '?no-history'],
  ['of too few', before({ sent: { gmail: 199, all: 5000 }, deferred: { gmail: 1 } }), '?not-applicable'],
  [
    'each for itself',
    before({
      sent: { gmail: 10, yahoo: 5000 },
      deferred: { gmail: 1, yahoo: 1, sfr: 0 },
      blocked: { gmail: 1, orange: 1 },
    }),
    ['?not-applicable', 'deferred:yahoo', '?not-applicable', '?no-history'],
  ],
]);

describe('answers-before', () => {
  const rule = answersBefore;
  const found = (change: Parameters<typeof history>[0]) => [...rule.check(before(change), sayFor(rule) as never)];

  it('says which words of the campaign are wanting', () => {
    const detail = (change: Parameters<typeof history>[0]) =>
      found(change).map(one => one.kind === 'unsure' && [one.subject, one.detail]);
    expect(detail({ deferred: {} })).toEqual([['deferred', expect.stringContaining('history.deferred')]]);
    expect(detail({ sent: {}, blocked: { gmail: 1 } })).toEqual([['gmail', expect.stringContaining('history.sent')]]);
    expect(detail({ sent: { gmail: 3 }, blocked: { gmail: 1 } })).toEqual([
      ['gmail', expect.stringContaining('3 messages to gmail are too few')],
    ]);
  });

  it('means the provider alone, and nobody alone where it counts over all', () => {
    expect(found({ deferred: { gmail: 0.1512, all: 0.9 } })).toMatchObject([
      { provider: 'gmail', data: { share: '15 %' } },
      { data: { share: '90 %' } },
    ]);
    expect(found({ blocked: { all: 0.2 } })[0]).not.toHaveProperty('provider');
  });
});

const enrolled = (perDay: Record<string, number>, ...programmes: Enrolment[]) => ({
  outbound: { ...outbound, enrolled: programmes },
  sender,
  loads: loads(perDay),
});
const bulkAt = (bulk: Record<string, boolean>) => ({ ...sender, bulk });
ruleCases(enrolment, [
  ['everywhere', enrolled({ gmail: 1, yahoo: 1, outlook: 1, orange: 1, sfr: 1, tonline: 1 }, ...enrolments)],
  ['nobody said where', { outbound, sender, loads: loads() }, '?no-history'],
  ['nowhere', enrolled({ gmail: 9000 }), 'missing:postmaster-tools'],
  ['in one programme of two', enrolled({ outlook: 10 }, 'snds'), 'missing:jmrp'],
  ['in none of two', enrolled({ outlook: 10 }), ['missing:snds', 'missing:jmrp']],
  ['a programme of another provider', enrolled({ yahoo: 10 }, 'jmrp', 'snds'), 'missing:cfl'],
  ['where no mail goes, none is needed', enrolled({ gmail: 10 }, 'postmaster-tools')],
  ['a provider without programmes', enrolled({ apple: 10, generic: 10 })],
  ['T-Online, of one message', enrolled({ tonline: 1 }), 'needed:tonline'],
  ['Orange, below bulk', enrolled({ orange: 999 }), 'missing:signal-spam'],
  ['Orange, just in bulk', enrolled({ orange: 1000 }), 'needed:signal-spam'],
  ['Orange, in bulk', enrolled({ orange: 1001 }), 'needed:signal-spam'],
  ['Orange, in bulk before', { ...enrolled({ orange: 1 }), sender: bulkAt({ orange: true }) }, 'needed:signal-spam'],
  ['Orange, never in bulk', { ...enrolled({ orange: 999 }), sender: bulkAt({ orange: false }) }, 'missing:signal-spam'],
  ['Orange, first in bulk', { ...enrolled({ orange: 1000 }), sender: bulkAt({ orange: false }) }, 'needed:signal-spam'],
  ['in bulk before elsewhere', { ...enrolled({ orange: 1 }), sender: bulkAt({ gmail: true }) }, 'missing:signal-spam'],
  ['SFR wants it of nobody', enrolled({ sfr: 50_000 }), 'missing:signal-spam'],
]);

const at = (...ids: string[]) => ({
  list: list({ providers: ids.map(id => ({ id, recipients: 10, undeliverable: 0 })) }),
});
ruleCases(greylisting, [
  ['providers that take strangers', at('gmail', 'outlook', 'generic')],
  ['one that puts them off', at('gmail', 'tiscali'), 'expected:tiscali'],
  ['gateways', at('mimecast', 'barracuda'), ['expected:mimecast', 'expected:barracuda']],
  ['no recipients', at()],
]);

const needing = (internationalised: Signal) => ({ list: list({ signals: { internationalised } }) });
ruleCases(internationalisedRecipients, [
  ['none', needing({ count: 0, of: 1000 })],
  ['one', needing({ count: 1, of: 1000 }), 'some:list'],
]);

it('internationalised-recipients says how many, and of what share', () => {
  const [said] = [
    ...internationalisedRecipients.check(needing({ count: 3, of: 12 }), sayFor(internationalisedRecipients) as never),
  ];
  expect(said).toMatchObject({ data: { count: 3 }, share: 0.25 });
});

const by = (...addresses: string[]) => ({
  author: { ...author, addresses: addresses.map(address => ({ name: 'Acme', address })) },
});
const eightBit = (as: 'utf-8' | 'smtputf8' | 'unknown') => ({
  ...by('hello@acme.example'),
  message: message({ header: { ...message().header, eightBit: { line: 2, as } } }),
});
ruleCases(internationalised, [
  ['ASCII', { ...by('hello@acme.example'), message: message() }],
  ['a letter beyond', { ...by('ñandu@acme.example'), message: message() }, 'sender:ñandu@acme.example'],
  [
    'the second of two',
    { ...by('hello@acme.example', '你好@acme.example'), message: message() },
    'sender:你好@acme.example',
  ],
  ['a name in other letters has an A-label', { ...by('hello@señal.example'), message: message() }],
  ['eight bits of a subject are for eight-bit to judge', eightBit('utf-8')],
  ['eight bits nobody can read', eightBit('unknown')],
  ['eight bits in an address', eightBit('smtputf8'), 'header:header'],
  [
    'eight bits in an address, which is From’s: said once',
    { ...eightBit('smtputf8'), ...by('ñandu@acme.example') },
    'sender:ñandu@acme.example',
  ],
]);

it('internationalised says where it stands', () => {
  const [said] = [...internationalised.check(eightBit('smtputf8'), sayFor(internationalised) as never)];
  expect(said).toMatchObject({ place: { line: 2 } });
});

const large = (sizeBytes: number, ...attached: number[]) => ({
  message: message({ sizeBytes }),
  content: content({ attachments: attached.map(bytes => attachment({ sizeBytes: bytes })) }),
});
ruleCases(messageSize, [
  ['an ordinary one', large(60_000)],
  ['as large as Orange takes', large(45_000_000)],
  ['more than Orange takes', large(45_000_001), 'too-large:orange'],
  ['more than anybody takes', large(150_000_001), ['microsoft365', 'orange', 'mimecast'].map(id => `too-large:${id}`)],
  ['as much as Yahoo lets be attached', large(34_000_000, 25_000_000)],
  ['more is attached, in two files', large(34_000_000, 20_000_000, 5_000_001), 'attachments:yahoo'],
]);

it('message-size matters where it is too large alone, and tells a little too much from the limit', () => {
  const said = [...messageSize.check(large(45_100_000), sayFor(messageSize) as never)];
  expect(said).toMatchObject([{ provider: 'orange', data: { size: '45.1 MB', limit: '45 MB' } }]);
});

const counted = (mtaSts?: number, dane?: number, detail?: string) => {
  const signal = (count: number): Signal => ({ count, of: 80, ...(detail === undefined ? {} : { detail }) });
  const asked = {
    ...(mtaSts === undefined ? {} : { 'mta-sts': signal(mtaSts) }),
    ...(dane === undefined ? {} : { dane: signal(dane) }),
  };
  return { list: list({ signals: asked }) };
};
ruleCases(recipientTls, [
  ['none publishes any', counted(0, 0)],
  ['MTA-STS', counted(1, 0), 'published:MTA-STS'],
  ['DANE', counted(0, 1), 'published:DANE'],
  ['both', counted(40, 2), ['published:MTA-STS', 'published:DANE']],
  ['MTA-STS, and nobody asked for DANE', counted(40), ['published:MTA-STS', '?opt-in']],
  ['DANE, and nobody asked for MTA-STS', counted(undefined, 40), ['?opt-in', 'published:DANE']],
  ['none publishes MTA-STS, and nobody asked for DANE', counted(0), '?opt-in'],
  ['none publishes DANE, and nobody asked for MTA-STS', counted(undefined, 0), '?opt-in'],
  ['nobody asked', counted(), ['?opt-in', '?opt-in']],
]);

it('recipient-tls says what was not asked', () => {
  const said = [...recipientTls.check(counted(undefined, 0), sayFor(recipientTls) as never)];
  expect(said).toMatchObject([{ kind: 'unsure', detail: expect.stringMatching(/MTA-STS$/) }]);
});

it('recipient-tls says of what part', () => {
  const said = (...given: Parameters<typeof counted>) =>
    [...recipientTls.check(counted(...given), sayFor(recipientTls) as never)].map(
      one => one.kind === 'finding' && [one.data['percent'], one.data['what']],
    );
  expect(said(76, 2)).toEqual([
    ['95 %', 'MTA-STS'],
    ['2.5 %', 'DANE'],
  ]);
  expect(said(0, 60, '3 of 5 domains')).toEqual([['75 %', 'DANE (3 of 5 domains)']]);
});

ruleCases(sendingTls, [
  ['on', { outbound: { ...outbound, tls: true } }],
  ['off', { outbound: { ...outbound, tls: false } }, 'off:outbound.tls'],
  ['nobody said', { outbound }, '?opt-in'],
]);
