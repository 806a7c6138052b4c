/** Text from outside, made safe for a terminal: what is not plainly printable is shown as an escape, never sent. */
import { stripVTControlCharacters } from 'node:util';

/** Controls, format characters (bidi, zero-width, tags), surrogates, private use, unassigned, line separators. */
const unsafe = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** What makes a line of a log a command to a CI service: GitHub's and Azure's `##[…]`, `##vso[…]`, TeamCity's `##teamcity[…]`. */
const command = /##(?=\w*\[)/g;

/** One line; `\x1b` and `\u{202e}` stand for the characters themselves. */
export function printable(text: string): string {
  const visible = text.replace(unsafe, char => {
    const code = char.codePointAt(0) as number;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
  });
  return visible.replace(command, '#\\x23');
}

/** A line that GitHub would take for a workflow command, blanks before it or not, begins with `\x3a` instead. */
export function inert(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1\\x3a');
}

/** Columns a line takes, our own colour codes left out; wide characters count two. */
export function columns(line: string): number {
  let width = 0;
  for (const char of stripVTControlCharacters(line)) width += widthOf(char.codePointAt(0) as number);
  return width;
}

/** Padded or, where longer, left as it is. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** Breaks at spaces so that no line is wider than `width`: the first line behind `first` blanks, the others behind `hang`. */
export function wrap(text: string, width: number, hang = 0, first = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = width - (lines.length === 0 ? first : hang);
    if (line !== '' && columns(line) + 1 + columns(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one, at) => ' '.repeat(at === 0 ? first : hang) + one);
}

/** East Asian wide and emoji blocks; marks take none. */
function widthOf(code: number): number {
  if (code >= 0x300 && code <= 0x36f) return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff);
  return wide ? 2 : 1;
}
