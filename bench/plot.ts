/** Lines in a square, as SVG: for figures that say more as a shape. Readable in light and in dark. */

export interface Plot {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  /** `log`: equal factors are equally far apart on both axes. */
  readonly scale: 'linear' | 'log';
  readonly lines: readonly { readonly name: string; readonly points: readonly (readonly [x: number, y: number])[] }[];
  /** Both axes alike, with a line where they say the same. */
  readonly diagonal?: boolean;
}

const side = 360;
const edge = 56;
/** One for each line: there are no more lines in any plot. */
const colours = [
  '#2563eb',
  '#d97706',
  '#059669',
  '#dc2626',
  '#7c3aed',
  '#0891b2',
  '#be185d',
  '#65a30d',
  '#1f2937',
  '#92400e',
];

export function plotSvg({ title, x, y, scale, lines, diagonal = false }: Plot): string {
  const points = lines.flatMap(line => line.points);
  const alike = points.flat();
  const xs = diagonal ? alike : points.map(([one]) => one);
  const ys = diagonal ? alike : points.map(([, other]) => other);
  const [across, up] = [axis(xs, scale), axis(ys, scale)];
  const at = ([one, other]: readonly [number, number]) =>
    `${(edge + across(one) * side).toFixed(1)},${(edge + (1 - up(other)) * side).toFixed(1)}`;
  const drawn = lines.map(({ points: own }, index) => {
    const colour = colours[index % colours.length];
    const dots = own.map(
      point => `<circle cx="${at(point).split(',')[0]}" cy="${at(point).split(',')[1]}" r="3" fill="${colour}"/>`,
    );
    return `<polyline points="${own.map(at).join(' ')}" fill="none" stroke="${colour}" stroke-width="1.5"/>${dots.join('')}`;
  });
  const names = lines.map(
    ({ name }, index) =>
      `<text x="${edge + side + 16}" y="${edge + 14 + 18 * index}" fill="${colours[index % colours.length]}">${escaped(name)}</text>`,
  );
  const even = diagonal
    ? `<line x1="${edge}" y1="${edge + side}" x2="${edge + side}" y2="${edge}" stroke="#888" stroke-dasharray="4 4"/>`
    : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * edge + side + 220} ${2 * edge + side}" font-family="sans-serif" font-size="12" role="img">
<title>${escaped(title)}</title>
<rect x="${edge}" y="${edge}" width="${side}" height="${side}" fill="none" stroke="#888"/>
${even}
${drawn.join('\n')}
${names.join('\n')}
<g fill="#888"><text x="${edge}" y="${edge - 12}">${escaped(y)}</text><text x="${edge + side}" y="${edge + side + 32}" text-anchor="end">${escaped(x)}</text>
${ends(xs)
  .map((end, index) => `<text x="${edge + index * side}" y="${edge + side + 16}" text-anchor="middle">${end}</text>`)
  .join('')}
${ends(ys)
  .map((end, index) => `<text x="${edge - 6}" y="${edge + side - index * side + 4}" text-anchor="end">${end}</text>`)
  .join('')}</g>
</svg>
`;
}

/** From a value to its place between 0 and 1. */
function axis(values: readonly number[], scale: Plot['scale']): (value: number) => number {
  const of = (value: number) => (scale === 'log' ? Math.log(value) : value);
  const [least, most] = [of(Math.min(...values)), of(Math.max(...values))];
  return value => (most === least ? 0.5 : (of(value) - least) / (most - least));
}

function ends(values: readonly number[]): string[] {
  return [Math.min(...values), Math.max(...values)].map(value =>
    value.toLocaleString('en', { maximumFractionDigits: 1 }),
  );
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, char => `&#${char.charCodeAt(0)};`);
}
