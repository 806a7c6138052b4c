/** The page: whole, the same each time, closed to all that comes from outside, and loading nothing. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, speak } from '../../src/index.ts';
import { languageIds } from '../../src/model/language.ts';
import type { Report } from '../../src/model/report.ts';
import { html } from '../../src/report/html/page.ts';
import { isRecord, recordsIn } from '../../src/report/html/records.ts';
import { filled, hostileTexts } from './hostile-text.ts';
import { kindsOf, pageParts, valuesOf } from './page-parts.ts';
import { everything, oneMessage, springSale, vettedList } from './page-reports.ts';

let language: Language;
let spring: Report;
let one: Report;
let list: Report;
let all: Report;
beforeAll(async () => {
  language = await speak('en');
  [spring, one, list, all] = await Promise.all([springSale(), oneMessage(), vettedList(), everything()]);
});
const shown = (report: Report) => html(report, { language });
const reports = () => [spring, one, list, all];

describe('the page', () => {
  it('is the same each time', () => {
    for (const report of reports()) expect(shown(report)).toBe(shown(structuredClone(report)));
  });

  it('holds every finding with its id, sentence, fix and evidence', () => {
    for (const report of reports()) {
      const { text } = pageParts(shown(report));
      for (const finding of report.reports.flatMap(({ verdicts }) => verdicts.flatMap(({ findings }) => findings))) {
        const { text: said, fix } = language.said(finding);
        const lines = (finding.evidence ?? '').split('\n');
        for (const part of [finding.id, said, fix, finding.ignored?.because ?? '', ...lines])
          expect(text).toContain(part);
      }
    }
  });

  it('holds what was not judged, what was taken for granted, and what passed', () => {
    const { text, elements } = pageParts(shown(all));
    expect(text).toContain('dmarc-record: no answer: somebody');
    for (const { prediction } of spring.reports)
      for (const assumed of prediction.assumed) expect(pageParts(shown(spring)).text).toContain(assumed);
    const folded = elements.filter(({ tag }) => tag === 'details').map(element => element.text);
    expect(folded.some(inner => /^Passed \(\d+\)[\s\S]*SPF record/.test(inner.trim()))).toBe(true);
  });

  it('shows every provider with its ranges, reasons and reply code, as the text report does', () => {
    const rows = pageParts(shown(spring)).elements.filter(({ tag }) => tag === 'tr');
    const gmail = rows.findIndex(({ text }) => text.startsWith('Gmail'));
    expect(rows[gmail]?.text).toContain('46 % of list');
    expect(rows[gmail]?.text.replace(/\s+/g, ' ')).toContain('inbox sure: low');
    expect(rows[gmail]?.text).toContain('15-100 %');
    expect(rows[gmail + 1]?.text).toContain('spf-result/not-covered −22 points · 421 4.7.27');
  });

  it('has records to copy, each by itself', () => {
    const records = pageParts(shown(spring)).elements.filter(({ attributes }) => attributes['class'] === 'record');
    expect(records.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'ip4:198.51.100.20',
        'v=spf1 ip4:192.0.2.10 include:_spf.correomax.example ~all',
        'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
      ]),
    );
  });

  it('draws the list, the plan, the budgets, the variants and the settings', () => {
    const { text } = pageParts(shown(all));
    for (const part of ['Brevo may suspend the account', '136 addresses, 1.5 points fewer bounces', '18 Mar 2027'])
      expect(text).toContain(part);
    for (const part of ['An old list', 'row 7: a***@***.com', 'zen.example', 'registered 12 days ago'])
      expect(text).toContain(part);
    for (const part of ['exceeded', 'Variants, the most inbox first', "0 recipients' addresses left this machine"])
      expect(text).toContain(part);
    expect(pageParts(shown(spring)).text).toContain('volume.perHour');
  });

  it('stays small: 200 messages in 12 MB', () => {
    const many = { ...one, reports: Array.from({ length: 200 }, () => one.reports).flat() };
    expect(shown(many).length).toBeLessThan(12_000_000);
  });
});

describe('the picture', () => {
  it('says in words what it shows, and that user filters are not predicted', () => {
    const pictures = pageParts(shown(spring)).elements.filter(({ attributes }) => attributes['role'] === 'img');
    expect(pictures).toHaveLength(2);
    for (const { text, attributes } of pictures) {
      expect(text).toContain('Authentication: 1 to fix, 1 to look at.');
      expect(text).toContain('Deferred at first: 5-35 % (tried again for 2 to 3 days).');
      expect(text).toContain('Inbox: 10-90 %. Spam: 0-25 %. Bounce: 5-70 %.');
      expect(text).toContain('User filters: not predicted.');
      expect(attributes['aria-labelledby']).toMatch(/^r1-[wn]-t r1-[wn]-d$/);
    }
  });

  it('draws each end as wide as its share, the trunk as wide as all of them', () => {
    const page = shown(spring);
    const [wide = ''] = page.match(/<svg class="wide"[\s\S]*?<\/svg>/) ?? [];
    const trunk = Number(/class="trunk"[^>]*height="([\d.]+)"/.exec(wide)?.[1]);
    const ends = [...wide.matchAll(/<rect class="cap (\w+)"[^>]*height="([\d.]+)"/g)];
    const { likely } = (spring.reports[0] as Report['reports'][number]).prediction.final;
    expect(ends.map(([, end]) => end)).toEqual(['inbox', 'spam', 'bounce']);
    for (const [, end, height] of ends)
      expect(Number(height)).toBeCloseTo(trunk * likely[end as 'inbox' | 'spam' | 'bounce'], 0);
  });

  it('is not drawn of a list', () => {
    expect(shown(list)).not.toContain('role="img"');
  });
});

describe('nothing from outside', () => {
  it('becomes an element, an attribute or an address: 3,000 texts in every place for text', () => {
    const own = pageParts(shown(all));
    const [kinds, classes] = [kindsOf(own), valuesOf(own, 'class')];
    const texts = hostileTexts(3000);
    let at = 0;
    const give = () => texts[at++ % texts.length] as string;
    while (at < texts.length) {
      const page = shown(filled(all, give));
      const parts = pageParts(page);
      expect([...kindsOf(parts)].filter(kind => !kinds.has(kind))).toEqual([]);
      expect([...valuesOf(parts, 'class')].filter(name => !classes.has(name))).toEqual([]);
      expect([...valuesOf(parts, 'href')].filter(address => !/^#[a-z\d-]+$/.test(address))).toEqual([]);
      expect([...valuesOf(parts, 'id')].filter(id => !/^[a-z][a-z\d-]*$/.test(id))).toEqual([]);
      expect(page.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }
    expect(at).toBeGreaterThanOrEqual(texts.length);
  });

  it('is lost: it is shown, what cannot be seen by its number', () => {
    const page = pageParts(shown(filled(one, () => '<b>"\u202e\x1b&amp;')));
    expect(page.text).toContain('<b>"\\u{202e}\\x1b&amp;');
  });
});

describe('nothing is loaded', () => {
  it('by any element or style', () => {
    for (const report of reports()) {
      const page = shown(report);
      const parts = pageParts(page);
      const [css = ''] = /<style>([\s\S]*?)<\/style>/.exec(page)?.slice(1) ?? [];
      expect(
        [...css.matchAll(/url\(([^)]*)\)/g)].filter(([, address]) => !/^#[a-z-]+$/.test(address as string)),
      ).toEqual([]);
      expect(css).not.toMatch(/@import|@font-face|image-set|https?:/);
      const names = [
        'src',
        'srcset',
        'action',
        'formaction',
        'data',
        'poster',
        'background',
        'ping',
        'style',
        'xlink:href',
      ];
      expect([...valuesOf(parts, ...names)]).toEqual([]);
      const loading = /^(?:script|link|img|iframe|object|embed|base|form|video|audio|source|image|feimage)$/;
      expect(parts.elements.filter(({ tag }) => loading.test(tag))).toEqual([]);
    }
  });

  it('and the policy allows this style sheet alone', () => {
    const page = shown(spring);
    const [css = ''] = /<style>([\s\S]*?)<\/style>/.exec(page)?.slice(1) ?? [];
    const policy = pageParts(page).elements.find(
      ({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy',
    )?.attributes['content'];
    const hash = createHash('sha256').update(css).digest('base64');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  });
});

describe('a reader without eyes or mouse', () => {
  it('finds one of each landmark, headings in order, and every link’s place', () => {
    for (const report of reports()) {
      const { elements } = pageParts(shown(report));
      for (const landmark of ['header', 'main', 'footer'])
        expect(elements.filter(({ tag }) => tag === landmark)).toHaveLength(1);
      const levels = elements.flatMap(({ tag }) => (/^h\d$/.test(tag) ? [Number(tag[1])] : []));
      expect(levels.filter(level => level === 1)).toHaveLength(1);
      expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
      const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const points = elements.flatMap(({ attributes: { href = '', ...rest } }) => [
        ...(href === '' ? [] : [href.slice(1)]),
        ...(rest['aria-labelledby']?.split(' ') ?? []),
      ]);
      expect(points.filter(id => !ids.includes(id))).toEqual([]);
    }
  });

  it.each(languageIds)('is told the language and finds every word in %s', async id => {
    const { elements, text } = pageParts(html(all, { language: await speak(id) }));
    expect(elements.find(({ tag }) => tag === 'html')?.attributes['lang']).toBe(id);
    expect(text).not.toMatch(/undefined|\[object|NaN|=>/);
  });
});

describe('colours', () => {
  it('of text are told from paper and card at 4.5 to 1, by day and by night', () => {
    const css = shown(one);
    const [light = '', dark = ''] = [...css.matchAll(/:root\{(?:color-scheme:light dark;)?(--paper:[^}]*)\}/g)].map(
      ([, set]) => set,
    );
    for (const set of [light, dark]) {
      const colour = Object.fromEntries([...set.matchAll(/--([\w-]+):(#\w{6})/g)].map(([, name, hex]) => [name, hex]));
      const texts = ['ink', 'soft', 'link', 'inbox', 'spam', 'deferral', 'bounce', 'unknown'];
      for (const text of texts)
        for (const ground of ['paper', 'card'])
          expect(contrast(colour[text] ?? '', colour[ground] ?? ''), `${text} on ${ground}`).toBeGreaterThanOrEqual(
            4.5,
          );
    }
  });
});

/** WCAG 2.2: relative luminance. */
function contrast(one: string, other: string): number {
  const light = (hex: string) => {
    const parts = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
    const [r = 0, g = 0, b = 0] = parts.map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('records within sentences', () => {
  it.each([
    ['Publish "v=spf1 a -all" at mta.example, or name 192.0.2.1 in its record', ['v=spf1 a -all']],
    ['Add ip4:192.0.2.1 (or the include of the service) to the SPF record', ['ip4:192.0.2.1']],
    ['Add include:_spf.esp.example to the SPF record of acme.example', ['include:_spf.esp.example']],
    ['Añade «List-Id: TU LISTA <news.tu.dominio>»', ['List-Id: TU LISTA <news.tu.dominio>']],
    [
      'Add "List-Unsubscribe: <https://x>" and "List-Unsubscribe-Post: a=b", both covered',
      ['List-Unsubscribe: <https://x>', 'List-Unsubscribe-Post: a=b'],
    ],
    ['Write a "real" name', []],
  ])('%s', (sentence, records) => {
    expect(recordsIn(sentence)).toEqual(records);
  });

  it('are told from other evidence', () => {
    expect(isRecord('v=DMARC1; p=none')).toBe(true);
    expect(isRecord('v=spf1 a\nv=spf1 b')).toBe(false);
    expect(isRecord('550 5.7.1 v=spf1')).toBe(false);
  });
});
