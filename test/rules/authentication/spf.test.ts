import spfLookups from '../../../rules/authentication/spf-lookups.ts';
import spfRecord from '../../../rules/authentication/spf-record.ts';
import spfResult from '../../../rules/authentication/spf-result.ts';
import { spf } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

const evaluation = { ip: '192.0.2.10', because: '-all', lookups: 0, voids: 0 } as const;

ruleCases(spfRecord, [
  ['one record', { spf: spf() }],
  ['none', { spf: spf({ records: [] }) }, 'missing:news.acme.example'],
  ['two', { spf: spf({ records: ['v=spf1 -all', 'v=spf1 ~all'] }) }, 'several'],
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
