/** A report in parts, each whole in itself, so that what is cut off leaves nothing open. */
import { details } from '../encode/markdown.ts';

export interface Block {
  readonly text: string;
  /** It may go before the others do. */
  readonly isExtra: boolean;
}

export function block(text: string): Block {
  return { text, isExtra: false };
}

/** None where there is nothing to list. `items` are Markdown. */
export function listed(title: string, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [block([title, '', ...items.map(item => `- ${item}`)].join('\n'))];
}

/** Folded away, with how many there are. `title` is plain text. */
export function folded(title: string, items: readonly string[]): Block[] {
  if (items.length === 0) return [];
  const body = items.map(item => `- ${item}`).join('\n');
  return [{ text: details(`${title} (${items.length})`, body), isExtra: true }];
}

/** At most `limit` bytes of UTF-8. What may go goes first, from the end; `cut` says how many parts are missing. */
export function joined(blocks: readonly Block[], limit: number, cut: (parts: number) => string): string {
  const gone = new Set<Block>();
  const notice = () => (gone.size === 0 ? [] : [cut(gone.size)]);
  const fromEnd = blocks.toReversed();
  let kept = blocks.reduce((sum, { text }) => sum + bytes(text), 0);
  for (const one of [...fromEnd.filter(({ isExtra }) => isExtra), ...fromEnd.filter(({ isExtra }) => !isExtra)]) {
    if (notice().reduce((sum, text) => sum + bytes(text), kept) <= limit) break;
    gone.add(one);
    kept -= bytes(one.text);
  }
  const texts = blocks.filter(one => !gone.has(one)).map(({ text }) => text);
  return `${[...texts, ...notice()].join(separator)}\n`;
}

const separator = '\n\n';

/** With what stands behind it. */
function bytes(text: string): number {
  return Buffer.byteLength(text) + separator.length;
}
