/** Nothing from outside reaches a terminal, a browser, a parser or a CI server as more than text. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, speak } from '../../src/index.ts';
import type { Report } from '../../src/model/report.ts';
import { github } from '../../src/report/github.ts';
import { json, ndjson } from '../../src/report/json.ts';
import { junit } from '../../src/report/junit.ts';
import { markdown } from '../../src/report/markdown/markdown.ts';
import { sarif } from '../../src/report/sarif.ts';
import { text } from '../../src/report/text/text.ts';
import { commandsIn } from './commands.ts';
import { active, hostile, outside, runs } from './outside.ts';
import { calling, renderedMarkdown } from './rendered-markdown.ts';
import { message, sample } from './sample.ts';
import { isStrictXml, parsedXml, skeletonOf } from './xml.ts';

let language: Language;
beforeAll(async () => {
  language = await speak('en');
});

describe('terminal', () => {
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
      runs(1000),
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
      runs(1000),
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
      runs(1000),
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
      runs(1000),
    );
  });
});

describe('Markdown', () => {
  it('changes no element of a report by any text', () => {
    const expected = renderedMarkdown(markdown(sample('x'), { language })).skeleton;
    fc.assert(
      fc.property(outside, one => {
        const { skeleton, prose } = renderedMarkdown(markdown(sample(`x${one}`), { language }));
        expect(skeleton).toBe(expected);
        expect(prose).not.toMatch(calling);
      }),
      runs(150),
    );
  });

  it('carries any text without a character a reader might act on', () => {
    fc.assert(
      fc.property(outside, one => !active.test(markdown(sample(one), { language }).replaceAll('\n', ''))),
      runs(1000),
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
