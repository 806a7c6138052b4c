/** Addresses in plain text, found by linkify-it. */
import type { RawUrl } from './html.ts';

/** Longer text parts are searched to here. Judgement. */
const mostText = 200_000;

export async function urlsInText(text: string): Promise<RawUrl[]> {
  const { LinkifyIt } = await import('linkify-it');
  const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false });
  const searched = text.slice(0, mostText);
  let line = 1;
  let counted = 0;
  return (linkify.match(searched) ?? []).map(({ url, index }) => {
    for (; counted < index; counted++) if (searched[counted] === '\n') line++;
    return { role: 'text', url, line, text: '', labelled: true };
  });
}
