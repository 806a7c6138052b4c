/** Text from outside reaches a terminal, and the log of a CI service, as text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, inert, printable, wrap } from '../../../src/report/terminal.ts';
import { active, hostile, outside, runs } from '../outside.ts';

describe('terminal', () => {
  it.each(hostile)('%j is shown, not obeyed', one => {
    expect(printable(one)).not.toMatch(active);
  });

  it('leaves letters of every language alone', () => {
    for (const one of ['Ofertas de otoño', 'Più sconti', 'Größe', '春の大売り出し', 'عرض', '🎉'])
      expect(printable(one)).toBe(one);
  });

  it('keeps no active character of any string', () => {
    fc.assert(
      fc.property(outside, one => !active.test(printable(one))),
      runs(100_000),
    );
  });

  it.each([
    '::add-mask::x',
    '  ::stop-commands::x',
    '##[add-mask]x',
    'a ##vso[task.setvariable]x',
    '##teamcity[x]',
  ])('makes no command of a CI log of %s', hostile => {
    const line = inert(printable(hostile));
    expect(line).not.toMatch(/^\s*::|##\w*\[/);
    expect(line.replaceAll('\\x3a', ':').replaceAll('\\x23', '#')).toBe(hostile);
  });

  it.each([
    ['\x07\x1b\u202e\u{e0041}', String.raw`\x07\x1b\u{202e}\u{e0041}`],
    ['##[a] ##vso[b]', String.raw`#\x23[a] #\x23vso[b]`],
    ['## a [b]', '## a [b]'],
    ['::a', String.raw`\x3a:a`],
    [' ::a', String.raw` \x3a:a`],
    ['a ::b', 'a ::b'],
    [': a', ': a'],
  ])('%j is written %j', (text, written) => {
    expect(inert(printable(text))).toBe(written);
  });

  it('wraps to the width, later lines indented', () => {
    const lines = wrap('one two three four five', 12, 2);
    expect(lines).toEqual(['one two', '  three four', '  five']);
    expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(12);
  });
});
