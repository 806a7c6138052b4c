/** F19 to F21: control characters of a message are named, and none of them leaves in any format. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/index.ts';
import { head, judgeMail } from '../tools/judge-mail.ts';
import { reportFaults } from '../tools/report-faults.ts';

const encoded = (text: string) => `=?utf-8?b?${Buffer.from(text).toString('base64')}?=`;
const [from = '', ...rest] = head.split('\n');

describe('F19 control characters of a message', () => {
  it.each<[string, string, string | null]>([
    ['an escape in Subject', `${head}Subject: a\u001b[2J\n`, 'header-form/control warn'],
    ['a bell in any field', `${head}X-A: \u0007\n`, 'header-form/control warn'],
    [
      'an encoded escape in Subject',
      `${head}Subject: ${encoded('a\u001b]0;x\u0007')}\n`,
      'header-form/hidden-control warn',
    ],
    ['an encoded C1 in Subject', `${head}Subject: ${encoded('a\u009b31m')}\n`, 'header-form/hidden-control warn'],
    [
      'an encoded NUL in the name',
      [`From: ${encoded('Ac\0me')} <a@acme.example>`, ...rest].join('\n'),
      'header-form/hidden-control warn',
    ],
    ['a NUL', `${head}Subject: a\0b\n`, 'line-ends/nul fail'],
    [
      'bidi and zero width in the name',
      [`From: ${encoded('\u202eemca\u200b')} <a@acme.example>`, ...rest].join('\n'),
      null,
    ],
    ['bidi in the address', [`From: <a\u202e@acme\u200b.example>`, ...rest].join('\n'), null],
    ['tags in the type', `${head}Content-Type: text/\u{e0041}\u001bx; charset="\u009b"\n`, 'header-form/control warn'],
    ['a file of a bad name', `${head}Content-Type: application/x; name="../../x\0\u001b.exe"\n`, 'line-ends/nul fail'],
    ['a link', `${head}Content-Type: text/html\n\n<a href="http://a\u001b\u202e.example/\u0007">\u009bx</a>\n`, null],
    [
      'a boundary',
      `${head}Content-Type: multipart/mixed; boundary="\u001b[1m"; boundary="\u0085"\n`,
      'header-form/control warn',
    ],
    ['a command for a CI service', `${head}Subject: \n ::error::x\n`, null],
    ['a merge tag', `${head}Subject: x\n\n{{\u001b[1m}} *|\u202eX|*\n`, null],
  ])('%s', async (_name, header, finding) => {
    const judged = await judgeMail(header.includes('\n\n') ? header : `${header}\nHello\n`);
    if (finding !== null) expect(judged.findings).toContain(finding);
    expect(await reportFaults(judged.run as Report)).toEqual([]);
  });

  it('F20 of standard input they are shown in what refuses it', async () => {
    expect((await judgeMail(`\u001b[2J${from}\n\nx\n`)).findings[0]).toContain('is not an e-mail message');
  });
});
