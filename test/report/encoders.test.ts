/** Nothing from outside reaches a terminal, a browser, a parser or a CI server as more than text. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, speak } from '../../src/index.ts';
import type { Report } from '../../src/model/report.ts';
import { inline } from '../../src/report/encode/markdown.ts';
import { github } from '../../src/report/github.ts';
import { json, ndjson } from '../../src/report/json.ts';
import { junit } from '../../src/report/junit.ts';
import { markdown } from '../../src/report/markdown/markdown.ts';
import { sarif } from '../../src/report/sarif.ts';
import { columns, inert, printable, wrap } from '../../src/report/terminal.ts';
import { text } from '../../src/report/text/text.ts';
import { commandsIn } from './commands.ts';
import { renderedMarkdown } from './rendered-markdown.ts';
import { message, sample } from './sample.ts';
import { isStrictXml, parsedXml, skeletonOf } from './xml.ts';

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

/** What each format has of its own, in any order, among characters of all kinds. */
const pieces = [
  ...hostile,
  ...[']]>', '<!--', '-->', '&lt;', '&#0;', '"', "'", '<?x', '\ufffe', '\uffff', '\x00', '\x0b'],
  ...['\n::error::x', '\r\n::stop-commands::t', '::', '##[group]', '%0A', '%', ',file=x', '\n'],
  ...[
    '@you',
    '#1',
    'GH-1',
    'https://evil.example',
    '[a](b)',
    '![a](b)',
    '`',
    '```',
    '~~~',
    '|',
    '\\',
    '\\|',
    '**',
    '_',
  ],
  ...[
    '</details>',
    '<img src=x>',
    '&copy;',
    '\n\n# x',
    '\n- x',
    '1.',
    '    ',
    '\t',
    ':tada:',
    '$x$',
    '[^1]',
    'www.x.example',
  ],
  ...['-', '=', '{{x}}', '{0}', '{subject}', '..', '/', 'é', '春', '🎉'],
];
const outside = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map(all => all.join('')),
);
const runs = (numRuns: number) => ({ numRuns, seed: 20_270_310 });
/** What a reader might act on: controls (line ends are looked at apart), bidi and other formats, surrogates, separators. */
const active = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

let language: Language;
beforeAll(async () => {
  language = await speak('en');
});

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

  it('shows a report without any', () => {
    const options = { color: false, width: 80, verbose: true, quiet: false };
    // What is said of providers is ours.
    const withoutProviders = (one: string) => {
      const own = message(one);
      return sample(one, { reports: [{ ...own, prediction: { ...own.prediction, providers: [] } }] });
    };
    fc.assert(
      fc.property(
        outside,
        one => !active.test(text(withoutProviders(one), { language, ...options }).replaceAll('\n', '')),
      ),
      runs(1000),
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

  it('wraps to the width, later lines indented', () => {
    const lines = wrap('one two three four five', 12, 2);
    expect(lines).toEqual(['one two', '  three four', '  five']);
    expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(12);
  });
});

/** Harmless in a terminal, in HTML and in anything that reads lines. */
function isInert(written: string): boolean {
  return !active.test(written.replaceAll('\n', '')) && !written.includes('<');
}

const readBack = (written: string) => JSON.stringify(JSON.parse(written));

describe('json', () => {
  it.each(hostile)('carries %j without any raw character a reader might act on', one => {
    const written = json({ tool: { name: one } } as unknown as Report);
    expect(isInert(written)).toBe(true);
    expect(JSON.parse(written)).toEqual({ tool: { name: one } });
  });

  it('carries any text, and gives it back', () => {
    fc.assert(
      fc.property(outside, one => {
        const report = sample(one, { reports: [] });
        expect(isInert(json(report))).toBe(true);
        expect(readBack(json(report))).toBe(JSON.stringify(report));
      }),
      runs(10_000),
    );
  });

  it('carries any text a report a line', () => {
    fc.assert(
      fc.property(outside, one => {
        const { reports } = sample(one, { reports: [message(one), message(one)] });
        const written = ndjson(sample(one, { reports }));
        expect(isInert(written)).toBe(true);
        expect(written.trimEnd().split('\n').map(readBack)).toEqual(reports.map(each => JSON.stringify(each)));
      }),
      runs(1000),
    );
  });
});

describe('SARIF', () => {
  it('carries any text', () => {
    fc.assert(
      fc.property(outside, one => {
        const written = sarif(sample(one), { language });
        expect(isInert(written)).toBe(true);
        const [run] = JSON.parse(written).runs;
        expect(run.results.length).toBe(7);
        for (const { message, locations } of run.results) {
          expect(active.test(message.text)).toBe(false);
          expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^[\w.~!*'()%/:-]+$/);
        }
      }),
      runs(10_000),
    );
  });
});

describe('JUnit', () => {
  it('carries any text in legal characters, and changes no element by it', () => {
    const expected = skeletonOf(parsedXml(junit(sample('x'))));
    fc.assert(
      fc.property(outside, one => {
        const written = junit(sample(one));
        expect(isStrictXml(written)).toBe(true);
        expect(skeletonOf(parsedXml(written))).toBe(expected);
      }),
      runs(10_000),
    );
  });
});

describe('GitHub annotations', () => {
  it('carry any text in as many commands', () => {
    const expected = commandsIn(github(sample('x'))).map(({ name, properties }) => [name, Object.keys(properties)]);
    fc.assert(
      fc.property(outside, one => {
        const written = github(sample(one));
        expect(active.test(written.replaceAll('\n', ''))).toBe(false);
        expect(commandsIn(written).map(({ name, properties }) => [name, Object.keys(properties)])).toEqual(expected);
      }),
      runs(10_000),
    );
  });
});

/** Calls, refers or links, as GitHub and GitLab look for it in what is shown. */
const calling = /[@#]\w|:\/\/|GH-\d|www\./i;

describe('Markdown', () => {
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
      runs(10_000),
    );
  });

  it('changes no element of a report by any text', () => {
    const expected = renderedMarkdown(markdown(sample('x'), { language })).skeleton;
    fc.assert(
      fc.property(outside, one => {
        const { skeleton, prose } = renderedMarkdown(markdown(sample(`x${one}`), { language }));
        expect(skeleton).toBe(expected);
        expect(prose).not.toMatch(calling);
      }),
      runs(500),
    );
  });

  it('carries any text without a character a reader might act on', () => {
    fc.assert(
      fc.property(outside, one => !active.test(markdown(sample(one), { language }).replaceAll('\n', ''))),
      runs(10_000),
    );
  });
});

describe('every format', () => {
  it('writes the same bytes for the same report', () => {
    const render = [
      json,
      ndjson,
      (report: Report) => sarif(report, { language }),
      junit,
      github,
      (report: Report) => markdown(report, { language }),
    ] as const;
    for (const one of render) expect(one(structuredClone(sample('a @b <c>')))).toBe(one(sample('a @b <c>')));
  });
});
