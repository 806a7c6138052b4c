/** Campaign and configuration files: keys there are, values of any kind, and what YAML makes of them. */
import fc from 'fast-check';
import { stringify } from 'yaml';

const keys = [
  ...[
    'id',
    'name',
    'message',
    'messages',
    'stage',
    'sender',
    'stream',
    'traits',
    'country',
    'bulk',
    'gmail',
    'outbound',
    'esp',
  ],
  ...[
    'hostname',
    'ips',
    'mail-from',
    'dkim',
    'domain',
    'selector',
    'adds',
    'pool',
    'tls',
    'list',
    'file',
    'tally',
    'columns',
  ],
  ...[
    'suppression',
    'acquisition',
    'volume',
    'start',
    'end',
    'perHour',
    'vetting',
    'required',
    'decision',
    'budgets',
    'ignore',
  ],
  ...[
    'finding',
    'because',
    'until',
    'history',
    'lastSent',
    'dailyMax',
    'rules',
    'resolver',
    'zone',
    'lang',
    'fail-on',
    '__proto__',
  ],
  ...['constructor', '<<', 'x'],
];
const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'campaign' },
    fc.constantFrom(
      'a.eml',
      'promotional',
      'gmail',
      '2026-12-01T09:00:00Z',
      '2026-13-41',
      '192.0.2.1',
      'acme.example',
      'yes',
      '',
    ),
    fc.oneof(fc.string({ maxLength: 10 }), fc.integer(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6, noNullPrototype: true }),
  ),
}));
const known = fc.record({
  id: fc.constantFrom('spring', 'a b', '\u001b', 1),
  message: fc.constantFrom('a.eml', '../x.eml', '', 1),
  more: fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 5, noNullPrototype: true }),
});
const odd = fc.constantFrom(
  ...[
    'a: &a [*a]\n',
    '<<: {a: 1}\n',
    '? [a]\n: b\n',
    '!!js/function "x"\n',
    '--- \n---\n',
    '%YAML 9.9\n---\n',
    '\t- a\n',
    'a: |\n  x\n',
  ],
  ...[
    'a: &x [1]\nb: [*x,*x,*x]\n',
    '"\\ud800": 1\n',
    'a: !!binary ====\n',
    '&a a: *a\n',
    '{',
    '[[[[',
    '- - - -\n',
    'message: a\nmessage: b\n',
  ],
  `a: &a [x]\n${Array.from({ length: 9 }, (_, at) => `b${at}: &b${at} [${`*${at === 0 ? 'a' : `b${at - 1}`},`.repeat(9)}]\n`).join('')}`,
  '['.repeat(3000),
  `${'- '.repeat(3000)}x`,
);

export const campaign: fc.Arbitrary<Buffer> = fc
  .oneof(
    { weight: 5, arbitrary: known.map(({ id, message, more }) => stringify({ id, message, ...more })) },
    { weight: 2, arbitrary: value.map(one => JSON.stringify(one) ?? '') },
    { weight: 2, arbitrary: fc.tuple(known, odd).map(([{ id, message }, text]) => stringify({ id, message }) + text) },
    { weight: 1, arbitrary: odd },
  )
  .map(text => Buffer.from(text));
