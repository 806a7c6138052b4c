import { describe, expect, it } from 'vitest';
import addressPool from '../../../rules/server/address-pool.ts';
import dataCountry from '../../../rules/server/data-country.ts';
import euServer from '../../../rules/server/eu-server.ts';
import heloName from '../../../rules/server/helo-name.ts';
import returnPathTls from '../../../rules/server/return-path-tls.ts';
import reverseDns from '../../../rules/server/reverse-dns.ts';
import { fill, sayFor } from '../../../src/judge/say.ts';
import type { Outbound } from '../../../src/model/campaign.ts';
import type { DomainName } from '../../../src/model/mail.ts';
import type { HeloName, ReturnHost, SendingAddress, Site, SiteRole } from '../../../src/model/server.ts';
import { news, outbound } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

const pooled = (change: Partial<Outbound>) => ({ outbound: { ...outbound, ...change } });
ruleCases(addressPool, [
  ['its own', pooled({ pool: 'dedicated' })],
  ['shared', pooled({ pool: 'shared', ips: ['192.0.2.10', '2001:db8::1'] }), 'shared:192.0.2.10, 2001:db8::1'],
  ['shared, addresses unknown', pooled({ pool: 'shared', ips: [] }), 'shared:the sending addresses'],
  ['nobody said', { outbound }, '?not-provided'],
]);

const hello = (name: string, change: Partial<HeloName> = {}) => ({
  heloName: { name: name as DomainName, state: 'resolves', elsewhere: [], ...change } satisfies HeloName,
});
ruleCases(heloName, [
  ['a full name that leads to the server', hello('mta1.acme.example')],
  ['one label', hello('mta1', { state: 'no-such-name' }), 'not-full:mta1'],
  ...['localhost.localdomain', 'mta1.local', 'ip-192-0-2-10.internal', 'mta1.lan', 'mta1.home', 'mta1.test'].map(
    name => [`${name} is nobody’s`, hello(name, { state: 'no-such-name' }), `not-full:${name}`] as const,
  ),
  ['a local name is none, though a resolver at home knows it', hello('mta1.local'), 'not-full'],
  ['a word for local within a name', hello('mta1.local.acme.example')],
  ['a name that ends alike', hello('mta1.mylocal')],
  ['no address', hello('mta1.acme.example', { state: 'no-such-name' }), 'unresolvable:mta1.acme.example'],
  ['another address, of two', hello('mta1.acme.example', { elsewhere: ['192.0.2.11'] }), 'elsewhere:mta1.acme.example'],
  [
    'leads to one version, and the other did not answer',
    hello('mta1.acme.example', { unanswered: 'timeout' }),
    '?timeout',
  ],
  ['no answer', hello('mta1.acme.example', { state: 'unanswered', unanswered: 'timeout' }), '?timeout'],
  ['not asked', hello('mta1.acme.example', { state: 'unanswered', unanswered: 'offline' }), '?offline'],
  ['cannot be asked', hello('mta1.acme.example', { state: 'unanswered', unanswered: 'bad-name' }), '?malformed'],
]);

const at = (...hosts: Partial<ReturnHost>[]) => ({
  returnHosts: hosts.map((one): ReturnHost => ({ host: 'mx.acme.example', dane: false, tls: 'offered', ...one })),
});
ruleCases(returnPathTls, [
  ['offered', at({})],
  ['not offered', at({ tls: 'not-offered' }), 'not-offered:mx.acme.example'],
  [
    'not offered, though it publishes what DANE demands',
    at({ tls: 'not-offered', dane: true }),
    'not-offered:mx.acme.example',
  ],
  ['the spare does not', at({}, { host: 'mx2.acme.example', tls: 'not-offered' }), 'not-offered:mx2.acme.example'],
  ['not reached', at({ tls: 'unreachable', detail: 'ECONNREFUSED' }), '?unreachable'],
  ['not reached, whatever DANE says', at({ tls: 'unreachable', dane: true }), '?unreachable'],
  ['nobody asked', at({ tls: 'not-asked' }), '?opt-in'],
  ['nobody asked, and DNS did not answer either', at({ tls: 'not-asked', dane: null }), '?opt-in'],
  ['nobody asked, and DANE promises it', at({ tls: 'not-asked', dane: true })],
  ['nobody takes bounces', at(), '?not-applicable'],
]);

