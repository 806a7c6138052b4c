/** F30: no pattern takes more time than its text is long, and texts made to be slow are read in time. */
import { describe, expect, it } from 'vitest';
import { head, judgeMail } from '../tools/judge-mail.ts';
import { patternsIn, slowText } from '../tools/patterns.ts';

/** What the command line itself says is no text from outside. */
const patterns = patternsIn(['src', 'rules']).filter(({ file }) => !file.startsWith('src/cli/completion'));

describe('F30 regular expressions', () => {
  it('are found in the code', () => {
    expect(patterns.length).toBeGreaterThan(400);
    expect(slowText({ file: '', line: 0, source: '(a+)+$', flags: '' })).not.toBeNull();
    expect(slowText({ file: '', line: 0, source: 'unsubscribe.*?click.*?here', flags: '' })).not.toBeNull();
  });

  it('take time in proportion to their text', { timeout: 300_000 }, () => {
    const slow = patterns.flatMap(pattern => {
      const found = slowText(pattern);
      return found === null ? [] : [`${pattern.file}:${pattern.line} ${JSON.stringify(found)}`];
    });
    expect(slow).toEqual([]);
  });
});

describe('F30 texts made to be slow', () => {
  const long = (piece: string) => piece.repeat(Math.floor(250_000 / piece.length));
  it.each(
    [
      'a',
      'a@',
      'a.',
      '=?',
      '=?utf-8?q?',
      '{{',
      '%%[',
      'http://',
      'http://a.',
      'www.',
      '<a href="',
      '<!--',
      '&#',
      '<style>a{',
      'unsubscribe click here now ',
      '\u3000',
      '\u200b',
      '   \t',
      '\r',
      '(((',
      '---',
      'url(',
      '!!!',
      '$9',
      '1 Main Street ',
    ].flatMap(piece => [
      [piece, 'text/plain'],
      [piece, 'text/html'],
    ]),
  )('250 KB of %j in %s', async (piece, type) => {
    const judged = await judgeMail(`${head}Content-Type: ${type}; charset=utf-8\n\n${long(piece)}\n`);
    expect(judged.report).not.toBeNull();
    expect(judged.ms).toBeLessThan(5000);
  });

  it.each([
    'a',
    'a@',
    '=?utf-8?q?a?= ',
    '=?',
    ' ',
    '\t',
    '"',
    '(',
    '<',
    ',',
    ':',
    ';',
    '.',
    '\\',
    "*0*=utf-8''a",
  ])('60 KB of %j in the fields of a header', async piece => {
    const value = piece.repeat(Math.floor(60_000 / piece.length)).replace(/(.{900})/g, '$1\n ');
    for (const names of [
      ['From', 'Subject', 'List-Unsubscribe'],
      ['DKIM-Signature', 'Content-Type', 'Content-Disposition'],
    ]) {
      const fields = names.map(name => `${name}: x${value}\n`).join('');
      const judged = await judgeMail(`${fields}${head.slice(head.indexOf('\n') + 1)}\nHello\n`);
      expect(judged.ms, names.join(' ')).toBeLessThan(2500);
    }
  });

  it.each([
    ['dots', '.'.repeat(60_000)],
    ['spaces', ' '.repeat(60_000)],
    ['names', 'a.pdf.'.repeat(10_000)],
  ])('a file name of %s', async (_name, name) => {
    const judged = await judgeMail(
      `${head}Content-Type: application/pdf\nContent-Disposition: attachment; filename="a${name}b"\n\nx\n`,
    );
    expect(judged.ms).toBeLessThan(2000);
  });

  it.each([
    ['a number of a million digits', `font-size:${'0'.repeat(1_000_000)}x`],
    ['a colour', `color:#${'a'.repeat(1_000_000)}`],
  ])('CSS with %s', async (_name, css) => {
    const judged = await judgeMail(`${head}Content-Type: text/html\n\n<style>p{${css}}</style><p>Hello</p>\n`);
    expect(judged.ms).toBeLessThan(3000);
  });
});
