/** The page in a real browser: nothing is loaded or run, everything can be read and reached, in each light and width. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { speak } from '../../src/index.ts';
import type { LanguageId } from '../../src/model/language.ts';
import type { Report } from '../../src/model/report.ts';
import { html } from '../../src/report/html/page.ts';
import { filled, hostileTexts } from '../report/hostile-text.ts';
import { everything, oneMessage, springSale, vettedList } from '../report/page-reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-page-'));
const quiet = ['background-networking', 'component-update', 'sync', 'gpu'].map(part => `--disable-${part}`);
const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 360 },
] as const;

let browser: Browser;
const files: Record<string, string> = {};

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--no-first-run', ...quiet],
  });
  const reports = { spring: springSale(), one: oneMessage(), list: vettedList(), all: everything() };
  for (const [name, report] of Object.entries(reports))
    for (const id of ['en', 'es', 'it'] as const)
      files[`${name}-${id}`] = await written(`${name}-${id}`, await report, id);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Pixels by which the page is wider than its window. */
function overflowOf(page: Page): Promise<number> {
  return page.locator('html').evaluate(one => one.scrollWidth - (one.ownerDocument.defaultView?.innerWidth ?? 0));
}

async function written(name: string, report: Report, id: LanguageId): Promise<string> {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, html(report, { language: await speak(id) }));
  return file;
}

interface Opened {
  readonly page: Page;
  /** What a page must not do, and did. */
  readonly wrong: string[];
}

