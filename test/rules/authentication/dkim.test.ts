import danglingName from '../../../rules/authentication/dangling-name.ts';
import dkimCoverage from '../../../rules/authentication/dkim-coverage.ts';
import dkimKey from '../../../rules/authentication/dkim-key.ts';
import dkimSignature from '../../../rules/authentication/dkim-signature.ts';
import { key, message, signature, signatures } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

ruleCases(dkimKey, [
  ['2048 bits', { dkimKeys: [key()] }],
  ['Ed25519 alone', { dkimKeys: [key({ type: 'ed25519', bits: 256 })] }, 'only-ed25519'],
  ['absent', { dkimKeys: [key({ state: 'absent' })] }, 'absent:s1._domainkey.acme.example'],
  ['revoked', { dkimKeys: [key({ state: 'revoked' })] }, 'revoked'],
  ['malformed', { dkimKeys: [key({ state: 'malformed' })] }, 'malformed'],
  ['two records', { dkimKeys: [key({ state: 'several' })] }, 'several'],
  ['1023 bits', { dkimKeys: [key({ bits: 1023 })] }, 'weak'],
  ['1024 bits', { dkimKeys: [key({ bits: 1024 })] }, 'short'],
  ['t=y', { dkimKeys: [key({ testing: true })] }, 'testing'],
  ['for another service', { dkimKeys: [key({ forEmail: false })] }, 'not-for-email'],
  ['Ed25519 beside RSA', { dkimKeys: [key({ type: 'ed25519', bits: 256 }), key()] }],
  ['no answer', { dkimKeys: [key({ state: 'unanswered', unanswered: 'timeout' })] }, '?timeout'],
  ['outside the zone', { dkimKeys: [key({ state: 'unanswered', unanswered: 'outside-zone' })] }, '?outside-zone'],
]);

const received = message({ stage: 'received' });

ruleCases(dkimSignature, [
  ['verifies', { message: received, dkimSignatures: signatures(signature()), dkimKeys: [key()] }],
  ['received unsigned', { message: received, dkimSignatures: signatures(), dkimKeys: [] }, 'missing'],
  [
    'body changed',
    {
      message: received,
      dkimSignatures: signatures(signature({ result: 'fail', because: 'body hash did not verify' })),
      dkimKeys: [key()],
    },
    'broken:acme.example',
  ],
  [
    'an absent key is the key rule’s finding',
    {
      message: received,
      dkimSignatures: signatures(signature({ result: 'neutral' })),
      dkimKeys: [key({ state: 'absent' })],
    },
  ],
  [
    'no answer for the key',
    {
      message: received,
      dkimSignatures: signatures(signature({ result: 'temperror' })),
      dkimKeys: [key({ state: 'unanswered', unanswered: 'servfail' })],
    },
    '?servfail',
  ],
]);

const full = ['from', 'from', 'to', 'to', 'subject', 'subject', 'date', 'date'];
const covering = (change: Partial<ReturnType<typeof signature>> = {}) => ({
  dkimSignatures: signatures(signature({ covers: full, ...change })),
});

ruleCases(dkimCoverage, [
  ['over-signed', covering()],
  ['l=', covering({ bodyLength: { signed: '9', unsignedBytes: 40 } }), 'body-length'],
  [
    'l= that covers all is l= all the same',
    covering({ bodyLength: { signed: '49', unsignedBytes: 0 } }),
    'body-length',
  ],
  ['From left out', covering({ covers: ['subject', 'subject', 'to', 'to', 'date', 'date'] }), 'from-not-covered'],
  ['expired', covering({ result: 'fail', expires: { at: '2026-01-01T00:00:00.000Z', past: true } }), 'expired'],
  ['not expired yet', covering({ expires: { at: '2030-01-01T00:00:00.000Z', past: false, validHours: 168 } })],
  ['a day long', covering({ expires: { at: '2030-01-01T00:00:00.000Z', past: false, validHours: 24 } }), 'short-lived'],
  ['each named once', covering({ covers: ['from', 'to', 'subject', 'date'] }), 'not-over-signed'],
  ['a thousand', { dkimSignatures: { verified: [signature({ covers: full })], total: 1000 } }, 'too-many:1000'],
]);

ruleCases(danglingName, [
  ['none', { danglingNames: [] }],
  [
    'a name nobody answered about',
    { danglingNames: [{ name: 'spf.old.example', registrable: '', usedBy: 'the SPF record', unknown: 'timeout' }] },
    '?timeout',
  ],
  [
    'an include of a lapsed domain',
    { danglingNames: [{ name: 'spf.old.example', registrable: 'old.example', usedBy: 'include:spf.old.example' }] },
    'unregistered:spf.old.example',
  ],
]);
