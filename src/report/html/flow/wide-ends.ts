/** Where the wide picture's stream ends: inbox, spam, bounce, and what users' own filters take. */
import type { Prediction } from '../../../model/prediction.ts';
import type { Context } from '../context.ts';
import { type Markup, markup } from '../escape.ts';
import { block, broken, curve, type Label, labels, type Point, ribbon } from './draw.ts';
import { bounceCauses, type End, ends, type Measures, rangesOf } from './measures.ts';
import { parting, top } from './wide-frame.ts';

const beside = parting.to + 16;
/** Characters of a line. */
const room = 26;

export interface Block {
  readonly from: number;
  readonly to: number;
  readonly drawn: Markup;
}

/** The ends one below the other, each as high as its ribbon or its words. */
export function endBlocks(measures: Measures, prediction: Prediction, context: Context): Block[] {
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
    ...(more === '' ? [] : broken(more, room)).map(text => ({ text, name: 'small', height: 17 })),
  ];
  return {
    inbox: named('inbox', said.recipients),
    spam: named('spam', ''),
    bounce: named('bounce', bounceCauses(prediction, said).join(', ')),
  };
}

/** A way that nobody can say the width of. */
export function userFilters({ ends: { inbox } }: Measures, { said }: Context): Markup {
  const to: Point = [parting.to, top - 34];
  const lines = [
    { text: said.userFilters, name: 'strong', height: 0 },
    { text: said.notPredicted, name: 'small', height: 16 },
  ];
  const from: Point = [parting.from + 10, top + inbox.middle - inbox.width / 2];
  return markup`${[curve(from, to, 'guess', 'x'), labels(lines, [beside, top - 38])]}`;
}
