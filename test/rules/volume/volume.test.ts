import { describe, expect, it } from 'vitest';
import bulkSender from '../../../rules/volume/bulk-sender.ts';
import complaintRate from '../../../rules/volume/complaint-rate.ts';
import growth from '../../../rules/volume/growth.ts';
import idle from '../../../rules/volume/idle.ts';
import sendRate from '../../../rules/volume/send-rate.ts';
import unknownUsers from '../../../rules/volume/unknown-users.ts';
import type { DomainName } from '../../../src/model/mail.ts';
import type { AnyRule, Said } from '../../../src/model/rule.ts';
import type { Loads, SendingHistory } from '../../../src/model/volume.ts';
import { author, history, loads, news, outbound, sender } from '../../tools/facts.ts';
import { askRule, ruleCases } from '../../tools/rule-cases.ts';

function found(rule: AnyRule, facts: object): Said[] {
  return askRule(rule, facts).filter(one => one.kind === 'finding');
}

const bulk = (perDay: Record<string, number>, known: Record<string, boolean>) => ({
  loads: loads(perDay),
  sender: { ...sender, bulk: known },
});
ruleCases(bulkSender, [
  ['a small send', bulk({ gmail: 4999 }, { gmail: false })],
  ['at the limit', bulk({ gmail: 5000 }, { gmail: false }), 'becomes:gmail'],
  ['bulk before', bulk({ gmail: 9000 }, { gmail: true })],
  ['nobody said: then it is', bulk({ gmail: 9000 }, {})],
  ['no rule for bulk', bulk({ apple: 9000 }, { apple: false })],
  [
    'each by its own limit',
    bulk({ gmail: 2000, outlook: 5000, orange: 1000 }, { gmail: false, outlook: false, orange: false }),
    ['becomes:outlook', 'becomes:orange'],
  ],
  ['as much in all, at two providers', bulk({ gmail: 3000, outlook: 3000 }, { gmail: false, outlook: false })],
]);

it('bulk-sender speaks of the provider alone', () => {
  expect(found(bulkSender, bulk({ gmail: 6000 }, { gmail: false }))).toMatchObject([
    { provider: 'gmail', data: { perDay: 6000, limit: 5000 } },
  ]);
});

const past = (change: Partial<SendingHistory>) => ({ history: history(change) });
const complaints = (rates: Record<string, number>, sent: Record<string, number> = { all: 100_000 }) =>
  past({ complaints: rates, sent });
ruleCases(complaintRate, [
  ['none', complaints({ gmail: 0 })],
  ['under Gmail’s target', complaints({ gmail: 0.00099 })],
  ['at Gmail’s target', complaints({ gmail: 0.001 }), 'over-target:gmail'],
  ['just under Gmail’s limit', complaints({ gmail: 0.00299 }), 'over-target:gmail'],
  ['at Gmail’s limit', complaints({ gmail: 0.003 }), 'over-limit:gmail'],
  ['under Yahoo’s limit, which has no target', complaints({ yahoo: 0.00299 })],
  ['at Yahoo’s limit', complaints({ yahoo: 0.003 }), 'over-limit:yahoo'],
  ['under Orange’s target', complaints({ orange: 0.0029 })],
  ['at Orange’s target', complaints({ orange: 0.003 }), 'over-target:orange'],
  ['at Orange’s limit', complaints({ orange: 0.006 }), 'over-limit:orange'],
  ['of just enough messages', complaints({ gmail: 0.01 }, { gmail: 1000 }), 'over-limit:gmail'],
  ['of too few', complaints({ gmail: 0.01 }, { gmail: 999, all: 100_000 }), '?not-applicable'],
  ['none of a few', complaints({ gmail: 0 }, { gmail: 10 })],
  ['nobody said', complaints({}), '?no-history'],
  ['nobody said of how many', complaints({ gmail: 0.01 }, {}), '?no-history'],
  ['nobody said of how many there', complaints({ gmail: 0.01 }, { yahoo: 5000 }), '?no-history'],
  [
    'of enough over all, where nothing closer is known',
    complaints({ gmail: 0.01 }, { all: 10_000 }),
    'over-limit:gmail',
  ],
  ['of too few over all, where nothing closer is known', complaints({ gmail: 0.01 }, { all: 9999 }), '?not-applicable'],
  ['where no limit is published, under what others bear', complaints({ apple: 0.0029, outlook: 0.0029 })],
  ['where no limit is published, at what others bear', complaints({ apple: 0.003 }), 'high:apple'],
  [
    'each for itself',
    complaints({ gmail: 0.002, yahoo: 0.01, orange: 0.1 }, { gmail: 5000, yahoo: 5000, orange: 10 }),
    ['over-target:gmail', 'over-limit:yahoo', '?not-applicable'],
  ],
]);

