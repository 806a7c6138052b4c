/** Markup that can only be made by the template here: whatever else is put into it is text, and shown as text. */
import { printable } from '../terminal.ts';

const key = Symbol('markup');

export interface Markup {
  readonly [key]: string;
}

type Part = Markup | string | number | readonly Part[] | null | undefined | false;

/** Attribute values stand in double quotes. What is null, undefined or false is left out. */
export function markup(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { [key]: template.reduce((made, literal, at) => made + rendered(parts[at - 1]) + literal) };
}

export function written(made: Markup): string {
  return made[key];
}

/** Several lines, as they stand. */
export function preserved(text: string): Markup {
  return { [key]: text.split(/\r?\n/).map(rendered).join('\n') };
}

/** Ours alone: a style sheet. */
export function raw(text: string): Markup {
  return { [key]: text };
}

function rendered(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string') return escaped(printable(part));
  if (typeof part === 'number') return String(part);
  if (isMarkup(part)) return part[key];
  return part.map(rendered).join('');
}

function isMarkup(part: Markup | readonly Part[]): part is Markup {
  return key in part;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For HTML and XML, within elements and quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] as string);
}
