/** Text from outside for Markdown of GitHub and GitLab: it is read, never obeyed, and links to and calls nobody. */
import { printable } from '../terminal.ts';

/** Zero-width; no printable text has it. */
const apart = '\u200b';

/** Mentions, references, addresses and links, `GH-1`, `:emoji:`: GitHub looks for them in the text that is shown. */
const call = /[@#](?=\w)|(?<!\w)(?:[!&$~%^](?=\w)|[~%](?="))|:(?=\/\/|[\w+-]+:)|GH(?=-\d)|www(?=\.)/i;
const calls = new RegExp(call, 'gi');
/** What a word may stand in or end with. */
const opening = new Set('("\'“‘«');
const closing = new Set(')"\'”’».,;:!?');
const markup = /[\\`*_[\]<>|~$&\u200b]/g;
const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '|': '&#124;',
  [apart]: '&#8203;',
};

/** One line, to stand anywhere but at the beginning of one. */
export function inline(text: string): string {
  const parts = printable(text).trim().split(/(\s+)/);
  return parts
    .map(silenced)
    .join('')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, `$1${entities[apart]}`)
    .replace(/^[#+-]/, '\\$&');
}

/** Nothing calls from code, and a record copied from there is whole. A call that cannot be code is broken in two. */
function silenced(word: string): string {
  let [start, end] = [0, word.length];
  while (opening.has(word[start] as string)) start++;
  while (closing.has(word[end - 1] as string)) end--;
  const [before, core, after] = [word.slice(0, start), word.slice(start, end), word.slice(end)];
  if (!call.test(core) || /[`|<>]/.test(core)) return escaped(word.replace(calls, found => found + apart));
  return `${before}\`${core}\`${after}`;
}

function escaped(text: string): string {
  return text.replace(markup, char => entities[char] ?? `\\${char}`);
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
  const summary = printable(title).replace(/[&<]/g, char => entities[char] as string);
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