async function opened(file: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const page = await (await browser.newContext(options)).newPage();
  const wrong: string[] = [];
  const own = `file://${file}`;
  page.on('console', message => wrong.push(`console: ${message.text()}`));
  page.on('pageerror', error => wrong.push(`error: ${error.message}`));
  page.on('dialog', dialog => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', request => request.url() !== own && wrong.push(`request: ${request.url()}`));
  page.on('popup', popup => wrong.push(`window: ${popup.url()}`));
  await page.goto(own);
  return { page, wrong };
}

const looking = ({ colorScheme, width }: (typeof looks)[number]) => ({ colorScheme, viewport: { width, height: 800 } });

interface Styled {
  readonly ownerDocument: { readonly defaultView: { getComputedStyle(one: unknown): Record<string, string> } };
}
const outlineOf = (one: unknown) => (one as Styled).ownerDocument.defaultView.getComputedStyle(one)['outlineStyle'];
const groundOf = (one: unknown) => (one as Styled).ownerDocument.defaultView.getComputedStyle(one)['backgroundColor'];
const colourOf = (one: unknown) => (one as Styled).ownerDocument.defaultView.getComputedStyle(one)['color'];

describe.each(['spring', 'one', 'list', 'all'])('the page of %s', name => {
  it.each(looks)('is quiet, fits and has no fault that axe knows: $colorScheme, $width', async look => {
    const { page, wrong } = await opened(files[`${name}-en`] as string, looking(look));
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    const picture = join(folder, `${name}-${look.colorScheme}-${look.width}.png`);
    await page.screenshot({ path: picture, fullPage: true });
    expect(statSync(picture).size).toBeGreaterThan(20_000);
    expect(wrong).toEqual([]);
    await page.evaluate(axe.source);
    const { violations: found } = await page.evaluate<Pick<axe.AxeResults, 'violations'>>('axe.run()');
    const violations = found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    expect(violations).toEqual([]);
    await page.context().close();
  });

  it('is reached whole by the keyboard, and shows where it is', async () => {
    const { page } = await opened(files[`${name}-en`] as string, looking(looks[0]));
    const all = page.locator('a[href], summary');
    const count = await all.count();
    const places = new Set<number>();
    for (let at = 0; at < count; at++) {
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').evaluate(outlineOf)).not.toBe('none');
      places.add(await all.evaluateAll(each => each.findIndex(one => one.matches(':focus'))));
    }
    expect(places).toEqual(new Set(Array.from({ length: count }, (_, at) => at)));
    await page.context().close();
  });
});

describe('the picture', () => {
  it.each([
    ['en', 1280],
    ['es', 1280],
    ['it', 1280],
    ['en', 360],
    ['es', 360],
    ['it', 360],
  ] as const)('has every word in its place: %s, %i', async (id, width) => {
    for (const name of ['spring', 'one', 'all']) {
      const { page } = await opened(files[`${name}-${id}`] as string, { viewport: { width, height: 800 } });
      const shown = await page.locator('.flow > svg:visible').count();
      expect(shown).toBe(name === 'all' ? 2 : 1);
      expect(await page.locator('.flow > svg:visible').evaluateAll(misplaced)).toEqual([]);
      await page.context().close();
    }
  });
});

/** Elements as a browser has them: what is used of them here. */
interface Shape {
  readonly textContent: string;
  readonly viewBox: { readonly baseVal: { readonly width: number; readonly height: number } };
  getBBox(): { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  querySelectorAll(selector: string): Iterable<Shape>;
}

/** Words of a picture that lie on each other or beyond its edge; lines of text may come as near as their line height. */
function misplaced(pictures: readonly unknown[]): string[] {
  return (pictures as readonly Shape[]).flatMap(picture => {
    const { width, height } = picture.viewBox.baseVal;
    const texts = [...picture.querySelectorAll('text')].map(one => ({ text: one.textContent, box: one.getBBox() }));
    const beyond = texts.filter(
      ({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height,
    );
    const upon = texts.flatMap(({ text, box }, at) =>
      texts.slice(at + 1).flatMap(other => {
        const wide = Math.min(box.x + box.width, other.box.x + other.box.width) - Math.max(box.x, other.box.x);
        const high = Math.min(box.y + box.height, other.box.y + other.box.height) - Math.max(box.y, other.box.y);
        return wide > 0 && high > 4 ? [`${text} upon ${other.text}`] : [];
      }),
    );
    return [...beyond.map(({ text }) => `${text} beyond the edge`), ...upon];
  });
}

describe('nothing from outside', () => {
  it('becomes an element, runs or loads: 3,000 texts in every place for text', async () => {
    const report = await everything();
    const language = await speak('en');
    const kindsOf = (page: Page) =>
      page
        .locator('*')
        .evaluateAll(all =>
          all.map(one => `${one.namespaceURI} ${one.localName} ${one.getAttributeNames().sort().join(' ')}`),
        );
    const { page } = await opened(files['all-en'] as string);
    const own = new Set(await kindsOf(page));
    await page.context().close();
    const texts = hostileTexts(3000);
    let at = 0;
    const give = () => texts[at++ % texts.length] as string;
    while (at < texts.length) {
      const file = join(folder, 'hostile.html');
      writeFileSync(file, html(filled(report, give), { language }));
      const { page: hostile, wrong } = await opened(file, { viewport: { width: 360, height: 800 } });
      const found = await kindsOf(hostile);
      expect(found.filter(kind => !own.has(kind))).toEqual([]);
      expect(await overflowOf(hostile)).toBeLessThanOrEqual(0);
      await hostile.locator('details:not([open]) > summary').first().click();
      await hostile.waitForTimeout(50);
      expect(wrong).toEqual([]);
      await hostile.context().close();
    }
  });

  it('could run, even if it became an element', async () => {
    const file = join(folder, 'broken-into.html');
    const [before = '', after = ''] = readFileSync(files['one-en'] as string, 'utf8').split('<main id="report"');
    const attack =
      '<script>document.title = "run"</script><img src="https://evil.example/x" onerror="document.title = 1"><style>h1 { color: red }</style><form action="https://evil.example/"><button>x</button></form>';
    writeFileSync(file, `${before}${attack}<main id="report"${after}`);
    const { page, wrong } = await opened(file);
    const stopped: unknown[] = [];
    page.on('requestfailed', request => stopped.push(request.failure()?.errorText));
    await page.reload();
    await page.waitForTimeout(200);
    expect(stopped).toEqual(['csp']);
    expect(await page.title()).toContain('deliv');
    expect(await page.locator('h1').evaluate(colourOf)).not.toBe('rgb(255, 0, 0)');
    await page.locator('form button').click({ noWaitAfter: true });
    await page.waitForTimeout(200);
    expect(page.url()).toBe(`file://${file}`);
    expect(wrong.filter(one => !/Content Security Policy|^request: https:..evil.example.x$/.test(one))).toEqual([]);
    await page.context().close();
  });
});

describe('paper', () => {
  it('takes the whole report', async () => {
    const { page, wrong } = await opened(files['spring-es'] as string);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(50_000);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main nav').isVisible()).toBe(false);
    expect(await page.locator('.flow > svg.tall').isVisible()).toBe(true);
    expect(await page.locator('body').evaluate(groundOf)).toBe('rgb(255, 255, 255)');
    expect(wrong).toEqual([]);
    await page.context().close();
  });
});
