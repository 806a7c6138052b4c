/** XML of strangers, element by element: no entity is expanded but the five of XML itself, nothing is fetched. */
import { limits } from './limits.ts';

export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  readonly text: string;
  readonly children: readonly XmlElement[];
  /** Something within it was left open. */
  readonly isBroken: boolean;
}

interface Open {
  readonly name: string;
  text: string;
  readonly children: XmlElement[];
  isBroken: boolean;
}

interface XmlRead {
  /** Name of the outermost element; undefined where there is none. */
  readonly root: string | undefined;
  /** What is within it, complete elements only, in order. */
  readonly elements: readonly XmlElement[];
  /** What is wrong with the text as a whole. */
  readonly fault?: string;
}

/** A text that is cut off gives the elements that were complete. Over a limit it gives none. */
export async function readXml(text: string): Promise<XmlRead> {
  if (/<!ENTITY/i.test(text))
    return { root: undefined, elements: [], fault: 'declares entities of its own; these are not expanded' };
  const { Parser } = await import('htmlparser2');
  const elements: XmlElement[] = [];
  const stack: Open[] = [];
  let [root, fault, count, isOver, atEnd] = [
    undefined as string | undefined,
    undefined as string | undefined,
    0,
    false,
    false,
  ];
  const refuse = (because: string) => {
    if (!isOver) fault = because;
    isOver = true;
    parser.pause();
  };
  const parser = new Parser(
    {
      onopentag(full) {
        if (isOver) return;
        const name = full.slice(full.indexOf(':') + 1);
        if (++count > limits.xmlElements) return refuse(`has more than ${limits.xmlElements} elements`);
        if (stack.length >= limits.xmlDepth) return refuse(`nests elements deeper than ${limits.xmlDepth}`);
        if (stack.length === 0) root ??= name;
        stack.push({ name, text: '', children: [], isBroken: false });
      },
      ontext(data) {
        const top = stack.at(-1);
        if (top !== undefined && top.text.length < limits.xmlText) top.text += data.slice(0, limits.xmlText);
      },
      onclosetag(_full, isImplied) {
        const closed = stack.pop();
        if (closed === undefined || isOver) return;
        if (isImplied && !atEnd) fault ??= 'is not well-formed XML: an element is never closed';
        if (atEnd) {
          fault = `ends before </${root}>`;
          return;
        }
        const element = { ...closed, text: closed.text.trim(), isBroken: closed.isBroken || isImplied };
        const parent = stack.at(-1);
        if (parent === undefined) return;
        if (element.isBroken) parent.isBroken = true;
        (stack.length === 1 ? elements : parent.children).push(element);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  atEnd = true;
  if (!isOver) parser.end();
  return { root, elements: isOver ? [] : elements, ...(fault === undefined ? {} : { fault }) };
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(child => child.name === name);
}

/** Text at the end of a path; undefined where it is empty. */
export function textAt(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  const text = path.reduce<XmlElement | undefined>(childOf, element)?.text;
  return text === undefined || text === '' ? undefined : text;
}

/** By its byte order mark, or by the encoding it declares (XML 1.0, 4.3.3); UTF-8 otherwise. */
export function xmlText(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = mark ?? /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
