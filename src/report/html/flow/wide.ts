/** The picture from left to right, for screens: the mail as a stream through its stations. */
import type { Forecast, Prediction } from '../../../model/prediction.ts';
import type { Context } from '../context.ts';
import { type Markup, markup } from '../escape.ts';
import { block, broken, curve, head, type Label, labels, line, type Point, ribbon, track } from './draw.ts';
import { bounceCauses, type End, ends, type Measures, measuresOf, rangesOf } from './measures.ts';
import type { Station } from './stations.ts';

export const wideWidth = 1180;
/** Where the stream parts, and where its parts arrive. */
export const parting = { from: 824, to: 952 } as const;
const top = 160;
const left = 10;
const first = 60;
const step = 102;
const beside = parting.to + 16;
const edge = 1170;
/** Where what is deferred turns back. */
const turn = 780;
const textRoom = 26;

const stationAt = (at: number) => first + step * at;

export function wide(
  stations: readonly Station[],
  prediction: Forecast,
  context: Context,
): { readonly body: Markup; readonly height: number } {
  const total = prediction.providers.reduce((sum, { recipients }) => sum + recipients, 0);
  const measures = measuresOf(prediction, 150, 200);
  const loop = loopOf(measures, prediction, context);
  const blocks = endBlocks(measures, prediction, context);
  const recipients =
    total === 0
      ? []
      : [{ text: context.said.recipientCount(total, context.words.number(total)), name: 'small', height: 0 }];
  const height = Math.max(loop.bottom, ...blocks.map(({ to }) => to)) + 52;
  const body = markup`${[
    block([left, top], parting.from - left + 1, measures.whole, 'trunk'),
    loop.drawn,
    userFilters(measures, context),
    ...blocks.map(({ drawn }) => drawn),
    ...stations.map((station, at) => gate(station, stationAt(at), measures, at)),
    labels(recipients, [stationAt(0) + 16, top + measures.whole + 22]),
    sides(context),
    comesBack(measures, height, blocks, context),
  ]}`;
  return { body, height };
}

/** What is deferred goes around: back to the sending server's queue, and once more through the same doors. */
function loopOf(
  { whole, deferred }: Measures,
  prediction: Prediction,
  { words, said }: Context,
): { readonly drawn: Markup; readonly bottom: number } {
  const bend = deferred / 2 + 26;
  const [from, to] = [stationAt(2) + deferred / 2, turn + bend];
  const middle = top + whole + deferred / 2;
  const lines = [
    { text: `${said.deferred}: ${rangesOf(prediction, words).deferral}`, name: 'strong', height: 0 },
    { text: said.triedAgain, name: 'small', height: 17 },
  ];
  const drawn = markup`${[
    track([from, middle], to - from, 2 * bend, deferred, 'loop'),
    head([(from + to) / 2 - 200, middle + 2 * bend], 'left'),
    head([(from + to) / 2 + 200, middle + 2 * bend], 'left'),
    labels(lines, [(from + to) / 2, middle + bend - 3], 'middle'),
  ]}`;
  return { drawn, bottom: middle + 2 * bend + deferred / 2 };
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly drawn: Markup;
}

/** The ends one below the other, each as high as its ribbon or its words. */
function endBlocks(measures: Measures, prediction: Prediction, context: Context): Block[] {
  const texts = endTexts(prediction, context);
  let y = top + 2;
  return ends.map((end): Block => {
    const { width, middle } = measures.ends[end];
    const high = texts[end].slice(1).reduce((sum, { height }) => sum + height, 18);
    const [from, tall] = [y, Math.max(width, high)];
    y += tall + 18;
    const centre = from + tall / 2;
    const cap = Math.max(width, 8);
    const drawn = markup`${[
      ribbon([parting.from, top + middle], [parting.to, centre], width, `ribbon ${end}`, 'x'),
      block([parting.to, centre - cap / 2], 4, cap, `cap ${end}`),
      labels(texts[end], [beside, centre - high / 2 + 14]),
    ]}`;
    return { from, to: from + tall, drawn };
  });
}

