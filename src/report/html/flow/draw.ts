/** Lines, ribbons and labels of the picture. */
import { type Markup, markup, raw } from '../escape.ts';

export type Point = readonly [x: number, y: number];

type Along = 'x' | 'y';

/**
 * A ribbon that leaves and arrives straight, along x or along y. Across that way it is as wide everywhere, so that ribbons
 * side by side never cover each other.
 */
export function ribbon(from: Point, to: Point, width: number, name: string, along: Along): Markup {
  const [near, far] = [-width / 2, width / 2];
  const edge = (start: Point, end: Point, by: number) => bend(beside(start, by, along), beside(end, by, along), along);
  const [start, turn] = [beside(from, near, along), beside(to, far, along)];
  const path = `M${start.map(at).join(' ')}${edge(from, to, near)}L${turn.map(at).join(' ')}${edge(to, from, far)}Z`;
  return markup`<path class="${name}" d="${path}"/>`;
}

/** A line bent as a ribbon is. */
export function curve(from: Point, to: Point, name: string, along: Along): Markup {
  return markup`<path class="${name}" d="M${from.map(at).join(' ')}${bend(from, to, along)}"/>`;
}

function beside([x, y]: Point, by: number, along: Along): Point {
  return along === 'x' ? [x, y + by] : [x + by, y];
}

function bend([x0, y0]: Point, [x1, y1]: Point, along: Along): string {
  const middle = along === 'x' ? (x0 + x1) / 2 : (y0 + y1) / 2;
  const bends = along === 'x' ? [middle, y0, middle, y1] : [x0, middle, x1, middle];
  return `C${[...bends, x1, y1].map(at).join(' ')}`;
}

export function line(name: string, ...points: readonly Point[]): Markup {
  return markup`<path class="${name}" d="M${points.map(point => point.map(at).join(' ')).join('L')}"/>`;
}

/** An arrow's head, its tip at the point. */
export function head([x, y]: Point, towards: 'up' | 'down' | 'left' | 'right'): Markup {
  const turned = { right: 0, down: 90, left: 180, up: 270 }[towards];
  return markup`<path class="head" d="M-9-5 0 0-9 5" transform="translate(${at(x)} ${at(y)}) rotate(${turned})"/>`;
}

export function block([x, y]: Point, width: number, height: number, name: string): Markup {
  return markup`<rect class="${name}" x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}"/>`;
}

/** A ribbon that runs around: the middle of it is a rectangle with rounded ends. */
export function track([x, y]: Point, width: number, height: number, thick: number, name: string): Markup {
  const round = at(Math.min(width, height) / 2);
  return markup`<rect class="${name}" x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}" rx="${round}" stroke-width="${at(thick)}"/>`;
}

export interface Label {
  readonly text: string;
  readonly name: string;
  /** From this line of text to the next. */
  readonly height: number;
}

export function small(text: string): Label {
  return { text, name: 'small', height: 17 };
}

/** Lines of text, one below the other; `y` is where the first stands. */
export function labels(all: readonly Label[], [x, y]: Point, anchor: 'start' | 'middle' | 'end' = 'start'): Markup {
  let base = y;
  return markup`${all.map(({ text, name, height }, place) => {
    if (place > 0) base += height;
    const anchored = anchor === 'start' ? null : markup` text-anchor="${anchor}"`;
    return markup`<text class="${name}" x="${at(x)}" y="${at(base)}"${anchored}>${text}</text>`;
  })}`;
}

/** Broken at spaces into lines of about so many characters. */
export function broken(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The picture with its words for who does not see it. */
export function picture(
  { id, name, width, height }: { id: string; name: string; width: number; height: number },
  title: string,
  description: string,
  body: Markup,
): Markup {
  const box = raw(`0 0 ${at(width)} ${at(height)}`);
  return markup`<svg class="${name}" viewBox="${box}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>
${body}</svg>`;
}

export function at(pixels: number): number {
  return Number(pixels.toFixed(1));
}
