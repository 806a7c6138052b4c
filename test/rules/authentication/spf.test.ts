import arcChain from '../../../rules/authentication/arc-chain.ts';
import senderDomain from '../../../rules/authentication/sender-domain.ts';
import spfHelo from '../../../rules/authentication/spf-helo.ts';
import spfLookups from '../../../rules/authentication/spf-lookups.ts';
import spfPolicy from '../../../rules/authentication/spf-policy.ts';
import spfRecord from '../../../rules/authentication/spf-record.ts';
import spfResult from '../../../rules/authentication/spf-result.ts';
import { acme, spf } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

const evaluation = { ip: '192.0.2.10', because: '-all', lookups: 0, voids: 0 } as const;

ruleCases(spfRecord, [
  ['one record', { spf: spf() }],
  ['none', { spf: spf({ records: [] }) }, 'missing:news.acme.example'],
  ['two', { spf: spf({ records: ['v=spf1 -all', 'v=spf1 ~all'] }) }, 'several'],
  [
    'an include nobody answered about',
    { spf: spf({ unanswered: [{ name: 'esp.example', outcome: 'servfail' }] }) },
    '?servfail',
  ],
  [
    'a typo',
    { spf: spf({ errors: [{ domain: 'x.example', problem: 'unknown mechanism ipv4' }] }) },
    'invalid:x.example',
  ],
]);

ruleCases(spfLookups, [
  ['few', { spf: spf({ totalLookups: 8, totalVoids: 2 }) }],
  ['nine', { spf: spf({ totalLookups: 9 }) }, 'near-limit'],
  ['ten is allowed', { spf: spf({ totalLookups: 10 }) }, 'near-limit'],
  ['eleven', { spf: spf({ totalLookups: 11 }) }, 'too-many'],
  ['three empty', { spf: spf({ totalVoids: 3 }) }, 'voids'],
  [
    'a name that does not answer',
    { spf: spf({ unanswered: [{ name: 'esp.example', outcome: 'timeout' }] }) },
    '?timeout',
  ],
]);

ruleCases(spfResult, [
  ['pass', { spf: spf() }],
  ['hard fail', { spf: spf({ evaluations: [{ ...evaluation, result: 'fail' }] }) }, 'forbidden:192.0.2.10'],
  ['soft fail', { spf: spf({ evaluations: [{ ...evaluation, result: 'softfail' }] }) }, 'not-covered:192.0.2.10'],
  [
    'one of two addresses',
    {
      spf: spf({
        evaluations: [
          { ...evaluation, result: 'pass' },
          { ...evaluation, ip: '2001:db8::1', result: 'neutral' },
        ],
      }),
    },
    'not-covered:2001:db8::1',
  ],
  ['a broken record', { spf: spf({ evaluations: [{ ...evaluation, result: 'permerror' }] }) }, 'unusable:192.0.2.10'],
  [
    'too many look-ups are another rule’s finding',
    { spf: spf({ totalLookups: 11, evaluations: [{ ...evaluation, result: 'permerror' }] }) },
  ],
  ['no address declared', { spf: spf({ evaluations: [] }) }, '?not-provided'],
  [
    'a name server that fails is no verdict',
    {
      spf: spf({
        evaluations: [{ ...evaluation, result: 'temperror', trouble: { outcome: 'servfail', name: 'esp.example' } }],
      }),
    },
    '?servfail',
  ],
  [
    'without a record the record rule speaks',
    { spf: spf({ records: [], evaluations: [{ ...evaluation, result: 'none' }] }) },
  ],
]);

const record = (txt: string) => ({ spf: spf({ records: [txt] }) });

ruleCases(spfPolicy, [
  ['ends in -all', record('v=spf1 ip4:192.0.2.1 -all')],
  ['goes on elsewhere', record('v=spf1 redirect=_spf.acme.example')],
  ['+all', record('v=spf1 +all'), 'pass-all'],
  ['all without sign', record('v=spf1 mx all'), 'pass-all'],
  ['the whole IPv4 space', record('v=spf1 ip4:0.0.0.0/0 -all'), 'pass-all'],
  ['?all', record('v=spf1 mx ?all'), 'open-ended'],
  ['no end', record('v=spf1 mx'), 'open-ended'],
  ['ptr', record('v=spf1 ptr:acme.example -all'), 'ptr'],
]);

const helo = (result: 'pass' | 'none' | 'fail' | 'softfail') => ({
  spfHelo: spf({ identity: 'helo', evaluations: [{ ...evaluation, result }] }),
});

ruleCases(spfHelo, [
  ['pass', helo('pass')],
  ['no record is no contradiction', helo('none')],
  ['fail', helo('fail'), 'contradicted'],
  ['soft fail', helo('softfail'), 'contradicted'],
]);

const domain = { domain: acme, role: 'from' } as const;

ruleCases(senderDomain, [
  [
    'a website nobody answered about',
    {
      senderDomains: [
        {
          ...domain,
          mx: 'found',
          hasAddress: null,
          hasWebsite: null,
          websiteUnanswered: { name: 'www.acme.example', outcome: 'timeout' },
        },
      ],
    },
    '?timeout',
  ],
  ['no website', { senderDomains: [{ ...domain, mx: 'found', hasAddress: null, hasWebsite: false }] }, 'no-website'],
  ['an MX', { senderDomains: [{ ...domain, mx: 'found', hasAddress: null }] }],
  ['nothing', { senderDomains: [{ ...domain, mx: 'none', hasAddress: false }] }, 'unresolvable'],
  ['null MX', { senderDomains: [{ ...domain, mx: 'null-mx', hasAddress: true }] }, 'null-mx'],
  ['only an address', { senderDomains: [{ ...domain, mx: 'none', hasAddress: true }] }, 'no-mx'],
  [
    'no answer',
    { senderDomains: [{ ...domain, mx: 'unanswered', hasAddress: null, unanswered: 'servfail' }] },
    '?servfail',
  ],
  [
    'no MX, no answer for the address',
    { senderDomains: [{ ...domain, mx: 'none', hasAddress: null, unanswered: 'timeout' }] },
    '?timeout',
  ],
]);

const arc = (result: 'pass' | 'fail' | 'unanswered') => ({ arc: { sets: 2, result, because: 'seal 2' } });

ruleCases(arcChain, [
  ['whole', arc('pass')],
  ['broken', arc('fail'), 'broken:2'],
  ['no answer', arc('unanswered'), '?servfail'],
]);
