import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import dkimKeys from '../../src/gather/dkim-keys.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import { message, outbound } from '../tools/facts.ts';
import { fakeWorld } from '../tools/fake-world.ts';
import { mailOf } from '../tools/mail.ts';

const mail = await mailOf(Buffer.from('From: a@acme.example\r\n\r\nx'));

const name = 's1._domainkey.acme.example';
const rsa = (bits: number) =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .publicKey.export({ type: 'spki', format: 'der' })
    .toString('base64');
const ed25519 = generateKeyPairSync('ed25519')
  .publicKey.export({ type: 'spki', format: 'der' })
  .subarray(-32)
  .toString('base64');
const rsa1024 = rsa(1024);

const read = async (records: readonly string[] | 'timeout' | 'outside-zone') => {
  const zone = { [name]: typeof records === 'string' ? records : { TXT: records } };
  const known = { message: message(), outbound };
  return (await dkimKeys.gather(mail, known, {}, fakeWorld(zone)))[0];
};

describe('DKIM keys', () => {
  it.each([
    ['RSA', [`v=DKIM1; k=rsa; p=${rsa1024}`], { state: 'found', type: 'rsa', bits: 1024, testing: false }],
    ['no version, no type', [`p=${rsa1024}`], { state: 'found', type: 'rsa', bits: 1024 }],
    [
      'blanks within the key',
      [`v=DKIM1; p=${rsa1024.slice(0, 60)} ${rsa1024.slice(60)}`],
      { state: 'found', bits: 1024 },
    ],
    ['Ed25519', [`v=DKIM1; k=ed25519; p=${ed25519}`], { state: 'found', type: 'ed25519', bits: 256 }],
    ['test flag among others', [`v=DKIM1; t=s:y; p=${rsa1024}`], { state: 'found', testing: true }],
    ['revoked', ['v=DKIM1; p='], { state: 'revoked' }],
    ['no p', ['v=DKIM1; k=rsa'], { state: 'malformed' }],
    ['cut short', [`v=DKIM1; p=${rsa1024.slice(0, 80)}`], { state: 'malformed' }],
    ['another version', [`v=DKIM2; p=${rsa1024}`], { state: 'malformed' }],
    ['an Ed25519 key of the wrong length', ['v=DKIM1; k=ed25519; p=AAAA'], { state: 'malformed' }],
    ['two records', [`p=${rsa1024}`, 'p='], { state: 'several' }],
    ['no answer', 'timeout', { state: 'unanswered', unanswered: 'timeout' }],
    ['outside the zone', 'outside-zone', { state: 'unanswered', unanswered: 'outside-zone' }],
  ] as const)('%s', async (_name, records, expected) => {
    expect(await read(records)).toMatchObject({ name, ...expected });
  });

  it('says absent only when DNS said so', async () => {
    const known = { message: message(), outbound };
    expect((await dkimKeys.gather(mail, known, {}, fakeWorld()))[0]).toMatchObject({ state: 'absent' });
  });

  it('lets no message choose the number of questions', async () => {
    const fields = Array.from({ length: 1000 }, (_, at) => ({
      name: 'DKIM-Signature',
      value: `v=1; d=acme.example; s=x${at}; b=`,
      line: at,
    }));
    const world = fakeWorld();
    await dkimKeys.gather(mail, { message: message({ fields }), outbound: { ...outbound, dkim: [] } }, {}, world);
    expect(world.questions).toHaveLength(defaultLimits.signatures);
  });

  it('asks for the signer of an unsigned message', async () => {
    const known = { message: message(), outbound: { ...outbound, dkim: [] } };
    const asked = dkimKeys.gather(mail, known, {}, fakeWorld());
    await expect(asked).rejects.toMatchObject({ why: 'not-provided', message: expect.stringContaining('--dkim') });
  });
});
