/** A mail that names its recipient wherever sending tools do: no report, in any format or language, and no saved fact does. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatNames } from '../../src/cli/formats.ts';
import { languageIds } from '../../src/model/language.ts';
import { nameServer, packet } from '../tools/name-server.ts';
import { deliv, root } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-canaries-of-mail-'));
const file = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const planted: string[] = [];
/** A mark that is found again, for each place. */
function mark(place: string): string {
  planted.push(place);
  return `qx${planted.length}zcanary${planted.length}v`;
}
const found = (text: string) => planted.filter((_, at) => text.toLowerCase().includes(`qx${at + 1}zcanary${at + 1}v`));
const ana = (place: string) => `${mark(place)}@firm.example`;

const mail = `Return-Path: <bounce+${mark('VERP')}=firm.example@news.acme.example>
Delivered-To: ${ana('Delivered-To')}
X-Original-To: ${ana('X-Original-To')}
Received: from mta1.acme.example (mta1.acme.example [192.0.2.10])
 by mx.firm.example (Postfix) with ESMTPS id 4711
 for <${ana('Received')}>; Tue, 9 Mar 2027 10:00:00 +0100 (CET)
Authentication-Results: mx.firm.example; spf=pass smtp.mailfrom=b+${mark('results')}=firm.example@news.acme.example
From: Acme <news@acme.example>
To: "Ana ${mark('name')}" <${ana('To')}>, ${ana('second To')}
Cc: ${ana('Cc')}
Bcc: ${ana('Bcc')}
Errors-To: errors+${mark('Errors-To')}@acme.example
Subject: Spring
Date: Tue, 9 Mar 2027 10:00:00 +0100
Message-ID: <1@acme.example>
List-Unsubscribe: <mailto:out+${mark('mailto')}@acme.example>, <https://u.acme.example/${mark('path')}?e=${mark('query')}>
List-Unsubscribe-Post: List-Unsubscribe=One-Click
X-Recipient: ${ana('X-Recipient')}
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: multipart/alternative; boundary=a

--a
Content-Type: text/plain; charset=utf-8

Hello Ana ${mark('greeting')}, you are ${ana('text')}
https://www.acme.example/${mark('path in text')}?q=${mark('query in text')}
http://192.0.2.7/${mark('path at an address')}?q=${mark('query at an address')}
http://${mark('user')}:${mark('password')}@login.acme.example/x
--a
Content-Type: text/html; charset=utf-8

<html><body><p>Hello ${mark('greeting in HTML')}</p>
<a href="https://www.acme.example/a/${mark('link')}?e=${ana('parameter')}#${mark('fragment')}">https://other.example/${mark('text of a link')}</a>
<a href="mailto:${ana('mailto link')}?body=${mark('body of a mailto link')}">mail</a>
<a href="javascript:x('${mark('script link')}')">x</a><a href="ht!tp://broken/${mark('broken link')}">x</a>
<img src="http://pix.acme.example/o.gif?u=${mark('pixel')}" width=1 height=1 alt="${mark('alt')}">
<form action="https://f.acme.example/${mark('form')}"><input value="${mark('field')}"></form>
<div style="display:none">${mark('hidden text')}</div><script>var a="${mark('script')}"</script><!-- ${mark('comment')} -->
</body></html>
--a--
--b
Content-Type: application/octet-stream; name="invoice-${mark('name of a part')}.exe"
Content-Disposition: attachment; filename="invoice-${mark('file name')}.exe"
Content-Transfer-Encoding: base64

TVqQAAMAAAAEAAAA
--b--
`;

beforeAll(() => {
  mkdirSync(file('out'));
  writeFileSync(file('mail.eml'), mail.replaceAll('\n', '\r\n'));
});

const now = ['--now', '2027-03-10T00:00:00Z'];

describe('a mail to somebody', () => {
  it.each(languageIds)('is judged without naming her, in every format (%s)', lang => {
    const formats = formatNames.flatMap(name => ['-f', `${name}=out/${lang}.${name}`]);
    const args = ['check', 'mail.eml', '--offline', '-v', '--lang', lang, '--save-facts', `out/${lang}.facts`];
    const { code, out, err } = deliv([...args, ...formats, ...now], { cwd: folder });
    expect([code, out, err]).toEqual([1, '', '']);
    const written = readdirSync(file('out')).filter(name => name.startsWith(lang));
    expect(written).toHaveLength(formatNames.length + 1);
    for (const name of written)
      expect([name, found(readFileSync(join(folder, 'out', name), 'utf8'))]).toEqual([name, []]);
  });

  it('is not what DNS is asked about', async () => {
    const server = await nameServer({ udp: (asked, send) => send(packet(asked, { rcode: 3 })) });
    const args = ['check', 'mail.eml', '--resolver', server.address, '-q', ...now];
    const child = spawn(process.execPath, [join(root, 'bin/deliv.js'), ...args], { cwd: folder, stdio: 'ignore' });
    await new Promise(resolve => child.once('close', resolve));
    server.close();
    expect(server.queries.length).toBeGreaterThan(5);
    expect(found(server.queries.map(({ bytes }) => bytes.toString('latin1')).join('\n'))).toEqual([]);
  });

  it('makes a campaign file that does not name her', () => {
    const { code, out, err } = deliv(['init', 'mail.eml', '-o', 'new.yaml', '--offline'], { cwd: folder });
    expect(code).toBe(0);
    expect(found(out + err + readFileSync(file('new.yaml'), 'utf8'))).toEqual([]);
  });
});
