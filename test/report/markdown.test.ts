/** Markdown for pull requests and job summaries, as GitHub's flavour renders it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { check, type Language, speak } from '../../src/index.ts';
import type { Report } from '../../src/model/report.ts';
import { markdown } from '../../src/report/markdown/markdown.ts';
import { renderedMarkdown } from './rendered-markdown.ts';
import { finding, message, sample, verdict } from './sample.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
let language: Language;
let sale: Report;
beforeAll(async () => {
  language = await speak('en');
  const zones = [{ path: 'z', text: readFileSync(join(fixtures, 'zones/spring-sale.zone'), 'utf8') }];
  sale = await check([join(fixtures, 'campaigns/spring-sale/campaign.yaml')], {
    world: { zones, now: new Date('2027-03-10T00:00:00Z') },
  });
});

const written = (report: Report, limit?: number) =>
  markdown(report, { language, ...(limit === undefined ? {} : { limit }) });

function positions(text: string, parts: readonly string[]): number[] {
  return parts.map(part => text.indexOf(part));
}

describe('Markdown', () => {
  it('says verdict, forecast, what to fix first, what fails, what warns, and folds the rest away', () => {
    const { text, skeleton } = renderedMarkdown(written(sale));
    const parts = [
      'FAIL: fix',
      'What to expect',
      'Gmail',
      'Fix this first',
      'FAIL (1)',
      'spf-result/not-covered: SPF',
      'WARN (3)',
      'dmarc-policy/monitoring: DMARC',
      'info (',
      'Assumed or not judged, and what it would take (',
      'passed (',
    ];
    const found = positions(text, parts);
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(skeleton.match(/details\[/g)?.length).toBeGreaterThan(3);
    expect(skeleton).toMatch(/table\[\]\(thead/);
  });

  it('shows what to do and what was published with what fails', () => {
    expect(written(sale)).toMatch(
      /- \*\*`spf-result\/not-covered`\*\*: SPF does not pass .* {2}\n {2}fix: Add ip4:198\.51\.100\.20 .*\n\n {2}```text\n {2}v=spf1 .*\n {2}```\n/,
    );
    expect(written(sale)).toMatch(/- \*\*`one-click\/not-offered`\*\* \(.*newsletter\.eml:8\): /);
  });

  it('has a row for each provider, and one for all', () => {
    const rows = written(sale)
      .split('\n')
      .filter(line => /^\| (?!provider|---)/.test(line));
    expect(rows.length).toBe((sale.reports[0]?.prediction.providers.length ?? 0) + 1);
    expect(rows[0]).toMatch(
      /^\| Gmail \| 46 % \| \*\*inbox\*\* \| low \| \d+-\d+ % \| .* \| `spf-result\/not-covered` \(421 4\.7\.27\) \|$/,
    );
  });

  it('begins with one table where there are several inputs, the gravest first', () => {
    const pass = message('fine', { verdict: 'pass', verdicts: [verdict('spf-record', 'pass')] });
    const text = written(sample('x', { reports: [pass, message('bad')] }));
    const rows = text.split('\n').filter(line => /m\/(bad|fine) \|/.test(line));
    expect(rows).toEqual([
      '| bad · bad · m/bad | **fail** | 1 | 1 | 2 | 60 % |',
      '| fine · fine · m/fine | **pass** | 0 | 0 | 0 | 60 % |',
    ]);
    expect(text.indexOf(rows[0] as string)).toBeLessThan(text.indexOf('What to expect'));
  });

  it('tells of the gravest input first', () => {
    const reports = (['pass', 'warn', 'unknown', 'fail'] as const).map(one =>
      message(one, { verdict: one, verdicts: [] }),
    );
    const sections = [...written(sample('x', { reports })).matchAll(/^### (\w+)/gm)].map(match => match[1]);
    expect(sections).toEqual(['fail', 'unknown', 'warn', 'pass']);
  });

  it('fails with a budget', () => {
    const report = sample('x', { verdict: 'fail', reports: [message('x', { verdict: 'pass', verdicts: [] })] });
    expect(written(report)).toMatch(/^## deliv · FAIL: /);
    expect(written(report)).toContain('- **dead addresses: predicted 3 %, limit 2 %: exceeded**');
  });

  it('shows no more evidence than a reader can take in', () => {
    const evidence = Array.from({ length: 20 }, (_, at) => `line ${at}`).join('\n');
    const findings = [finding('spf-result/not-covered', 'fail', { evidence })];
    const text = written(
      sample('x', { reports: [message('x', { verdicts: [verdict('spf-result', 'fail', { findings })] })] }),
    );
    expect(text).toMatch(/line 11\n {2}…\n/);
    expect(text).not.toContain('line 12');
  });

  it('names rules and findings as code, and nowhere else', () => {
    for (const report of [sale, sample('x')])
      expect(renderedMarkdown(written(report)).prose).not.toMatch(
        /\b(?:spf-result|dmarc-policy|one-click)\/[a-z]|dmarc-record|spf-record/,
      );
  });

  it('keeps what is ignored apart, with its reason', () => {
    const { text } = renderedMarkdown(written(sample('x')));
    expect(text).toMatch(/ignored \(1\)\s+spf-result\/not-covered: Said of x \(ignored: x, until 31 Jan 2027\)/);
    expect(text).toMatch(/UNKNOWN \(2\)\s+dmarc-record: no answer: x\s+listed: no answer: x/);
  });

  it('shows a list vetted alone', () => {
    const [first] = sale.reports;
    const list = { ...first, input: { kind: 'list', path: 'contacts.csv', sha256: '' } } as Report['reports'][number];
    const text = written({ ...sale, campaigns: [], reports: [list] });
    expect(text).toMatch(/\*\*Your list\*\*\n\n- 393 rows/);
    expect(text).toContain('**What to do first**');
    expect(text).not.toContain('What to expect');
  });

  it('is at most as long as a comment may be, says what is missing, and leaves nothing open', () => {
    const findings = Array.from({ length: 40 }, (_, at) =>
      finding('spf-result/not-covered', 'fail', { subject: `${at}`, evidence: 'x```\n'.repeat(20) }),
    );
    const report = sample('x', {
      reports: Array.from({ length: 150 }, (_, at) =>
        message(`m${at}`, { verdicts: [verdict('spf-result', 'fail', { findings })] }),
      ),
    });
    for (const limit of [65_536, 1024 * 1024, 5_000]) {
      const text = written(report, limit);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
      expect(text).toMatch(/\n\n[\d,]+ parts of this report did not fit here: .*\n$/);
      expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
      expect((text.match(/^ {2}`{3,}/gm)?.length ?? 0) % 2).toBe(0);
    }
    expect(written(report, 1024 * 1024)).toContain('and 50 more');
    expect(written(report).length).toBeGreaterThan(60_000);
    expect(written(sale)).not.toContain('did not fit');
  });

  it('drops what is folded away before what is to be mended', () => {
    const text = written(sale, 6_000);
    expect(text).toContain('dmarc-policy/monitoring');
    expect(text).not.toContain('<details><summary>passed');
  });
});

describe('text from outside in Markdown', () => {
  it('stays text where it says why nothing was read', () => {
    const unread = { state: 'unknown', why: 'limit', detail: '<b>@you' };
    const text = written(sample('x', { reports: [message('x', { facts: { message: unread } as never })] }));
    expect(text).toContain('&lt;b&gt;@&#8203;you');
  });

  it('stays within the line of a row of a list', () => {
    const examples = [{ row: 1, address: '@you|<b>', because: 'misspelt-domains' }];
    const [first] = sale.reports;
    const list = { ...first, input: { kind: 'list', path: 'x', sha256: '' }, list: { ...first?.list, examples } };
    const text = written({ ...sale, campaigns: [], reports: [list as unknown as Report['reports'][number]] });
    expect(text).toContain('row 1: @&#8203;you&#124;&lt;b&gt;');
  });

  it('stays within its cell', () => {
    const text = written(sample('a | b \\| c `|` d'));
    const widths = text
      .split('\n')
      .filter(line => line.startsWith('|'))
      .map(line => line.split('|').length);
    expect(new Set(widths).size).toBe(1);
  });
});
