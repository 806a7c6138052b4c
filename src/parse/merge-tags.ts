/** Merge tags that nothing replaced: `{{name}}`, `*|FNAME|*`, `%%city%%`, `%FIRSTNAME%`. */
import type { MergeTagLore } from '../model/lore.ts';

const longest = 80;
const longestCode = 20_000;
const looksLikeTag = /^[\w .:|"'#/$^>&~!?()-]+$/;

type Bracket = MergeTagLore['brackets'][number];

/** Each tag once with how often it stands in `text`, bracket by bracket in order of appearance. Linear in the text. */
export function openMergeTags(
  text: string,
  { brackets, patterns }: Pick<MergeTagLore, 'brackets' | 'patterns'>,
): { tag: string; count: number }[] {
  const tags: string[] = [];
  const rest = brackets.reduce((left, bracket) => takeOut(left, bracket, tags), text);
  for (const pattern of patterns) for (const [tag] of rest.matchAll(pattern)) tags.push(tag);
  return [...Map.groupBy(tags, shown)].map(([tag, all]) => ({ tag, count: all.length }));
}

/** The text without the tags of one bracket, which join `tags`. */
function takeOut(text: string, { open, close, code }: Bracket, tags: string[]): string {
  const rest: string[] = [];
  let from = 0;
  let end = 0;
  for (let start = text.indexOf(open); start !== -1; ) {
    const inside = start + open.length;
    // Each closing mark is looked for once.
    if (end < inside) end = text.indexOf(close, inside);
    if (end === -1) break;
    const isTag = code ? end - start <= longestCode : end - start <= longest && isPlain(text.slice(inside, end));
    const next = isTag ? end + close.length : inside;
    if (isTag) {
      tags.push(text.slice(start, next));
      rest.push(text.slice(from, start));
      from = next;
    }
    start = text.indexOf(open, next);
  }
  rest.push(text.slice(from));
  return rest.join(' ');
}

function isPlain(inside: string): boolean {
  return looksLikeTag.test(inside) && /\w/.test(inside);
}

function shown(tag: string): string {
  return tag.length <= longest + 4 ? tag : `${tag.slice(0, longest)}…`;
}
