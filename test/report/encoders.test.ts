/** Nothing from outside reaches a terminal, a browser, a parser or a CI server as more than text. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, speak } from '../../src/index.ts';
import type { Report } from '../../src/model/report.ts';
import type { Finding, Verdict } from '../../src/model/verdict.ts';
import { github } from '../../src/report/github.ts';
import { json, ndjson } from '../../src/report/json.ts';
import { junit } from '../../src/report/junit.ts';
import { markdown } from '../../src/report/markdown/markdown.ts';
import { sarif } from '../../src/report/sarif.ts';
import { text } from '../../src/report/text/text.ts';
import { commandsIn } from './commands.ts';
import { active, hostile, outside, runs } from './outside.ts';
import { vettedList } from './page-reports.ts';
import { calling, renderedMarkdown } from './rendered-markdown.ts';
import { message, sample } from './sample.ts';
import { isStrictXml, parsedXml, skeletonOf } from './xml.ts';

let language: Language;
beforeAll(async () => {
  language = await speak('en');
});

describe('terminal', () => {
  it('shows what was observed, set and not read, as text', () => {
    const outside = 'a\u202e\x1b';
    const options = { language, color: false, width: 1000, verbose: true, quiet: false };
    const unread = { state: 'unknown', why: 'timeout', detail: outside, from: 'world' };
    const seen = {
      domains: [{ name: outside, registrable: null, roles: ['link'], listings: [] }],
      facts: { spfTree: unread },
    };
    const settings = [{ key: outside, value: outside, from: outside }];
    const base = sample('x');
    for (const facts of [seen.facts, { message: unread }]) {
      const reports = [message('x', { ...seen, facts } as never)];
      const shown = text({ ...base, run: { ...base.run, settings: settings as never }, reports }, options);
      expect(shown.replaceAll('\n', '')).not.toMatch(active);
      expect(shown).toContain(String.raw`a\u{202e}\x1b`);
    }
  });

  it('shows names of many inputs as text', () => {
    const reports = [message('a\u202e'), message('b\u202e')];
    const shown = text(sample('x', { reports }), { language, color: false, width: 1000, verbose: false, quiet: true });
    expect(shown.replaceAll('\n', '')).not.toMatch(active);
  });

  it('begins no line as a command of a CI service', () => {
    const findings = [{ ...message('x').verdicts[0]?.findings[0], text: `${'x'.repeat(70)} ::error::x` }] as Finding[];
    const reports = [message('x', { verdicts: [{ ...(message('x').verdicts[0] as Verdict), findings }] })];
    const shown = text(sample('x', { reports }), { language, color: false, width: 80, verbose: true, quiet: false });
    expect(shown).toMatch(/^ *\\x3a:error::x/m);
  });

  it('shows rows of a list as text', async () => {
    const report = await vettedList();
    const examples = [{ row: 1, address: 'a\u202e@b', because: 'misspelt-domains' }];
    const reports = report.reports.map(one => ({ ...one, list: { ...one.list, examples } }) as typeof one);
    const shown = text({ ...report, reports }, { language, color: false, width: 1000, verbose: true, quiet: false });
    expect(shown).toContain(String.raw`row 1: a\u{202e}@b`);
  });

  it('shows no line of evidence longer than a reader can take in', () => {
    const findings = [
      { ...message('x').verdicts[0]?.findings[0], evidence: `${'y'.repeat(300)}\n${'y'.repeat(300)}` },
    ] as Finding[];
    const reports = [message('x', { verdicts: [{ ...(message('x').verdicts[0] as Verdict), findings }] })];
    const shown = text(sample('x', { reports }), { language, color: false, width: 1000, verbose: true, quiet: false });
    expect(shown).toContain('y'.repeat(240));
    expect(shown).not.toContain('y'.repeat(241));
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
