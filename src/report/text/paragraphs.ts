/** Wrapped text in the few forms that explanations share. What comes from outside is made printable here. */
import { printable, wrap } from '../terminal.ts';
import type { Style } from './style.ts';

export function para(text: string, { width }: Pick<Style, 'width'>, indent = 2, hang = indent): string[] {
  return wrap(printable(text), width, hang, indent);
}

export function item(text: string, style: Pick<Style, 'width'>, indent = 2): string[] {
  return para(`- ${text}`, style, indent, indent + 2);
}

/** To be copied: never broken, however narrow the terminal. */
export function verbatim(text: string, indent: number): string[] {
  return text.split('\n').map(line => ' '.repeat(indent) + printable(line));
}

/** A title, its lines and an empty one; nothing at all without lines. */
export function section(title: string, lines: readonly string[], { chalk, width }: Style): string[] {
  if (lines.length === 0) return [];
  const end = lines.at(-1) === '' ? [] : [''];
  return [...wrap(title, width).map(line => chalk.bold(line)), ...lines, ...end];
}

/** What a finding fills in stands there as `<name>`. */
export function holed(sentence: string): string {
  return sentence.replace(/\{(\w+)\}/g, '<$1>');
}