const reverse = (change: Partial<SendingAddress>, ...more: Partial<SendingAddress>[]) => ({
  sendingAddresses: [change, ...more].map(
    (one): SendingAddress => ({
      ip: '192.0.2.10',
      version: 4,
      names: ['mta1.acme.example'],
      reverse: 'confirmed',
      confirmed: one.reverse === undefined ? (one.names ?? ['mta1.acme.example']) : [],
      ...one,
    }),
  ),
});
const ipv6 = { ip: '2001:db8::1', version: 6 } as const;
ruleCases(reverseDns, [
  ['a name of its own', reverse({})],
  ['no name', reverse({ reverse: 'missing', names: [] }), 'missing:192.0.2.10'],
  ['no name, IPv6', reverse({ ...ipv6, reverse: 'missing', names: [] }), 'missing-ipv6:2001:db8::1'],
  ['a name that leads elsewhere', reverse({ reverse: 'unconfirmed' }), 'unconfirmed:192.0.2.10'],
  [
    'a generic name that leads elsewhere is said once',
    reverse({ reverse: 'unconfirmed', names: ['192-0-2-10.isp.example'] }),
    'unconfirmed:192.0.2.10',
  ],
  ['a generic name', reverse({ names: ['192-0-2-10.isp.example'] }), 'generic:192.0.2.10'],
  ['all names generic', reverse({ names: ['192-0-2-10.isp.example', 'dsl1.isp.example'] }), 'generic'],
  ['one of two is its own', reverse({ names: ['192-0-2-10.isp.example', 'mta1.acme.example'] })],
  [
    'one of two is its own, and only the other leads back',
    reverse({ names: ['192-0-2-10.isp.example', 'mta1.acme.example'], confirmed: ['192-0-2-10.isp.example'] }),
    'generic:192.0.2.10',
  ],
  [
    'one of two is generic, and only the other leads back',
    reverse({ names: ['192-0-2-10.isp.example', 'mta1.acme.example'], confirmed: ['mta1.acme.example'] }),
  ],
  ['a name with its numbers, IPv6', reverse({ ...ipv6, names: ['2001-db8-0-0-0-0-0-1.isp.example'] }), 'generic'],
  ['a generic name, IPv6', reverse({ ...ipv6, names: ['dyn-1.isp.example'] }), 'generic:2001:db8::1'],
  ['no answer', reverse({ reverse: 'unanswered', names: [], unanswered: 'servfail' }), '?servfail'],
  ['not asked', reverse({ reverse: 'unanswered', names: [], unanswered: 'offline' }), '?offline'],
  [
    'each address for itself',
    reverse(
      { ip: '192.0.2.11' },
      { ip: '192.0.2.12', reverse: 'missing', names: [] },
      { ip: '192.0.2.13', reverse: 'unanswered', unanswered: 'timeout' },
    ),
    ['missing:192.0.2.12', '?timeout'],
  ],
]);

it('reverse-dns names those alone that lead back, where they are generic', () => {
  const names = ['192-0-2-10.isp.example', 'mta1.acme.example'];
  const said = reverseDns.check(reverse({ names, confirmed: names.slice(0, 1) }), sayFor(reverseDns) as never);
  expect([...said]).toMatchObject([{ data: { names: '192-0-2-10.isp.example' } }]);
});

const site = (role: SiteRole, country: string | null, host?: string, ip = '192.0.2.10'): Site => ({
  role,
  country,
  ip,
  ...(host === undefined ? {} : { host: host as DomainName }),
});
const sited = (sites: Site[], change: Partial<Outbound> = {}) => ({
  sites: { builtOn: '2026-06-17', at: sites, untold: [] },
  outbound: { ...outbound, ...change },
});
const demanded = { requireEu: true };
const everywhere = (country: string) => [
  site('sending', country),
  site('return-path', country, 'mx.acme.example'),
  site('link', country, 'www.acme.example'),
  site('image', country, 'img.acme.example'),
  site('unsubscribe', country, 'leave.acme.example'),
];
ruleCases(dataCountry, [
  ['all within', sited([site('sending', 'ES'), site('link', 'DE', 'www.acme.example')])],
  ['Iceland, Liechtenstein and Norway', sited([site('sending', 'IS'), site('sending', 'LI'), site('sending', 'NO')])],
  ['Switzerland is not in it', sited([site('sending', 'CH')]), 'abroad:192.0.2.10'],
  [
    'every role by itself',
    sited(everywhere('US')),
    ['192.0.2.10', 'mx.acme.example', 'www.acme.example', 'img.acme.example', 'leave.acme.example'].map(
      one => `abroad:${one}`,
    ),
  ],
  [
    'hosts of one role and country together, each once',
    sited([
      site('link', 'US', 'a.example', '192.0.2.1'),
      site('link', 'US', 'b.example', '192.0.2.2'),
      site('link', 'US', 'a.example', '192.0.2.3'),
      site('link', 'IN', 'c.example', '192.0.2.4'),
    ]),
    ['abroad:a.example, b.example', 'abroad:c.example'],
  ],
  ['whatever is demanded', sited([site('sending', 'US')], demanded), 'abroad:192.0.2.10'],
  ['the sender knows better than a register', sited([site('sending', 'US')], { country: 'DE' })],
  [
    'the sender says himself that it stands abroad',
    sited([site('sending', 'ES')], { country: 'US', hostname: 'mta1.acme.example' as DomainName }),
    'abroad:mta1.acme.example',
  ],
  [
    'the sender says it once, whatever registers say',
    sited([site('sending', 'US'), site('link', 'US', 'www.acme.example')], { country: 'US' }),
    ['abroad:the server', 'abroad:www.acme.example'],
  ],
  [
    'a host that DNS did not tell',
    {
      ...sited([site('sending', 'ES')]),
      sites: {
        builtOn: '2026-06-17',
        at: [site('sending', 'ES')],
        untold: [{ host: 'a.example', outcome: 'timeout' }],
      },
    },
    '?timeout',
  ],
  [
    'hosts that DNS did not tell, beside one abroad',
    {
      ...sited([]),
      sites: {
        builtOn: '2026-06-17',
        at: [site('link', 'US', 'www.acme.example')],
        untold: [
          { host: news, outcome: 'servfail' },
          { host: 'a.example', outcome: 'bad-name' },
        ],
      },
    },
    ['abroad:www.acme.example', '?servfail', '?malformed'],
  ],
  ['registers say nothing', sited([site('sending', null), site('link', null, 'a.example')]), '?not-applicable'],
  ['registers say something', sited([site('sending', 'ES'), site('link', null, 'a.example')])],
]);