it('complaint-rate says which limit', () => {
  expect(found(complaintRate, complaints({ gmail: 0.00123, yahoo: 0.095 }))).toMatchObject([
    { provider: 'gmail', data: { rate: '0.12 %', limit: '0.1 %' } },
    { provider: 'yahoo', data: { rate: '9.5 %', limit: '0.3 %' } },
  ]);
});

const grows = (perDay: Record<string, number>, dailyMax: Record<string, number>) => ({
  loads: loads(perDay),
  history: history({ dailyMax }),
});
ruleCases(growth, [
  ['as before', grows({ gmail: 5000 }, { gmail: 5000 })],
  ['not quite double', grows({ gmail: 9999 }, { gmail: 5000 })],
  ['double', grows({ gmail: 10_000 }, { gmail: 5000 }), 'sudden:gmail'],
  ['more than double', grows({ gmail: 10_001 }, { gmail: 5000 }), 'sudden:gmail'],
  ['nothing before', grows({ gmail: 5000 }, { gmail: 0 }), 'first:gmail'],
  ['a provider never written to', grows({ gmail: 5000, gmx: 2000 }, { gmail: 5000 }), 'first:gmx'],
  ['a provider never written to, with few', grows({ gmail: 5000, gmx: 999 }, { gmail: 5000 })],
  ['too few to mind', grows({ gmail: 999 }, { gmail: 1 })],
  ['just enough to mind', grows({ gmail: 1000 }, { gmail: 499 }), 'sudden:gmail'],
  [
    'by its share of all, which alone is known',
    grows({ gmail: 3000, gmx: 1000 }, { all: 2000 }),
    ['sudden:gmail', 'sudden:gmx'],
  ],
  ['over all, which is enough', grows({ gmail: 800, gmx: 800 }, { all: 1600 })],
  [
    'what is known of one goes before its share of all',
    grows({ gmail: 5000 }, { gmail: 1000, all: 9000 }),
    'sudden:gmail',
  ],
  ['as before over all, and nothing is known of one', grows({ gmail: 2500, gmx: 2500 }, { gmail: 2500, all: 5000 })],
  ['nothing at all before', grows({ gmail: 5000 }, { all: 0 }), 'first:gmail'],
  ['nobody said, of much', grows({ gmail: 5000 }, {}), '?not-provided'],
  ['nobody said, of few', grows({ gmail: 5 }, {}), '?no-history'],
  ['each for itself', grows({ gmail: 9000, gmx: 9000 }, { gmail: 3000, gmx: 8000 }), 'sudden:gmail'],
]);

it('growth finds nothing where nothing is known of before', () => {
  expect(found(growth, grows({ gmail: 5000 }, {}))).toEqual([]);
  expect(found(growth, grows({ gmx: 5000 }, { gmail: 0, all: 5000 }))).toEqual([]);
});

it('growth says how many times, and where', () => {
  expect(found(growth, grows({ gmail: 12_345 }, { gmail: 1000 }))).toMatchObject([
    { provider: 'gmail', data: { perDay: 12_345, before: 1000, times: 12 } },
  ]);
});

