/** Text from outside for Markdown of GitHub and GitLab: it is read, never obeyed, and links to and calls nobody. */
import { printable } from '../terminal.ts';

/** Zero-width; no printable text has it. It stands between what must not be taken together. */
const apart = '\u200b';

/** Mentions, references, addresses and variables; `https://`, `www.`, `GH-1`, `:emoji:`. */
const calls = /[@#!&$~%^](?=[\w"])|:(?=\/\/|[\w+-]+:)|GH(?=-\d)|www(?=\.)/gi;
const markup = /[\\`*_[\]<>|~$&\u200b]/g;
const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '|': '&#124;',
  [apart]: '&#8203;',
};

/**
 * One line, to stand anywhere but at the beginning of one. What calls or links is broken in two: escaping does not help,
 * for GitHub looks for it in the text that is shown.
 */
export function inline(text: string): string {
  return printable(text)
    .trim()
    .replace(calls, found => found + apart)
    .replace(/^\d{1,9}(?=[.)](?:\s|$))/, number => number + apart)
    .replace(markup, char => entities[char] ?? `\\${char}`)
    .replace(/^[#+=-]/, first => `\\${first}`);
}

/** An id of ours as code; anything else as text. */
export function code(id: string): string {
  return /^[a-z][a-z0-9/-]*$/.test(id) ? `\`${id}\`` : inline(id);
}

/** Lines shown as they are, within a list item; the fence is longer than any of theirs. */
export function fenced(lines: readonly string[]): string {
  const shown = lines.map(printable);
  const runs = shown.flatMap(line => [...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(2, ...runs) + 1);
  return [`${fence}text`, ...shown, fence].map(line => `  ${line}`).join('\n');
}

/** Cells hold Markdown without a bare `|`. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Folded away until it is asked for. `title` is plain text. */
export function details(title: string, body: string): string {
  const summary = printable(title).replace(/[&<>]/g, char => entities[char] as string);
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
