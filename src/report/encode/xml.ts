/** Text from outside for XML 1.0: legal characters alone (section 2.2), markup escaped. */
import { printable } from '../terminal.ts';
import { printableLines } from './lines.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** An attribute's value, one line. */
export function xmlAttribute(text: string): string {
  return escaped(printable(text));
}

/** An element's text; its line ends stay. */
export function xmlText(text: string): string {
  return escaped(printableLines(text).join('\n'));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, char => entities[char] as string);
}
