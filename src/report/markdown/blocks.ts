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
  const kept = [...blocks];
  let left = bytes(kept.map(({ text }) => text));
  const notice = () => cut(blocks.length - kept.length);
  const fits = () => left + (kept.length < blocks.length ? Buffer.byteLength(notice()) + separator.length : 0) <= limit;
  while (kept.length > 0 && !fits()) {
    const extra = kept.findLastIndex(({ isExtra }) => isExtra);
    const [gone] = kept.splice(extra === -1 ? kept.length - 1 : extra, 1);
    left -= bytes([gone?.text ?? '']);
  }
  const texts = kept.map(({ text }) => text);
  return `${[...texts, ...(kept.length < blocks.length ? [notice()] : [])].join(separator)}\n`;
}

const separator = '\n\n';

/** Each with what stands behind it. */
function bytes(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text) + separator.length, 0);
}
