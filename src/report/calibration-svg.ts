/** The reliability diagram: what was forecast against what happened, a panel per outcome. One picture without script. */
import type { Calibrated, Calibration } from '../model/calibration.ts';
import { outcomes } from '../model/prediction.ts';
import { escaped } from './html/escape.ts';
import { printable } from './terminal.ts';

const side = 220;
const margin = { left: 52, right: 20, top: 58, bottom: 46 };
const panel = { width: margin.left + side + margin.right, height: margin.top + side + margin.bottom };
const columns = 2;
const head = 74;
/** Axes end at the least of these that holds every point. */
const ends = [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.3, 0.5, 1];

/** Light and dark as the reader's system is set; contrast at least 4.5 to 1 for all text. */
const style = `
:root { color-scheme: light dark; }
.paper { fill: #ffffff; } .frame { fill: none; stroke: #767676; } text { fill: #1a1a1a; font: 12px system-ui, sans-serif; }
.title { font-size: 16px; font-weight: 600; } .name { font-size: 13px; font-weight: 600; } .small { font-size: 11px; fill: #595959; }
.even { stroke: #767676; stroke-dasharray: 4 4; } .bar { stroke: #0b5cad; stroke-width: 2; } .point { fill: #0b5cad; }
.one { fill: none; stroke: #a34700; stroke-width: 1.5; }
@media (prefers-color-scheme: dark) {
.paper { fill: #16181c; } .frame { stroke: #8c8c8c; } text { fill: #ececec; } .small { fill: #b4b4b4; }
.even { stroke: #8c8c8c; } .bar { stroke: #7ab8ff; } .point { fill: #7ab8ff; } .one { stroke: #ffb070; }
}`;

const legend = [
  `<circle class="point" cx="${margin.left + 5}" cy="62" r="5"/>`,
  text(margin.left + 16, 66, 'about the same forecast, 95 % interval', 'small'),
  `<circle class="one" cx="${margin.left + 265}" cy="62" r="4"/>`,
  text(margin.left + 276, 66, 'mean of a provider', 'small'),
].join('');

export function calibrationSvg(calibration: Calibration): string {
  const shown = outcomes.flatMap(outcome => {
    const all = calibration.rows.find(row => row.provider === null && row.outcome === outcome);
    const each = calibration.rows.filter(row => row.provider !== null && row.outcome === outcome);
    return all === undefined ? [] : [{ all, each }];
  });
  const width = columns * panel.width;
  const height = head + Math.max(1, Math.ceil(shown.length / columns)) * panel.height;
  const panels = shown.map(({ all, each }, index) => {
    const [x, y] = [(index % columns) * panel.width, head + Math.floor(index / columns) * panel.height];
    return `<g transform="translate(${x} ${y})">${drawn(all, each, calibration.needed)}</g>`;
  });
  const said = `${calibration.campaigns} campaigns with a forecast and an outcome, ${calibration.at.slice(0, 10)}`;
  const body = panels.length > 0 ? panels : [text(margin.left, head + 40, 'Nothing to compare yet.')];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">`,
    '<title id="title">Forecast against what happened</title>',
    `<desc id="desc">${asText([said, ...shown.map(({ all }) => words(all))].join('. '))}</desc>`,
    `<style>${style}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    text(margin.left, 26, 'Forecast against what happened', 'title'),
    text(margin.left, 46, said, 'small'),
    legend,
    ...body,
    '</svg>\n',
  ].join('\n');
}

function drawn(all: Calibrated, each: readonly Calibrated[], needed: number): string {
  const highest = Math.max(
    ...all.bins.flatMap(({ predicted, observed }) => [predicted, observed.high]),
    ...each.flatMap(({ predicted, observed }) => [predicted, observed]),
  );
  const end = ends.find(one => one >= highest) ?? 1;
  const x = (value: number) => at(margin.left + (value / end) * side);
  const y = (value: number) => at(margin.top + side - (value / end) * side);
  const [left, right, top, bottom] = [x(0), x(end), y(end), y(0)];
  const few = all.campaigns < needed ? `, too few for a claim of skill (${needed})` : '';
  const ticks = [0, 0.5, 1].map(share => {
    const label = percent(share * end);
    return `${text(x(share * end), bottom + 16, label, 'small', 'middle')}${text(left - 6, y(share * end) + 4, label, 'small', 'end')}`;
  });
  const rings = each.map(
    one =>
      `<circle class="one" cx="${x(one.predicted)}" cy="${y(one.observed)}" r="4"><title>${asText(words(one))}</title></circle>`,
  );
  const points = all.bins.map(({ predicted, observed, forecasts }) => {
    const label = `forecast ${percent(predicted)}, observed ${percent(observed.value)} (${percent(observed.low)} to ${percent(observed.high)}), ${forecasts} forecasts`;
    const bar = `<line class="bar" x1="${x(predicted)}" x2="${x(predicted)}" y1="${y(observed.low)}" y2="${y(observed.high)}"/>`;
    return `<g><title>${label}</title>${bar}<circle class="point" cx="${x(predicted)}" cy="${y(observed.value)}" r="5"/></g>`;
  });
  return [
    text(margin.left, margin.top - 26, all.outcome, 'name'),
    text(margin.left, margin.top - 10, `${counted(all.campaigns)}${few}`, 'small'),
    `<rect class="frame" x="${left}" y="${top}" width="${side}" height="${side}"/>`,
    `<line class="even" x1="${left}" y1="${bottom}" x2="${right}" y2="${top}"/>`,
    ...ticks,
    text(margin.left + side / 2, bottom + 34, 'forecast', 'small', 'middle'),
    `<g transform="translate(14 ${margin.top + side / 2}) rotate(-90)">${text(0, 0, 'observed', 'small', 'middle')}</g>`,
    ...rings,
    ...points,
  ].join('');
}

function words({ provider, outcome, predicted, observed, campaigns }: Calibrated): string {
  const where = provider ?? 'all providers';
  return `${where}, ${outcome}: forecast ${percent(predicted)}, observed ${percent(observed)}, ${counted(campaigns)}`;
}

function counted(campaigns: number): string {
  return `${campaigns} ${campaigns === 1 ? 'campaign' : 'campaigns'}`;
}

function text(x: number, y: number, content: string, name?: string, anchor?: 'middle' | 'end'): string {
  const named = name === undefined ? '' : ` class="${name}"`;
  const anchored = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}"${named}${anchored}>${asText(content)}</text>`;
}

/** Two significant digits: 0.25 %, 3.1 %, 60 %. */
function percent(share: number): string {
  return `${Number((share * 100).toPrecision(2))} %`;
}

function at(pixels: number): number {
  return Number(pixels.toFixed(1));
}

function asText(text: string): string {
  return escaped(printable(text));
}