function endTexts(prediction: Prediction, { words, said }: Context): Record<End, Label[]> {
  const ranges = rangesOf(prediction, words);
  const named = (end: End, more: string): Label[] => [
    ...broken(said.ends[end], 15).map(text => ({ text, name: 'name', height: 18 })),
    { text: ranges[end], name: 'range', height: 20 },
    ...(more === '' ? [] : broken(more, textRoom)).map(text => ({ text, name: 'small', height: 17 })),
  ];
  return {
    inbox: named('inbox', said.recipients),
    spam: named('spam', ''),
    bounce: named('bounce', bounceCauses(prediction, said).join(', ')),
  };
}

function userFilters({ ends: { inbox } }: Measures, { said }: Context): Markup {
  const to: Point = [parting.to, top - 34];
  const lines = [
    { text: said.userFilters, name: 'strong', height: 0 },
    { text: said.notPredicted, name: 'small', height: 16 },
  ];
  const from: Point = [parting.from + 10, top + inbox.middle - inbox.width / 2];
  return markup`${[curve(from, to, 'guess', 'x'), labels(lines, [beside, top - 38])]}`;
}

function gate({ name, sign, states }: Station, x: number, { whole, deferred }: Measures, at: number): Markup {
  const low = top + whole + (at > 2 ? deferred : 0);
  const y = Math.round(top + whole / 2 - 14);
  const names = broken(name, 13).map(text => ({ text, name: 'strong', height: 16 }));
  const said = states.map(({ text, sign: own }) => ({ text, name: `state ${own}`, height: 16 }));
  return markup`${[
    line(
      [
        [x, top - 6],
        [x, low + 6],
      ],
      'gate',
    ),
    markup`<use class="sign ${sign}" href="#sign-${sign}" x="${x - 14}" y="${y}" width="28" height="28"/>`,
    labels(names, [x, top - 60 - 16 * (names.length - 1)], 'middle'),
    labels(said, [x, top - 42], 'middle'),
  ]}`;
}

/** Whose stations they are. */
function sides({ said }: Context): Markup {
  const side = (text: string, from: number, to: number) => {
    const [a, b] = [stationAt(from) - 46, stationAt(to) + 46];
    return markup`${[
      line(
        [
          [a, 50],
          [a, 42],
          [b, 42],
          [b, 50],
        ],
        'bracket',
      ),
      labels([{ text, name: 'small', height: 0 }], [(a + b) / 2, 60], 'middle'),
    ]}`;
  };
  return markup`${[side(said.yourSide, 0, 2), side(said.theirSide, 4, 7)]}`;
}

/** All that happened goes back: to the provider's opinion of the sender, and to the sender. */
function comesBack({ whole }: Measures, height: number, blocks: readonly Block[], { said }: Context): Markup {
  const provider = (stationAt(4) + stationAt(7)) / 2;
  const sender = stationAt(0);
  const centres = blocks.map(({ from, to }) => (from + to) / 2);
  const low = height - 14;
  const small = (text: string) => [{ text, name: 'small', height: 0 }];
  return markup`${[
    ...centres.map(y =>
      line(
        [
          [edge - 10, y],
          [edge, y],
        ],
        'back',
      ),
    ),
    line(
      [
        [edge, low],
        [edge, 14],
        [provider, 14],
        [provider, 37],
      ],
      'back',
    ),
    line(
      [
        [edge, low],
        [sender, low],
        [sender, top + whole + 12],
      ],
      'back',
    ),
    head([provider, 39], 'down'),
    head([sender, top + whole + 9], 'up'),
    labels(small(said.toProvider), [edge - 14, 31], 'end'),
    labels(small(said.toSender), [edge - 14, low - 9], 'end'),
  ]}`;
}
