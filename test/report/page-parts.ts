/** What a page is made of, as a parser of HTML sees it. */
import { Parser } from 'htmlparser2';

export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of itself and all within it, but for what a style sheet holds. */
  readonly text: string;
}

export interface PageParts {
  readonly elements: readonly Element[];
  /** As it is read: of the whole body. */
  readonly text: string;
}

export function pageParts(page: string): PageParts {
  const elements: { tag: string; attributes: Record<string, string>; text: string }[] = [];
  const open: number[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      open.push(elements.push({ tag, attributes, text: '' }) - 1);
    },
    ontext(text) {
      for (const at of open) (elements[at] as { text: string }).text += text;
    },
    onclosetag() {
      open.pop();
    },
    oncomment: data => elements.push({ tag: '!--', attributes: {}, text: data }),
    oncdatastart: () => elements.push({ tag: '![CDATA[', attributes: {}, text: '' }),
  });
  parser.end(page);
  return { elements, text: elements.find(({ tag }) => tag === 'body')?.text ?? '' };
}

/** Kinds of elements: the name with those of its attributes. */
export function kindsOf({ elements }: PageParts): Set<string> {
  return new Set(elements.map(({ tag, attributes }) => `${tag} ${Object.keys(attributes).sort().join(' ')}`));
}

/** Each value of attributes that choose, point or load. */
export function valuesOf({ elements }: PageParts, ...names: readonly string[]): Set<string> {
  return new Set(elements.flatMap(({ attributes }) => names.flatMap(name => attributes[name]?.split(' ') ?? [])));
}
