/** XML as a parser reads it: names, attributes and texts. */
import { parseDocument } from 'htmlparser2';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Element[];
}

type Node = ReturnType<typeof parseDocument>['children'][number];

/** The outermost elements. */
export function parsedXml(xml: string): Element[] {
  return elementsOf(parseDocument(xml, { xmlMode: true, decodeEntities: true }).children);
}

export function elementsOf(nodes: readonly Node[]): Element[] {
  return nodes.flatMap(node => {
    if (!('attribs' in node)) return [];
    const text = node.children.map(child => (child.type === 'text' && 'data' in child ? child.data : '')).join('');
    return [{ name: node.name, attributes: node.attribs, text, children: elementsOf(node.children) }];
  });
}

/** Names of all elements and their attributes, in order. */
export function skeletonOf(elements: readonly Element[]): string {
  return elements
    .map(({ name, attributes, children }) => `${name}[${Object.keys(attributes)}](${skeletonOf(children)})`)
    .join(' ');
}

/** Legal characters and nothing but tags, quoted attributes and the five entities (XML 1.0, sections 2 and 3). */
export function isStrictXml(xml: string): boolean {
  const legal = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
  const entity = '&(?:amp|lt|gt|quot|#39);';
  const attribute = ` [a-z]+="(?:[^"<&]|${entity})*"`;
  const token = new RegExp(
    `^<\\?xml version="1.0" encoding="UTF-8"\\?>(?:[^<&]|${entity}|</?[a-z-]+(?:${attribute})*/?>)*$`,
  );
  return legal.test(xml) && token.test(xml);
}
