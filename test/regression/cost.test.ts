/** F1 to F5: mail that made a parser take minutes. Each is refused by name or judged, within its budget of wall time. */
import { describe, expect, it } from 'vitest';
import { head, type Judged, judgeMail, unknownIn } from '../tools/judge-mail.ts';

const html = `${head}MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n`;
const signature = (canonical: string) =>
  `DKIM-Signature: v=1; a=ed25519-sha256; c=${canonical}; d=acme.example; s=s1; h=from:date; bh=AAAA; b=AAAA\n`;
const key = 's1._domainkey TXT "v=DKIM1; k=ed25519; p=iHTlN6xwCgzVzb5+4YdcojPb1fLaqPmBCOm4pyo7gbk="';

function refused({ report, findings }: Judged): string {
  expect(report).toBeNull();
  return findings[0] ?? '';
}

describe('F1 folded header lines', () => {
  it.each([3000, 20_000, 300_000])('%i are refused before any library sees them', async lines => {
    const judged = await judgeMail(`${head}X: a\n${' a\n'.repeat(lines)}\nHello\n`);
    expect(refused(judged)).toMatch(/the header (?:is longer|has more)/);
    expect(judged.ms).toBeLessThan(1000);
  });

  it('as many as are allowed, under a signature', async () => {
    const folded = `X: a\n${` ${'a'.repeat(30)}\n`.repeat(1950)}`;
    const judged = await judgeMail(`${signature('relaxed/relaxed')}${head}${folded}\nHello\n`, key);
    expect(judged.findings).toContain('dkim-signature/broken fail');
    expect(judged.ms).toBeLessThan(3000);
  });

  it('in the header of a part', async () => {
    const mixed = `${head}Content-Type: multipart/mixed; boundary=b\n\n`;
    const many = await judgeMail(`${mixed}--b\nX: a\n${' a\n'.repeat(80_000)}\nHello\n--b--\n`);
    expect(refused(many)).not.toBe('');
    expect(many.ms).toBeLessThan(1000);
  });

  it.each([
    ['lines of one parameter', Array.from({ length: 1900 }, (_, at) => ` p${at}=${at};\n`).join('')],
    ['one line of the same parameter', 'a=1;'.repeat(16_000)],
    ['comments never closed', '('.repeat(65_000)],
    ['encoded words', ` name="${'=?utf-8?q?a?= '.repeat(4500)}"`],
  ])('in the headers of 400 parts: %s', async (_name, parameters) => {
    const part = `--b\nContent-Type: text/plain;${parameters.startsWith(' p') ? '\n' : ''}${parameters.trimEnd()}\n\nx\n`;
    const mixed = `${head}Content-Type: multipart/mixed; boundary=b\n\n`;
    const judged = await judgeMail(`${mixed}${part.repeat(400)}--b--\n`);
    expect(refused(judged)).toMatch(/part headers of more than/);
    expect(judged.ms).toBeLessThan(2000);
  });
});

describe('F2 and F3 nested HTML', () => {
  it.each([
    ['F2 cells in items', '<td><li>'.repeat(200_000)],
    ['F2 rows in cells', '<table><tr><td>'.repeat(100_000)],
    ['F2 elements nobody knows', '<x>'.repeat(600_000)],
    ['F3 a table of 1000 by 1000', `<table>${`<tr>${'<td>x</td>'.repeat(1000)}</tr>`.repeat(1000)}</table>`],
  ])('%s: what is not read to its end is unknown', async (_name, page) => {
    const judged = await judgeMail(html + page);
    expect(unknownIn(judged)).toContain('spamScore');
    expect(judged.ms).toBeLessThan(4000);
  });
});

describe('F4 nested multiparts and lines of dashes', () => {
  const nested = (depth: number, lines: number) =>
    `${head}Content-Type: multipart/mixed; boundary=b0\n\n${Array.from(
      { length: depth },
      (_, at) => `--b${at}\nContent-Type: multipart/mixed; boundary=b${at + 1}\n\n`,
    ).join('')}${'--b\n'.repeat(lines)}`;

  it.each([33, 900])('%i deep is refused', async depth => {
    const judged = await judgeMail(nested(depth, 1000));
    expect(refused(judged)).toContain('deeper than 32');
    expect(judged.ms).toBeLessThan(1000);
  });

  it('31 deep takes time in proportion to its lines', async () => {
    const shorter = await judgeMail(nested(31, 200_000));
    const longer = await judgeMail(nested(31, 800_000));
    expect(longer.ms).toBeLessThan(4 * 2 * shorter.ms + 500);
    expect(longer.ms).toBeLessThan(10_000);
  });
});

describe('F5 bodies under a signature', () => {
  const megabyte = 1_000_000;
  it.each([
    ['20 MB of spaces', ' '.repeat(20 * megabyte)],
    ['20 MB of tabs', '\t'.repeat(20 * megabyte)],
    ['20 MB of carriage returns', '\r'.repeat(20 * megabyte)],
    ['one line of 38 MB', 'a'.repeat(38 * megabyte)],
  ])('%s: its signature is not verified, and that is said', async (_name, body) => {
    const judged = await judgeMail(`${signature('relaxed/relaxed')}${head}\n${body}\n`, key);
    expect(unknownIn(judged)).toContain('dkimSignatures');
    expect(judged.report?.verdicts.some(({ undecided }) => undecided)).toBe(true);
    expect(judged.ms).toBeLessThan(8000);
  });

  it.each([
    ['lines of one letter', 'a\n'.repeat(900_000)],
    ['empty lines', '\n'.repeat(900_000)],
    ['lines of a space', ' \n'.repeat(900_000)],
    ['lines of spaces just short enough', `${' '.repeat(megabyte)}\n`.repeat(20)],
  ])('%s are verified in time', async (_name, body) => {
    const judged = await judgeMail(`${signature('relaxed/relaxed')}${head}\n${body}`, key);
    expect(unknownIn(judged)).not.toContain('dkimSignatures');
    expect(judged.ms).toBeLessThan(10_000);
  });
});
