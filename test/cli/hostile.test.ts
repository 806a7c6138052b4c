/** Mail made to cost much or to be read two ways: each ends within its budget, with the right word. */

import { describe, expect, it } from 'vitest';
import { head, judgeMail } from '../tools/judge-mail.ts';

const signature = (tags: string) =>
  `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=acme.example; h=from:from:to:to:subject:subject:date:date; bh=AAAA; b=AAAA; ${tags}\n`;

describe('hostile mail', () => {
  it('a thousand signatures: ten are looked at', async () => {
    const many = Array.from({ length: 900 }, (_, at) => signature(`s=x${at}`)).join('');
    const { findings, names, ms } = await judgeMail(`${many}${head}\nHello\n`);
    expect(findings).toContain('dkim-coverage/too-many warn');
    expect(names.filter(name => name.includes('_domainkey'))).toHaveLength(10);
    expect(ms).toBeLessThan(3000);
  });

  it('320 KB of folded header: refused before any library sees it', async () => {
    const { findings, ms } = await judgeMail(`${head}X-Long: a\n${' a\n'.repeat(110_000)}\nHello\n`);
    expect(findings[0]).toMatch(/header (is longer|has more)/);
    expect(ms).toBeLessThan(1000);
  });

  it.each(['0', '9', '5', '1000000000000', '-1', 'x'])('l=%s fails, whatever it says', async length => {
    expect((await judgeMail(`${signature(`s=s1; l=${length}`)}${head}\nHello\n`)).findings).toContain(
      'dkim-coverage/body-length fail',
    );
  });

  it.each([
    ['From', 'From: b@other.example\n', 'required-headers/repeated fail'],
    ['Subject', 'Subject: one\nSubject: two\n', 'required-headers/repeated fail'],
    ['Date', 'Date: Mon, 11 Jan 2027 09:00:00 +0000\n', 'required-headers/repeated fail'],
    ['Content-Type', 'Content-Type: text/plain\nContent-Type: text/html\n', 'required-headers/repeated fail'],
  ])('a second %s fails', async (_name, more, finding) => {
    expect((await judgeMail(`${more}${head}\nHello\n`)).findings).toContain(finding);
  });

  it('a lone CR that hides a header fails', async () => {
    expect((await judgeMail(`${head.replace('\n', '\rBcc: evil@other.example\n')}\nHello\n`)).findings).toContain(
      'line-ends/lone-cr fail',
    );
  });

  it('two authors of two domains are never ok', async () => {
    expect(
      (await judgeMail(`${head.replace('a@acme.example', 'a@acme.example, b@other.example')}\nHello\n`)).findings,
    ).toContain('required-headers/odd-sender fail');
  });
});
