/** The picture from top to bottom, for phones and paper. */
import type { Prediction } from '../../../model/prediction.ts';
import type { Context } from '../context.ts';
import { type Markup, markup } from '../escape.ts';
import { block, broken, curve, head, type Label, labels, line, ribbon, track } from './draw.ts';
import { type End, ends, type Measures, measuresOf, rangesOf } from './measures.ts';
import type { Station } from './stations.ts';

export const tallWidth = 328;
/** The trunk's right edge: the side of the inbox. */
const right = 140;
const first = 34;
const step = 56;
const split = first + step * 8 + 24;
/** Where the stream parts, and where its parts arrive. */
export const partingDown = { from: split, to: split + 92 } as const;
const beside = right + 18;
const edge = 322;
/** Centres of the columns the parts end in; what users' filters take has one of its own. */
const columns: Readonly<Record<End, number>> = { bounce: 38, spam: 108, inbox: 190 };
const filtered = 284;
const height = partingDown.to + 100;

export function tall(
  stations: readonly Station[],
  prediction: Prediction,
  context: Context,
): { readonly body: Markup; readonly height: number } {
  const measures = measuresOf(prediction, 78, 100);
  const body = markup`${[
    block([right - measures.whole, 0], measures.whole, split + 1, 'trunk'),
    loop(measures, prediction, context),
    userFilters(measures, context),
    ...ends.map(end => drawnEnd(end, measures, prediction, context)),
    ...stations.map((station, at) => gate(station, first + step * at, measures, at)),
    comesBack(stations.length),
  ]}`;
  return { body, height };
}

function loop({ whole, deferred }: Measures, prediction: Prediction, { words, said }: Context): Markup {
  const from = first + step * 2 + deferred / 2;
  const wide = deferred + 20;
  const x = right - whole - deferred / 2 - wide;
  const high = split - 16 - deferred / 2 - from;
  const lines = [
    ...broken(`${said.deferred}: ${rangesOf(prediction, words).deferral}`, 21).map(text => ({
      text,
      name: 'state deferral',
      height: 15,
    })),
    ...broken(said.triedAgain, 22).map(text => ({ text, name: 'small', height: 15 })),
  ];
  return markup`${[
    track([x, from], wide, high, deferred, 'loop'),
    head([x, from + high / 2 - 60], 'up'),
    head([x, from + high / 2 + 60], 'up'),
    labels(lines, [beside, split - 42]),
  ]}`;
}

function drawnEnd(end: End, measures: Measures, prediction: Prediction, { words, said }: Context): Markup {
  const { width, middle } = measures.ends[end];
  const cap = Math.max(width, 8);
  return markup`${[
    ribbon([right - middle, partingDown.from], [columns[end], partingDown.to], width, `ribbon down ${end}`, 'y'),
    block([columns[end] - cap / 2, partingDown.to], cap, 4, `cap ${end}`),
    under(said.ends[end], rangesOf(prediction, words)[end], 'name', columns[end]),
  ]}`;
}

function userFilters({ ends: { inbox } }: Measures, { said }: Context): Markup {
  const from = right - inbox.middle + inbox.width / 2;
  return markup`${[
    curve([from, split - 6], [filtered, partingDown.to], 'guess', 'y'),
    under(said.userFilters, said.notPredicted, 'strong', filtered),
  ]}`;
}

function under(name: string, text: string, style: string, x: number): Markup {
  const lines: Label[] = [
    ...broken(name, 10).map(part => ({ text: part, name: style, height: 16 })),
    ...(style === 'name' ? [text] : broken(text, 9)).map(part => ({
      text: part,
      name: style === 'name' ? 'range' : 'small',
      height: 17,
    })),
  ];
  return labels(lines, [x, partingDown.to + 22], 'middle');
}

function gate({ name, sign, states }: Station, y: number, { whole, deferred }: Measures, at: number): Markup {
  const far = right - whole - (at > 2 ? deferred : 0);
  const lines = [
    ...broken(name, 19).map(text => ({ text, name: 'strong', height: 15 })),
    ...states.map(({ text, sign: own }) => ({ text, name: `state ${own}`, height: 15 })),
  ];
  const x = Math.round(right - whole / 2 - 12);
  return markup`${[
    line('gate', [far - 5, y], [right + 6, y]),
    markup`<use class="sign ${sign}" href="#sign-${sign}" x="${x}" y="${y - 12}" width="24" height="24"/>`,
    labels(lines, [beside, y - (lines.length - 1) * 7 + 5]),
  ]}`;
}

function comesBack(count: number): Markup {
  const provider = first + step * (count - 2.5);
  const sender = first - 14;
  return markup`${[
    line('back', [edge, height], [edge, sender], [edge - 12, sender]),
    line('back', [edge, provider], [edge - 12, provider]),
    head([edge - 14, sender], 'left'),
    head([edge - 14, provider], 'left'),
  ]}`;
}
