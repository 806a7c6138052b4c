/** F6, F15 and F16: what signatures may cost, and what a signature that passes does not cover. */
import { generateKeyPairSync } from 'node:crypto';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { head, judgeMail, textOf, unknownIn } from '../tools/judge-mail.ts';

const require = createRequire(import.meta.url);
const { dkimSign } = require('mailauth/lib/dkim/sign.js') as {
  dkimSign(message: Buffer, options: object): Promise<{ signatures: string }>;
};
const keys = generateKeyPairSync('ed25519');
const published = keys.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('base64');
const key = `s1._domainkey TXT "v=DKIM1; k=ed25519; p=${published}"`;

async function signed(raw: string, maxBodyLength?: number): Promise<string> {
  const { signatures } = await dkimSign(Buffer.from(raw), {
    signatureData: [
      {
        signingDomain: 'acme.example',
        selector: 's1',
        algorithm: 'ed25519-sha256',
        privateKey: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }),
        ...(maxBodyLength === undefined ? {} : { maxBodyLength }),
      },
    ],
  });
  return signatures + raw;
}

const body = 'Hello\r\n';
const raw = `${head.replaceAll('\n', '\r\n')}Subject: Spring\r\n\r\n${body}`;
const passes = async (text: string) => {
  const judged = await judgeMail(text, key);
  const verdict = judged.report?.verdicts.find(({ rule }) => rule === 'dkim-signature');
  return { ...judged, dkim: verdict?.status };
};

describe('F6 signatures chosen by the message', () => {
  const many = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `DKIM-Signature: v=1; a=rsa-sha256; d=acme.example; s=x${at}; h=from; bh=AAAA; b=AAA${at}\n`,
    ).join('');
  const chain =
    'ARC-Seal: i=1; a=rsa-sha256; cv=none; d=acme.example; s=arc; b=AAAA\nARC-Message-Signature: i=1; a=rsa-sha256; d=acme.example; s=arc; h=from; bh=AAAA; b=AAAA\nARC-Authentication-Results: i=1; acme.example; spf=none\n';

  it.each([
    ['900 of them', many(900)],
    ['900 of them below an ARC chain', `Received: from a by b\n${chain}${many(900)}`],
  ])('%s: ten keys are asked for', async (_name, signatures) => {
    const { names, findings, ms } = await judgeMail(`${signatures}${head}\nHello\n`);
    expect(names.filter(name => /^x\d+\._domainkey/.test(name))).toHaveLength(10);
    expect(findings).toContain('dkim-coverage/too-many warn');
    expect(ms).toBeLessThan(3000);
  });

  it('eleven of a message without a body are read as they stand', async () => {
    const judged = await judgeMail(`${many(11)}${head.trimEnd()}`);
    expect(judged.findings.filter(one => one === 'dkim-key/absent fail')).toHaveLength(10);
    expect(unknownIn(judged)).toEqual([]);
  });
});

describe('F15 a length in the signature', () => {
  it.each([
    ['as signed', ''],
    ['with text appended', 'And more.\r\n'],
  ])('%s: DKIM passes, deliv fails it', async (_name, appended) => {
    const judged = await passes((await signed(raw, body.length)) + appended);
    expect(judged.dkim).toBe('pass');
    expect(judged.findings).toContain('dkim-coverage/body-length fail');
    expect(textOf(judged, 'dkim-coverage/body-length')).toContain(`${appended.length} follow unsigned`);
  });

  it('of nothing at all, with the body replaced', async () => {
    const judged = await passes((await signed(raw, 0)).replace(body, 'Another text\r\n'));
    expect([judged.dkim, judged.findings.includes('dkim-coverage/body-length fail')]).toEqual(['pass', true]);
  });

  it('without one a changed body is noticed', async () => {
    expect((await passes(await signed(raw))).dkim).toBe('pass');
    expect((await passes((await signed(raw)).replace(body, 'Hellp\r\n'))).findings).toContain(
      'dkim-signature/broken fail',
    );
  });
});

describe('F16 a header put on top of a signed mail', () => {
  it('a second Subject: DKIM passes, deliv fails it', async () => {
    const judged = await passes(`Subject: Winter\r\n${await signed(raw)}`);
    expect([judged.dkim, judged.findings.includes('required-headers/repeated fail')]).toEqual(['pass', true]);
  });

  it('a second From: DKIM passes, and no DMARC verdict is made of it', async () => {
    const judged = await passes(`From: b@other.example\r\n${await signed(raw)}`);
    expect(judged.dkim).toBe('pass');
    expect(judged.findings).toEqual(
      expect.arrayContaining(['required-headers/repeated fail', 'ambiguous-sender/differs fail']),
    );
    const alignment = judged.report?.verdicts.find(({ rule }) => rule === 'dmarc-alignment');
    expect(alignment?.status).not.toBe('pass');
  });
});