describe('data-country says', () => {
  const [rule, say] = [dataCountry, sayFor(dataCountry) as never];
  const sentences = (sites: Site[], change: Partial<Outbound> = {}) =>
    [...rule.check(sited(sites, change), say)].map(one =>
      one.kind === 'finding' ? fill(rule.messages[one.problem as 'abroad'].text, one.data) : one.detail,
    );

  it('which role it is, by data of when, and whether the Commission has decided', () => {
    expect(sentences([site('link', 'US', 'www.acme.example'), site('return-path', 'IN', 'mx.acme.example')])).toEqual([
      'Links lead to www.acme.example in US (registered there, data of 2026-06-17): outside the European Economic Area, with an adequacy decision of the Commission (in part only, for some)',
      'Bounces come back to mx.acme.example in IN (registered there, data of 2026-06-17): outside the European Economic Area',
    ]);
  });

  it('whether a register or the sender says so', () => {
    expect(sentences([site('sending', 'US')], demanded)[0]).toContain('(registered there, data of 2026-06-17)');
    expect(sentences([site('sending', 'ES')], { ...demanded, country: 'US' })[0]).toContain('in US (as declared)');
  });
});

ruleCases(euServer, [
  ['nobody demands it', sited([site('sending', 'US')])],
  ['nobody demands it, whatever is declared', sited([site('sending', 'US')], { requireEu: false, country: 'US' })],
  ['demanded, and kept', sited([site('sending', 'ES')], demanded)],
  ['demanded, and left', sited([site('sending', 'US')], demanded), 'abroad:192.0.2.10'],
  ['an adequate country is still outside the Area', sited([site('sending', 'CH')], demanded), 'abroad:192.0.2.10'],
  ['of the server that sends alone', sited([site('sending', 'ES'), site('link', 'US', 'www.acme.example')], demanded)],
  ['the sender knows better than a register', sited([site('sending', 'US')], { ...demanded, country: 'DE' })],
  [
    'the sender says himself that it stands abroad',
    sited([site('sending', 'ES')], { ...demanded, country: 'US', hostname: 'mta1.acme.example' as DomainName }),
    'abroad:mta1.acme.example',
  ],
  [
    'the sender says himself that it stands abroad, of a server without a name',
    sited([site('sending', 'ES')], { ...demanded, country: 'US' }),
    'abroad:the server',
  ],
  [
    'the sender says where it stands, and registers nothing',
    sited([site('sending', null)], { ...demanded, country: 'ES' }),
  ],
  [
    'the sender says where it stands, and no address',
    sited([site('link', 'US', 'a.example')], { ...demanded, country: 'ES' }),
  ],
  ['registers say nothing', sited([site('sending', null)], demanded), '?unverifiable'],
  ['no address is known', sited([site('link', 'ES', 'a.example')], demanded), '?unverifiable'],
  [
    'one of two',
    sited([site('sending', 'US'), site('sending', null, undefined, '192.0.2.11')], demanded),
    ['abroad:192.0.2.10', '?unverifiable'],
  ],
]);

it('eu-server says by whom, and demands', () => {
  const said = (sites: Site[], change: Partial<Outbound>) => [
    ...euServer.check(sited(sites, { ...demanded, ...change }), sayFor(euServer) as never),
  ];
  expect(said([site('sending', 'US')], {})).toMatchObject([
    { data: { country: 'US', by: 'registered there, data of 2026-06-17' } },
  ]);
  expect(said([site('sending', 'ES')], { country: 'US' })).toMatchObject([
    { data: { country: 'US', by: 'as declared' } },
  ]);
  expect(euServer.messages.abroad).toMatchObject({ level: 'fail', ground: 'required' });
});
