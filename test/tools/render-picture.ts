/** `docs/report.svg`: the first lines of a real report, as a terminal shows them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gather, judge, type Options, speak } from '../../src/index.ts';
import { text } from '../../src/report/text/text.ts';

const root = join(import.meta.dirname, '../..');
const width = 90;
const shownLines = 62;
const [advance, leading, margin] = [7.83, 19, 18];

/** Of a terminal with a dark ground; at least 4.5 to 1 against it. */
const ground = '#16181c';
const colors: Readonly<Record<string, string>> = {
  '31': '#ff8a80',
  '32': '#8ce29a',
  '33': '#ffd166',
  '36': '#7fd8e8',
};

export async function renderPicture(): Promise<string> {
  const zone = 'fixtures/zones/spring-sale.zone';
  const options: Options = {
    world: { zones: [{ path: zone, text: readFileSync(join(root, zone), 'utf8') }], now: new Date('2027-03-10') },
  };
  const report = judge(await gather(['fixtures/campaigns/spring-sale/campaign.yaml'], options), options);
  const language = await speak('en');
  const lines = text(report, { language, color: true, width, verbose: false, quiet: false }).split('\n');
  return svg(lines.slice(0, shownLines));
}

function svg(lines: readonly string[]): string {
  const [wide, high] = [Math.ceil(width * advance) + 2 * margin, lines.length * leading + 2 * margin];
  const rows = lines.map((line, at) => `<text x="${margin}" y="${margin + 14 + at * leading}">${spans(line)}</text>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" width="${wide}" role="img" aria-label="A report of deliv in a terminal">`,
    `<rect width="${wide}" height="${high}" rx="8" fill="${ground}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="13" fill="#e6e6e6">`,
    ...rows,
    '</g>',
    '</svg>\n',
  ].join('\n');
}

/** Runs of one colour. */
function spans(line: string): string {
  const esc = String.fromCharCode(27);
  let [fill, bold, dim] = ['', false, false];
  return line
    .split(new RegExp(`(${esc}\\[\\d+m)`))
    .map(part => {
      const code = part.startsWith(esc) ? part.slice(2, -1) : undefined;
      if (code === undefined) return part === '' ? '' : `<tspan${look(fill, bold, dim)}>${escaped(part)}</tspan>`;
      if (code === '1') bold = true;
      else if (code === '2') dim = true;
      else if (code === '22') [bold, dim] = [false, false];
      else fill = colors[code] ?? '';
      return '';
    })
    .join('');
}

function look(fill: string, bold: boolean, dim: boolean): string {
  const color = fill !== '' ? fill : dim ? '#a3a9b3' : '';
  return `${color === '' ? '' : ` fill="${color}"`}${bold ? ' font-weight="bold"' : ''}`;
}

/** Blanks are kept everywhere only as no-break spaces. */
function escaped(content: string): string {
  return content.replaceAll(' ', '\u00a0').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
