/** Merge tags that nothing replaced: `{{name}}`, `*|FNAME|*`, `%%city%%`. */
import type { MergeTagLore } from '../model/lore.ts';

const longest = 80;
const looksLikeTag = /^[\w .:|"'#/$^>&~!?()-]+$/;

/** Each tag once with how often it stands in `text`, in order of appearance. Linear in the text. */
export function openMergeTags(text: string, brackets: MergeTagLore['brackets']): { tag: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { open, close } of brackets) {
    for (let start = text.indexOf(open); start !== -1; ) {
      const end = text.indexOf(close, start + open.length);
      if (end === -1) break;
      const inside = text.slice(start + open.length, Math.min(end, start + longest));
      const isTag = end - start <= longest && looksLikeTag.test(inside) && /\w/.test(inside);
      if (isTag) {
        const tag = text.slice(start, end + close.length);
        counts.set(tag, (counts.get(tag) ?? 0) + 1);
      }
      start = text.indexOf(open, isTag ? end + close.length : start + open.length);
    }
  }
  return [...counts].map(([tag, count]) => ({ tag, count }));
}