const begins = '2026-12-01T09:00:00+01:00';
const used = (change: Partial<SendingHistory>, ips = outbound.ips, start: string | null = begins) => ({
  history: history({ sent: {}, ...change }),
  loads: loads({ gmail: 1000 }, { start }),
  outbound: { ...outbound, ips },
  author,
});
const on = (lastSent: string) => ({ lastSent });
ruleCases(idle, [
  ['used last week', used({ lastSent: '2026-11-24' })],
  ['thirty days ago', used({ lastSent: '2026-11-01' })],
  ['thirty-one days ago', used({ lastSent: '2026-10-31' }), 'idle:The sender'],
  [
    'thirty-one days ago, and mail in the last thirty',
    used({ lastSent: '2026-10-31', sent: { gmail: 900 } }),
    ['contradicted:The sender', 'idle:The sender'],
  ],
  ['last week, and mail in the last thirty days', used({ lastSent: '2026-11-24', sent: { all: 900 } })],
  ['an address', used({ ips: { '192.0.2.10': on('2026-10-01') } }), 'idle:192.0.2.10'],
  ['a domain', used({ domains: { 'news.acme.example': on('2026-10-01') } }), 'idle:news.acme.example'],
  [
    'both, each for itself',
    used({ ips: { '192.0.2.10': on('2026-11-30') }, domains: { 'acme.example': on('2025-12-01') } }),
    'idle:acme.example',
  ],
  [
    'what is known of addresses counts before what is known of all',
    used({ lastSent: '2026-01-01', ips: { '192.0.2.10': on('2026-11-30') } }),
  ],
  [
    'an address that never sent',
    used({ ips: { '192.0.2.10': on('2026-11-30') } }, ['192.0.2.10', '192.0.2.11']),
    'unused:192.0.2.11',
  ],
  ['of no address anything is known', used({ lastSent: '2026-11-24' }, ['192.0.2.10', '192.0.2.11'])],
  ['a use without a day', used({ ips: { '192.0.2.10': { dailyMax: 500 } } }), '?no-history'],
  ['nobody said when it last sent', used({}), '?no-history'],
  ['an address written differently', used({ ips: { '2001:DB8:0::0001': on('2026-11-30') } }, ['2001:db8::1'])],
  [
    'an address written differently, idle',
    used({ ips: { '2001:DB8:0::0001': on('2026-10-01') } }, ['2001:db8::1']),
    'idle:2001:DB8:0::0001',
  ],
  ['an IPv4 address in the form of IPv6', used({ ips: { '::ffff:192.0.2.10': on('2026-11-30') } })],
  [
    'addresses and domains of another campaign',
    used({
      lastSent: '2026-11-24',
      ips: { '192.0.2.10': on('2026-11-24'), '192.0.2.99': on('2025-01-01') },
      domains: { 'news.acme.example': on('2026-11-24'), 'other.acme.example': on('2025-01-01') },
    }),
  ],
  [
    'domains of another campaign alone: of the sender nothing is known',
    used({ domains: { 'other.acme.example': on('2026-11-30') } }),
    '?no-history',
  ],
  [
    'domains of another campaign alone: what is known of all counts',
    used({ lastSent: '2026-01-01', domains: { 'other.acme.example': on('2026-11-30') } }),
    'idle:The sender',
  ],
  [
    'an address of another campaign alone',
    used({ ips: { '192.0.2.99': on('2026-11-30') } }),
    ['?no-history', 'unused:192.0.2.10'],
  ],
  ['the domain of From', used({ domains: { 'acme.example': on('2026-01-01') } }), 'idle:acme.example'],
  [
    'the domain of bounces, and the one that signs',
    {
      ...used({ domains: { 'news.acme.example': on('2026-01-01'), 'sign.example': on('2026-01-01') } }),
      outbound: { ...outbound, dkim: [{ domain: 'sign.example' as DomainName, selector: 's1' }] },
    },
    ['idle:news.acme.example', 'idle:sign.example'],
  ],
  [
    'of no domain in From',
    { ...used({ domains: { [news]: on('2026-01-01') } }), author: { ...author, domain: null } },
    'idle:news.acme.example',
  ],
  ['nobody said when it begins', used({ lastSent: '2026-01-01' }, outbound.ips, null), '?no-history'],
]);

it('idle counts days to the beginning, and what part of the mail is touched', () => {
  const four = ['192.0.2.10', '192.0.2.11', '192.0.2.12', '192.0.2.13'];
  expect(found(idle, used({ ips: { '192.0.2.10': on('2026-10-02') } }, four))).toMatchObject([
    { problem: 'idle', data: { days: 60 } },
    { problem: 'unused', share: 0.25 },
    { problem: 'unused', share: 0.25 },
    { problem: 'unused', share: 0.25 },
  ]);
});

