/** A second opinion: mailauth's own DMARC over the same zone, on signed messages. Where the two differ, one of us is wrong. */
import { generateKeyPairSync } from 'node:crypto';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { gather } from '../../src/gather/gather.ts';
import { gatherers } from '../../src/gather/index.ts';
import { mailauthResolver } from '../../src/gather/mailauth-resolver.ts';
import type { DomainName } from '../../src/model/mail.ts';
import { type FakeZone, fakeWorld } from '../tools/fake-world.ts';
import { mailOf } from '../tools/mail.ts';

const require = createRequire(import.meta.url);
const { authenticate } = require('mailauth') as {
  authenticate(
    message: Buffer,
    options: object,
  ): Promise<{ dmarc: { status: { result: string }; policy?: string } | false }>;
};
const { dkimSign } = require('mailauth/lib/dkim/sign.js') as {
  dkimSign(message: Buffer, options: object): Promise<{ signatures: string }>;
};

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
const published = `v=DKIM1; k=rsa; p=${keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;
const txt = (record: string) => ({ TXT: [record] });
const ip = '192.0.2.10';

async function signed(from: string, domain: string | null): Promise<Buffer> {
  const raw = Buffer.from(
    `From: Acme <a@${from}>\r\nTo: b@reader.example\r\nSubject: Spring\r\nDate: Mon, 11 Jan 2027 08:00:00 +0000\r\nMessage-ID: <1@${from}>\r\n\r\nHello\r\n`,
  );
  if (domain === null) return raw;
  const privateKey = keys.privateKey.export({ type: 'pkcs8', format: 'pem' });
  const { signatures } = await dkimSign(raw, {
    signatureData: [{ signingDomain: domain, selector: 's1', privateKey }],
  });
  return Buffer.concat([Buffer.from(signatures), raw]);
}

async function ours(bytes: Buffer, mailFrom: string, zone: FakeZone) {
  const outbound = { ips: [ip], dkim: [], adds: [], mailFrom: mailFrom as DomainName };
  const mail = await mailOf(bytes, { outbound });
  const { alignment } = await gather(mail, gatherers, ['alignment'], fakeWorld(zone));
  if (alignment.state !== 'known') throw new Error(`${alignment.why} ${alignment.detail}`);
  const { identifiers, policy } = alignment.value;
  return { pass: identifiers.some(({ aligned, authenticated }) => aligned && authenticated === true), policy };
}

async function theirs(bytes: Buffer, mailFrom: string, zone: FakeZone) {
  const resolver = mailauthResolver(fakeWorld(zone));
  const { dmarc } = await authenticate(bytes, {
    ip,
    helo: 'h.acme.example',
    sender: `x@${mailFrom}`,
    resolver,
    disableArc: true,
    disableBimi: true,
  });
  return dmarc === false ? null : { pass: dmarc.status.result === 'pass', policy: dmarc.policy ?? null };
}

const spf = 'v=spf1 ip4:192.0.2.10 -all';
const noSpf = 'v=spf1 -all';

describe('DMARC, by us and by mailauth', () => {
  it.each([
    [
      'DKIM of the domain itself',
      'acme.example',
      'acme.example',
      'esp.example',
      noSpf,
      { '_dmarc.acme.example': txt('v=DMARC1; p=reject') },
    ],
    [
      'DKIM of the organisation, relaxed',
      'news.acme.example',
      'acme.example',
      'esp.example',
      noSpf,
      { '_dmarc.acme.example': txt('v=DMARC1; p=reject') },
    ],
    [
      'DKIM of the organisation, strict',
      'news.acme.example',
      'acme.example',
      'esp.example',
      noSpf,
      { '_dmarc.acme.example': txt('v=DMARC1; p=reject; adkim=s') },
    ],
    [
      'SPF of a subdomain, relaxed',
      'acme.example',
      null,
      'bounce.acme.example',
      spf,
      { '_dmarc.acme.example': txt('v=DMARC1; p=quarantine') },
    ],
    [
      'SPF of a subdomain, strict',
      'acme.example',
      null,
      'bounce.acme.example',
      spf,
      { '_dmarc.acme.example': txt('v=DMARC1; p=quarantine; aspf=s') },
    ],
    [
      'a stranger’s DKIM and SPF',
      'acme.example',
      'esp.example',
      'esp.example',
      spf,
      { '_dmarc.acme.example': txt('v=DMARC1; p=none') },
    ],
    [
      'sp for a subdomain',
      'news.acme.example',
      'other.example',
      'esp.example',
      spf,
      { '_dmarc.acme.example': txt('v=DMARC1; p=none; sp=reject'), 'news.acme.example': { A: ['192.0.2.1'] } },
    ],
    [
      'psd=n parts a subdomain from its parent',
      'news.acme.example',
      'acme.example',
      'esp.example',
      noSpf,
      {
        '_dmarc.news.acme.example': txt('v=DMARC1; p=reject; psd=n'),
        '_dmarc.acme.example': txt('v=DMARC1; p=reject'),
      },
    ],
    [
      'a record above and one below',
      'news.acme.example',
      'acme.example',
      'esp.example',
      noSpf,
      { '_dmarc.news.acme.example': txt('v=DMARC1; p=quarantine'), '_dmarc.acme.example': txt('v=DMARC1; p=reject') },
    ],
    ['no record', 'acme.example', 'acme.example', 'esp.example', spf, {}],
  ] as const)('%s', async (_name, from, signer, mailFrom, record, dmarc) => {
    const zone: FakeZone = {
      [mailFrom]: txt(record),
      ...(signer === null ? {} : { [`s1._domainkey.${signer}`]: txt(published) }),
      ...dmarc,
    };
    const bytes = await signed(from, signer);
    const [own, peer] = [await ours(bytes, mailFrom, zone), await theirs(bytes, mailFrom, zone)];
    // Without a record mailauth judges nothing; alignment can be told all the same.
    if (own.policy === null) expect(peer === null || !peer.pass).toBe(true);
    else expect(own).toEqual(peer);
  });
});
