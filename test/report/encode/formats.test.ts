/** Text from outside, encoded for each place it may stand in: what marks something there is written otherwise. */
import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cell } from '../../../src/list/cell.ts';
import { evidenceLines, printableLines } from '../../../src/report/encode/lines.ts';
import { repositoryPath, uriReference } from '../../../src/report/encode/path.ts';
import { workflowCommand } from '../../../src/report/encode/workflow.ts';
import { xmlAttribute, xmlText } from '../../../src/report/encode/xml.ts';
import { escaped, markup, preserved, raw, written } from '../../../src/report/html/escape.ts';
import { escaped as escapedJson } from '../../../src/report/json.ts';
import { unlinked } from '../../../src/report/sarif/results.ts';
import { readReply } from '../../../src/world/smtp-reply.ts';
import { isStrictXml } from '../xml.ts';

const marks = `<a b="c" d='e'>&amp;]]></a><a>`;
const asEntities = '&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;]]&gt;&lt;/a&gt;&lt;a&gt;';

describe('XML', () => {
  it('has no markup from outside, in neither kind of quotes', () => {
    expect(xmlAttribute(marks)).toBe(asEntities);
    expect(xmlText(marks)).toBe(asEntities);
    expect(
      isStrictXml(`<?xml version="1.0" encoding="UTF-8"?><a b="${xmlAttribute(marks)}">${xmlText(marks)}</a>`),
    ).toBe(true);
  });

  it('keeps the line ends of a text, and none in an attribute', () => {
    expect(xmlText('a\r\nb\rc\nd\u0000')).toBe('a\nb\nc\nd\\x00');
    expect(xmlAttribute('a\nb\u0000')).toBe('a\\x0ab\\x00');
  });
});

describe('HTML', () => {
  it('has no markup from outside, in neither kind of quotes', () => {
    expect(escaped(marks)).toBe(asEntities);
    expect(written(markup`<p title="${marks}">${marks}</p>`)).toBe(`<p title="${asEntities}">${asEntities}</p>`);
  });

  it('shows what cannot be seen, line by line where lines are kept', () => {
    expect(written(markup`<p>${'a\nb\u202e'}</p>`)).toBe('<p>a\\x0ab\\u{202e}</p>');
    expect(written(preserved('a\r\nb\n\u202e<'))).toBe('a\nb\n\\u{202e}&lt;');
  });

  it('takes markup for markup, figures as they are, lists one after the other, and leaves out what is not there', () => {
    const parts = [raw('<b>'), 'x<', 2, null, undefined, false, [raw('</b>')]] as const;
    expect(written(markup`<i>${parts}</i>`)).toBe('<i><b>x&lt;2</b></i>');
  });
});

describe('JSON', () => {
  it('has no character a reader acts on, and gives each back', () => {
    const text = 'a\u007f\u009f\u00ad\u202e\ue000\u0378\u2028\u2029<b>\u{e0041}é春🎉';
    const json = escapedJson(JSON.stringify(text));
    expect(json).toBe('"a\\u007f\\u009f\\u00ad\\u202e\\ue000\\u0378\\u2028\\u2029\\u003cb>\\udb40\\udc41é春🎉"');
    expect(JSON.parse(json)).toBe(text);
  });
});

describe('CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['a=1', 'a=1'],
    ['a"b', '"a""b"'],
    ['a"b"c', '"a""b""c"'],
    ['a,b', '"a,b"'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    ['=a,"b"', '"\'=a,""b"""'],
    [null, ''],
    [undefined, ''],
    [7, '7'],
  ])('%j stands as %j', (value, shown) => {
    expect(cell(value)).toBe(shown);
  });
});

describe('lines', () => {
  it('end as lines end anywhere, each shown by itself', () => {
    expect(printableLines('a\r\nb\rc\nd\u001b')).toEqual(['a', 'b', 'c', 'd\\x1b']);
    expect(evidenceLines('a\r\nb\rc\nd\u001b')).toEqual(['a', 'b', 'c', 'd\\x1b']);
    expect(evidenceLines(undefined)).toEqual([]);
  });

  it('of evidence are as many and as long as a reader can take in', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => String(at));
    expect(evidenceLines(many(12).join('\n'))).toEqual(many(12));
    expect(evidenceLines(many(13).join('\n'))).toEqual([...many(12), '…']);
    expect(evidenceLines('x'.repeat(240))).toEqual(['x'.repeat(240)]);
    expect(evidenceLines('x'.repeat(241))).toEqual([`${'x'.repeat(240)} …`]);
    expect(evidenceLines(`${'x'.repeat(239)}🎉y`)).toEqual([`${'x'.repeat(239)}\ufffd …`]);
  });
});

describe('a workflow command', () => {
  it('is one line, whatever its text and properties say', () => {
    const hostile = 'a%b:c,d\r\n::error::e\u202e';
    expect(workflowCommand('error', { title: hostile, file: hostile, line: 7 }, hostile)).toBe(
      `::error title=${property},file=${property},line=7::a%25b:c,d%0A::error::e\\u{202e}\n`,
    );
  });
  const property = 'a%25b%3Ac%2Cd\\x0d\\x0a%3A%3Aerror%3A%3Ae\\u{202e}';
});

describe('a path', () => {
  it.each([
    ['-', null, 'stdin'],
    ['a/..', '.', '.'],
    [process.cwd(), '.', '.'],
    ['a/../b c.eml', 'b c.eml', 'b%20c.eml'],
    ['./ä?#%.eml', 'ä?#%.eml', '%C3%A4%3F%23%25.eml'],
    ['../a/../up.eml', '../up.eml', '../up.eml'],
    [`${process.cwd()}/in/it.eml`, 'in/it.eml', 'in/it.eml'],
    [`${process.cwd()}/..in/it.eml`, '..in/it.eml', '..in/it.eml'],
    ['/nowhere/a b.eml', '/nowhere/a b.eml', 'file:///nowhere/a%20b.eml'],
    ['a\ud800b', 'a\ud800b', 'a%EF%BF%BDb'],
  ])('%j is %j, and as a URI %j', (path, local, uri) => {
    expect(repositoryPath(path)).toBe(local);
    expect(uriReference(path)).toBe(uri);
    expect(isAbsolute(uri)).toBe(false);
  });
});

describe('SARIF', () => {
  it('has no links from outside', () => {
    expect(unlinked('[a](b) [c](d)')).toBe('[a] (b) [c] (d)');
  });
});

describe('a reply of SMTP', () => {
  it('is read without control characters', () => {
    const read = readReply(Buffer.from('250-SIZE\x1b\x07 10 \x07\r\n250 ok\r\n'));
    expect(read).toMatchObject({ reply: { lines: ['SIZE   10', 'ok'] } });
  });
});
