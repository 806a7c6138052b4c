/** The picture from left to right, for screens: the mail as a stream through its stations. */
import type { Forecast, Prediction } from '../../../model/prediction.ts';
import type { Context } from '../context.ts';
import { type Markup, markup } from '../escape.ts';
import { block, broken, head, labels, line, small, track } from './draw.ts';
import { type Measures, measuresOf, rangesOf } from './measures.ts';
import type { Station } from './stations.ts';
import { type Block, endBlocks, userFilters } from './wide-ends.ts';
import { edge, left, parting, stationAt, top, turn } from './wide-frame.ts';

export function wide(
  stations: readonly Station[],
  prediction: Forecast,
  context: Context,
): { readonly body: Markup; readonly height: number } {
  const total = prediction.providers.reduce((sum, { recipients }) => sum + recipients, 0);
  const measures = measuresOf(prediction, 150, 200);
  const loop = loopOf(measures, prediction, context);
  const blocks = endBlocks(measures, prediction, context);
  const recipients = total === 0 ? '' : context.said.recipientCount(total, context.words.number(total));
  const height = Math.max(loop.bottom, ...blocks.map(({ to }) => to)) + 52;
  const body = markup`${[
    block([left, top], parting.from - left + 1, measures.whole, 'trunk'),
    loop.drawn,
    userFilters(measures, context),
    ...blocks.map(({ drawn }) => drawn),
    ...stations.map((station, at) => gate(station, stationAt(at), measures, at)),
    labels([small(recipients)], [stationAt(0) + 16, top + measures.whole + 22]),
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

function gate({ name, sign, states }: Station, x: number, { whole, deferred }: Measures, at: number): Markup {
  const low = top + whole + (at > 2 ? deferred : 0);
  const y = Math.round(top + whole / 2 - 14);
  const names = broken(name, 13).map(text => ({ text, name: 'strong', height: 16 }));
  const said = states.map(({ text, sign: own }) => ({ text, name: `state ${own}`, height: 16 }));
  return markup`${[
    line('gate', [x, top - 6], [x, low + 6]),
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
      line('bracket', [a, 50], [a, 42], [b, 42], [b, 50]),
      labels([small(text)], [(a + b) / 2, 60], 'middle'),
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
  return markup`${[
    ...centres.map(y => line('back', [edge - 10, y], [edge, y])),
    line('back', [edge, low], [edge, 14], [provider, 14], [provider, 37]),
    line('back', [edge, low], [sender, low], [sender, top + whole + 12]),
    head([provider, 39], 'down'),
    head([sender, top + whole + 9], 'up'),
    labels([small(said.toProvider)], [edge - 14, 31], 'end'),
    labels([small(said.toSender)], [edge - 14, low - 9], 'end'),
  ]}`;
}
