/** Lines, ribbons and labels of the picture. */
import { type Markup, markup, raw } from '../escape.ts';

export type Point = readonly [x: number, y: number];

/** A ribbon of even width that leaves and arrives straight, along x or along y. */
export function ribbon([x0, y0]: Point, [x1, y1]: Point, width: number, name: string, along: 'x' | 'y'): Markup {
  const middle = along === 'x' ? (x0 + x1) / 2 : (y0 + y1) / 2;
  const bend = along === 'x' ? [middle, y0, middle, y1] : [x0, middle, x1, middle];
  const path = `M${at(x0)} ${at(y0)}C${bend.map(at).join(' ')} ${at(x1)} ${at(y1)}`;
  return markup`<path class="${name}" d="${path}" stroke-width="${at(width)}"/>`;
}

export function line(points: readonly Point[], name: string): Markup {
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
