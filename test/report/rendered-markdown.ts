/** Markdown as GitHub shows it: GitHub's own flavour to HTML, and its elements and text. */
import { parseDocument } from 'htmlparser2';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type Element, elementsOf, skeletonOf } from './xml.ts';

interface Rendered {
  /** Names and attributes of all elements, in order, but for code within a line. */
  readonly skeleton: string;
  /** What is read, zero-width spaces and all. */
  readonly text: string;
  /** The same without what stands in code, where nothing calls or refers. */
  readonly prose: string;
}

/** Calls, refers or links, as GitHub and GitLab look for it in what is shown. */
export const calling = /[@#]\w|:\/\/|GH-\d|www\./i;

type Nodes = ReturnType<typeof parseDocument>['children'];

export function renderedMarkdown(markdown: string): Rendered {
  const html = micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const { children } = parseDocument(html);
  return {
    skeleton: skeletonOf(withoutCode(elementsOf(children))),
    text: textOf(children, []),
    prose: textOf(children, ['code', 'pre']),
  };
}

function withoutCode(elements: readonly Element[]): Element[] {
  return elements
    .filter(({ name, attributes }) => name !== 'code' || Object.keys(attributes).length > 0)
    .map(one => ({ ...one, children: withoutCode(one.children) }));
}

function textOf(nodes: Nodes, without: readonly string[]): string {
  return nodes
    .map(node => {
      if ('data' in node) return node.data;
      if (!('children' in node) || ('name' in node && without.includes(node.name))) return '';
      return textOf(node.children, without);
    })
    .join('');
}
