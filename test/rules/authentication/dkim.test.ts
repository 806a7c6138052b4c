import dkimKey from '../../../rules/authentication/dkim-key.ts';
import dkimSignature from '../../../rules/authentication/dkim-signature.ts';
import { key, message, signature } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

ruleCases(dkimKey, [
  ['2048 bits', { dkimKeys: [key()] }],
  ['ed25519', { dkimKeys: [key({ type: 'ed25519', bits: 256 })] }],
  ['absent', { dkimKeys: [key({ state: 'absent' })] }, 'absent:s1._domainkey.acme.example'],
  ['revoked', { dkimKeys: [key({ state: 'revoked' })] }, 'revoked'],
  ['malformed', { dkimKeys: [key({ state: 'malformed' })] }, 'malformed'],
  ['two records', { dkimKeys: [key({ state: 'several' })] }, 'several'],
  ['1023 bits', { dkimKeys: [key({ bits: 1023 })] }, 'weak'],
  ['1024 bits', { dkimKeys: [key({ bits: 1024 })] }, 'short'],
  ['t=y', { dkimKeys: [key({ testing: true })] }, 'testing'],
  ['no answer', { dkimKeys: [key({ state: 'unanswered', unanswered: 'timeout' })] }, '?timeout'],
  ['outside the zone', { dkimKeys: [key({ state: 'unanswered', unanswered: 'outside-zone' })] }, '?outside-zone'],
]);

const received = message({ stage: 'received' });

ruleCases(dkimSignature, [
  ['verifies', { message: received, dkimSignatures: [signature()], dkimKeys: [key()] }],
  ['received unsigned', { message: received, dkimSignatures: [], dkimKeys: [] }, 'missing'],
  [
    'body changed',
    {
      message: received,
      dkimSignatures: [signature({ result: 'fail', because: 'body hash did not verify' })],
      dkimKeys: [key()],
    },
    'broken:acme.example',
  ],
  [
    'an absent key is the key rule’s finding',
    { message: received, dkimSignatures: [signature({ result: 'neutral' })], dkimKeys: [key({ state: 'absent' })] },
  ],
  [
    'no answer for the key',
    {
      message: received,
      dkimSignatures: [signature({ result: 'temperror' })],
      dkimKeys: [key({ state: 'unanswered', unanswered: 'servfail' })],
    },
    '?servfail',
  ],
]);
