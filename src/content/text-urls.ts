/** Addresses in plain text, found by linkify-it. */
import type { LinkifyIt } from 'linkify-it';
import type { RawUrl } from './html.ts';

let finder: LinkifyIt | undefined;

export async function urlsInText(text: string): Promise<RawUrl[]> {
  const linkify = finder ?? new (await import('linkify-it')).LinkifyIt({ fuzzyLink: true, fuzzyEmail: false });
  finder = linkify;
  let line = 1;
  let counted = 0;
  return (linkify.match(text) ?? []).map(({ url, index }) => {
    for (; counted < index; counted++) if (text[counted] === '\n') line++;
    return { role: 'text', url, line, text: '', labelled: true };
  });
}
