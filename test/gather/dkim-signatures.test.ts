/** The message of RFC 8463 appendix A, signed with Ed25519 and RSA side by side, and copies of it with a fault each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gather } from '../../src/gather/gather.ts';
import { gatherers } from '../../src/gather/index.ts';
import { fakeWorld } from '../tools/fake-world.ts';
import { mailOf } from '../tools/mail.ts';

const raw = readFileSync(join(import.meta.dirname, '../../fixtures/vectors/dkim/rfc8463.eml'), 'utf8');
const rsa =
  'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDkHlOQoBTzWRiGs5V6NpP3idY6Wk08a5qhdR6wy5bdOKb2jLQiY/J16JYi0Qvx/byYzCNb3W91y3FutACDfzwQ/BC/e/8uBsCR+yz1Lxj+PL6lHvqMKrM3rG4hstT5QjvHO9PzoxZyVYLzBfO2EeC3Ip3G+2kryOTIKT+l/K4w3QIDAQAB';
const zone = {
  'brisbane._domainkey.football.example.com': {
    TXT: ['v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='],
  },
  'test._domainkey.football.example.com': { TXT: [`v=DKIM1; k=rsa; p=${rsa}`] },
};

async function results(text: string) {
  const mail = await mailOf(Buffer.from(text));
  const { dkimSignatures } = await gather(mail, gatherers, ['dkimSignatures'], fakeWorld(zone));
  if (dkimSignatures.state !== 'known') throw new Error(dkimSignatures.detail);
  return dkimSignatures.value.verified;
}

describe('DKIM signatures', () => {
  it('Ed25519 and RSA both pass', async () => {
    const verified = await results(raw);
    expect(verified.map(({ algorithm, result }) => [algorithm, result])).toEqual([
      ['ed25519-sha256', 'pass'],
      ['rsa-sha256', 'pass'],
    ]);
  });

  it.each([
    ['a word of the body changed', raw.replace('hungry', 'thirsty'), ['neutral', 'neutral']],
    ['the subject changed', raw.replace('dinner', 'supper'), ['fail', 'fail']],
    ['a second From put on top', `From: eve@evil.example\n${raw}`, ['fail', 'fail']],
  ])('%s: none passes', async (_name, text, expected) => {
    expect((await results(text)).map(({ result }) => result)).toEqual(expected);
  });

  it.each([
    ['received long ago', 'received', '', false],
    ['dated long ago', 'rendered', '', false],
    ['dated today', 'rendered', 'Mon, 23 Nov 2026 09:00:00 +0000', true],
  ] as const)('x= that has passed by now, %s', async (_name, stage, date, past) => {
    const text = raw.replace('t=1528637909;', '').replace('d=football.example.com;', 't=1057982437; x=1058068837; $&');
    const dated = date === '' ? text : text.replace(/^Date:.*$/m, `Date: ${date}`);
    const mail = await mailOf(Buffer.from(dated), {}, stage);
    const { dkimSignatures } = await gather(mail, gatherers, ['dkimSignatures'], fakeWorld(zone));
    if (dkimSignatures.state !== 'known') throw new Error(dkimSignatures.detail);
    expect(dkimSignatures.value.verified[0]?.expires).toEqual({ at: '2003-07-13T04:00:37.000Z', past, validHours: 24 });
  });
});