const rate = (perDay: Record<string, number>, change: Partial<Loads>) => ({ loads: loads(perDay, change) });
const slow = { perHour: 1000, start: '2026-12-01T09:20:00+01:00' };
ruleCases(sendRate, [
  ['a rate, and time enough', rate({ gmail: 20_000 }, { ...slow, end: '2026-12-02T09:20:00+01:00' })],
  ['few at once', rate({ gmail: 9999 }, {})],
  ['many at once', rate({ gmail: 6000, gmx: 4000 }, {}), 'at-once:10000'],
  ['many at a rate, and no end', rate({ gmail: 90_000 }, slow)],
  ['at the full hour, where nobody minds', rate({ gmail: 50 }, { start: '2026-12-01T09:00:00Z' })],
  ['at the full hour', rate({ gmail: 50, apple: 5 }, { start: '2026-12-01T09:00:00Z' }), 'full-hour:apple'],
  ['four minutes past', rate({ apple: 5 }, { start: '2026-12-01T09:04:59+01:00' }), 'full-hour:apple'],
  ['five minutes past', rate({ apple: 5 }, { start: '2026-12-01T09:05:00+01:00' })],
  ['before the full hour', rate({ apple: 5 }, { start: '2026-12-01T09:50:00+01:00' })],
  ['out at the last moment', rate({ gmail: 2000 }, { ...slow, end: '2026-12-01T11:20:00+01:00' })],
  ['one too many', rate({ gmail: 2001 }, { ...slow, end: '2026-12-01T11:20:00+01:00' }), 'after-end:volume.end'],
  ['an end in another time zone', rate({ gmail: 2000 }, { ...slow, end: '2026-12-01T10:20:00Z' })],
  [
    'an end, and nobody knows how fast',
    rate({ gmail: 2000 }, { ...slow, perHour: null, end: '2026-12-01T08:21:00Z' }),
    '?not-provided',
  ],
  [
    'an end, and nobody knows from when on',
    rate({ gmail: 2000 }, { perHour: 1, end: '2026-12-01T08:21:00Z' }),
    '?not-provided',
  ],
  [
    'an end, and all at once',
    rate({ gmail: 10_000 }, { end: '2026-12-01T08:21:00Z' }),
    ['at-once:10000', '?not-provided'],
  ],
]);

it('send-rate says when, and what is left', () => {
  const end = '2026-12-01T11:20:00+01:00';
  expect(found(sendRate, rate({ gmail: 3500, gmx: 1500 }, { ...slow, end }))).toMatchObject([
    { data: { perHour: 1000, hours: 5, late: 3000 }, share: 0.6 },
  ]);
  expect(found(sendRate, rate({ gmail: 2200 }, { ...slow, end: '2026-12-01T09:30:00+01:00' }))).toMatchObject([
    { data: { hours: 3, late: 2034 } },
  ]);
  expect(found(sendRate, rate({ apple: 5 }, { start: '2026-12-01T09:03:00Z' }))).toMatchObject([
    { provider: 'apple', data: { time: '09:03' } },
  ]);
});

it('send-rate finds nothing late where nobody says when it begins', () => {
  expect(found(sendRate, rate({ gmail: 2000 }, { perHour: 1, end: '1970-01-01T01:00:00Z' }))).toEqual([]);
});

const unknown = (rates: Record<string, number>, sent: Record<string, number> = { all: 100_000 }) =>
  past({ unknownUsers: rates, sent });
ruleCases(unknownUsers, [
  ['none', unknown({ gmail: 0, all: 0 })],
  ['few', unknown({ gmail: 0.0199 })],
  ['two in a hundred', unknown({ gmail: 0.02 }), 'many:gmail'],
  ['not quite five', unknown({ gmail: 0.0499 }), 'many:gmail'],
  ['five in a hundred', unknown({ gmail: 0.05 }), 'very-many:gmail'],
  ['over all', unknown({ all: 0.03 }), 'many:all'],
  ['each for itself', unknown({ gmail: 0.01, yahoo: 0.02, sfr: 0.3 }), ['many:yahoo', 'very-many:sfr']],
  ['of just enough messages', unknown({ gmail: 0.02 }, { gmail: 200 }), 'many:gmail'],
  ['of too few', unknown({ gmail: 0.5 }, { gmail: 199, all: 100_000 }), '?not-applicable'],
  ['nobody said', unknown({}), '?no-history'],
  ['nobody said of how many', unknown({ gmail: 0.5 }, {}), '?no-history'],
  ['nobody said of how many there', unknown({ gmail: 0.5 }, { yahoo: 5000 }), '?no-history'],
  [
    'few of many, many of few',
    unknown({ gmail: 0.5, yahoo: 0.5, sfr: 0.01 }, { gmail: 10, all: 3000 }),
    ['?not-applicable', 'very-many:yahoo'],
  ],
]);

describe('unknown-users', () => {
  it('means the provider alone, and nobody alone where it counts over all', () => {
    expect(found(unknownUsers, unknown({ gmail: 0.0954 }))).toMatchObject([
      { provider: 'gmail', data: { rate: '9.5 %' } },
    ]);
    expect(found(unknownUsers, unknown({ all: 0.5 }))[0]).not.toHaveProperty('provider');
  });
});
