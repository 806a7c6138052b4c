/** Addresses in plain text, found by linkify-it. */
import type { RawUrl } from './html.ts';

export async function urlsInText(text: string): Promise<RawUrl[]> {
  const { LinkifyIt } = await import('linkify-it');
  const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false });
  let line = 1;
  let counted = 0;
  return (linkify.match(text) ?? []).map(({ url, index }) => {
    for (; counted < index; counted++) if (text[counted] === '\n') line++;
    return { role: 'text', url, line, text: '', labelled: true };
  });
}
