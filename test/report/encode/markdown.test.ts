/** Text from outside in Markdown: it is read, never obeyed, and calls nobody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, details, fenced, inline } from '../../../src/report/encode/markdown.ts';
import { printable } from '../../../src/report/terminal.ts';
import { outside, runs } from '../outside.ts';
import { calling, renderedMarkdown } from '../rendered-markdown.ts';

describe('text from outside in Markdown', () => {
  it.each([
    ['a mention', '@torvalds @acme/team', /@\w/],
    ['a mention after an escape', '\\@torvalds', /@\w/],
    ['a reference', '#1 acme/site#12 GH-3 gh-4', /#\w|gh-\d/i],
    ["GitLab's references", '!5 $6 %7 &8 ~bug ~"bug" %"v 1" ^alert', /[!$%&~^][\w"]/],
    ['an address', 'victim@acme.example', /@\w/],
    ['a link', 'https://evil.example www.evil.example ftp://x', /:\/\/|www\./],
    ['an emoji', 'a :tada: :+1: :e-mail:', /:[\w+-]+:/],
  ])('is no call: %s', (_name, text, pattern) => {
    const { skeleton, text: read, prose } = renderedMarkdown(`- ${inline(text)}`);
    expect(skeleton).toBe('ul[](li[]())');
    expect(prose).not.toMatch(pattern);
    expect(read.replaceAll('\u200b', '').trim()).toBe(text);
  });

  it.each([
    '**bold** _it_ ~~gone~~ `code`',
    '[a](https://evil.example) ![b](x) [c]: d [^1]',
    '<img src=x onerror=alert(1)> <!-- </details> &copy; &#64;you',
    '| a | b |',
    '\\',
    '# head',
    '> quote',
    '- item',
    '+ item',
    '1. item',
    '2) item',
    '---',
    '===',
    '```',
    '~~~',
    '    indented',
    '[ ] todo',
    '\t\ttabs',
    '$x$ $$y$$',
  ])('is shown as it is: %j', text => {
    const { skeleton, text: read } = renderedMarkdown(`- ${inline(text)}`);
    expect(skeleton).toBe('ul[](li[]())');
    expect(read.replaceAll('\u200b', '').trim()).toBe(text.replaceAll('\t', '\\x09').trim());
  });

  it.each(['()', '""', "''", '“”', '‘’', '«»'])('is code without the quotes or brackets it stands in: %s', ([
    open,
    close,
  ]) => {
    expect(inline(`${open}@you${close}`)).toBe(`${open}\`@you\`${close}`);
  });

  it.each([...'.,;:!?'])('is code without what ends a sentence: %s', end => {
    expect(inline(`@you${end}`)).toBe(`\`@you\`${end}`);
  });

  it.each(['a`@you', 'a|@you', '<@you', '@you>', '~"'])('is broken in two where it cannot be code: %s', text => {
    const { skeleton, text: read, prose } = renderedMarkdown(`- ${inline(text)}`);
    expect(skeleton).toBe('ul[](li[]())');
    expect(prose).not.toMatch(calling);
    expect(read.replaceAll('\u200b', '').trim()).toBe(text);
    expect(inline(text).replaceAll('\\`', '')).not.toContain('`');
  });

  it.each([
    ['\\`*_[]<>|~$&\u200b', '\\\\\\`\\*\\_\\[\\]&lt;&gt;&#124;\\~\\$&amp;\\\\u{200b}'],
    ['1.', '1&#8203;.'],
    ['12) a', '12&#8203;) a'],
    ['1.5 % of 2. b', '1.5 % of 2. b'],
    ['1234567890. a', '1234567890. a'],
    ['# a # b', '\\# a # b'],
    ['""\'"', '""\'"'],
    [' a  b ', 'a  b'],
  ])('is marked where it would mark something: %j', (text, written) => {
    expect(inline(text)).toBe(written);
  });

  it('is left as it is where nobody is called', () => {
    const plain = '5 @ 3 # 2 % off: 20%off x!y a^b GH-x WWW x:y : ~ ! a@ b#';
    expect(inline(plain)).toBe(plain.replace('~', '\\~'));
    expect(inline('a&b x$y')).toBe('a&amp;b x\\$y');
  });

  it('can be copied as it stands where it is a record', () => {
    const fix = 'Publish "v=DMARC1; p=none; rua=mailto:dmarc@acme.example" and end with ~all (https://acme.example/x).';
    expect(inline(fix)).toBe(
      'Publish "v=DMARC1; p=none; `rua=mailto:dmarc@acme.example`" and end with `~all` (`https://acme.example/x`).',
    );
    expect(renderedMarkdown(`- ${inline(fix)}`).text).not.toContain('\u200b');
    expect(inline('gh-4')).toBe('`gh-4`');
  });

  it('stays within its fence', () => {
    const lines = ['```', '@you #1', '`````', '</details>', '<script>'];
    const { skeleton, text } = renderedMarkdown(`- x\n\n${fenced(lines)}\n\nafter`);
    expect(skeleton).toBe('ul[](li[](p[]() pre[](code[class]()))) p[]()');
    expect(text).toContain(lines.join('\n'));
  });

  it('shows any text as it is, and it calls nobody', () => {
    fc.assert(
      fc.property(outside, one => {
        const { skeleton, text: read, prose } = renderedMarkdown(`- x ${inline(one)}\n- ${inline(one)}.`);
        expect(skeleton).toBe('ul[](li[]() li[]())');
        expect(read.replaceAll('\u200b', '').replace(/\s+/g, '')).toBe(
          `x${printable(one)}${printable(one)}.`.replace(/\s+/g, ''),
        );
        expect(prose).not.toMatch(calling);
      }),
      runs(3000),
    );
  });

  it.each([
    ['one-click/not-offered', '`one-click/not-offered`'],
    ['spf2', '`spf2`'],
    ['9lives', '9lives'],
    ['Upper', 'Upper'],
    ['a`@you', 'a\\`@&#8203;you'],
    ['a b*', 'a b\\*'],
  ])('is code where it is an id of ours: %s', (id, written) => {
    expect(code(id)).toBe(written);
  });

  it('stays within the title of what is folded away', () => {
    const title = 'a <b> &lt; </summary> & \u202e';
    const { skeleton, text } = renderedMarkdown(details(title, 'x'));
    expect(skeleton).toBe('details[](summary[]() p[]())');
    expect(text).toContain('a <b> &lt; </summary> & \\u{202e}');
  });

  it('shows in a fence what cannot be seen', () => {
    expect(fenced(['a\u202eb', 'c'])).toBe('  ```text\n  a\\u{202e}b\n  c\n  ```');
  });
});
