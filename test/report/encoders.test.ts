/** Nothing from outside reaches a terminal or a browser as more than text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { json } from '../../src/report/json.ts';
import { columns, printable, wrap } from '../../src/report/terminal.ts';

const hostile = [
  '\x1b[2J',
  '\x1b]0;title\x07',
  '\u009b31m',
  '\u202Eexe.txt',
  '\u200b',
  '\u2028',
  'a\rb',
  '\u{e0041}',
  '\ud800',
  '</script>',
  '\u0085',
  '\x7f',
];

describe('terminal', () => {
  it.each(hostile)('%j is shown, not obeyed', text => {
    expect(printable(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });

  it('leaves letters of every language alone', () => {
    for (const text of ['Ofertas de otoño', 'Più sconti', 'Größe', '春の大売り出し', 'عرض', '🎉'])
      expect(printable(text)).toBe(text);
  });

  it('keeps no control character of any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => !/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(printable(text))),
      { numRuns: 1000 },
    );
  });

  it('wraps to the width, later lines indented', () => {
    const lines = wrap('one two three four five', 12, 2);
    expect(lines).toEqual(['one two', '  three four', '  five']);
    expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(12);
  });
});

describe('json', () => {
  it.each(hostile)('carries %j without any raw character a reader might act on', text => {
    const written = json({ tool: { name: text } } as unknown as Report);
    expect(written.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<]/u);
    expect(JSON.parse(written)).toEqual({ tool: { name: text } });
  });
});
