/** Bars: each in a line of its own, between what it is of and its figure. Positions are shares of the line. */
import { type Markup, markup } from './escape.ts';

export interface Piece {
  /** 0 to 1. */
  readonly from: number;
  readonly to: number;
  /** Classes of its colour. */
  readonly name: string;
}

export interface Bar {
  readonly label: string | Markup;
  readonly pieces: readonly Piece[];
  readonly value: string | Markup;
}

/** A list of lines on one scale. */
export function bars(all: readonly Bar[], kind = ''): Markup {
  return markup`<ul class="bars ${kind}">${all.map(
    ({ label, pieces, value }) =>
      markup`
<li><span class="label">${label}</span>${strip(pieces)}<span class="value">${value}</span></li>`,
  )}
</ul>`;
}

/** One strip of pieces. What it shows stands beside it in words. */
export function strip(pieces: readonly Piece[]): Markup {
  return markup`<svg class="strip" aria-hidden="true">${pieces.map(piece)}</svg>`;
}

export function piece({ from, to, name }: Piece): Markup {
  return markup`<rect class="${name}" x="${percent(from)}%" width="${percent(Math.max(0, to - from))}%" height="100%"/>`;
}

/** A limit, or what is expected. */
export function marked(share: number): Piece {
  return { from: share - 0.005, to: share + 0.005, name: 'fill mark' };
}

/** One after the other. */
export function stacked(parts: readonly { readonly share: number; readonly name: string }[]): Piece[] {
  let edge = 0;
  return parts.map(({ share, name }) => {
    const from = edge;
    edge += share;
    return { from, to: edge, name };
  });
}

export function percent(share: number): number {
  return Number((share * 100).toFixed(2));
}
