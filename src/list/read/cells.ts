/** One record to its cells: the slow road, for samples and for rows that cannot be handed on as they are. */
import type { Dialect } from './scan.ts';

interface Oddities {
  /** Cells with an odd number of stray quotes. Two in a record are perhaps one cell, with a delimiter in it. */
  oddCells: number;
}

/** `text` is a whole record as `scanRecords` bounds it; what is stray is kept as it stands. */
export function cellsOf(text: string, { delimiter, quote, backslash }: Dialect, oddities?: Oddities): string[] {
  const separator = delimiter === -1 ? undefined : String.fromCharCode(delimiter);
  const mark = quote === -1 ? undefined : String.fromCharCode(quote);
  if (separator === undefined) return [text];
  if (mark === undefined || !text.includes(mark)) return text.split(separator);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    let open = at;
    while (text[open] === ' ' || (text[open] === '\t' && separator !== '\t')) open++;
    const inQuotes = text[open] === mark ? quotedText(text, open, mark, backslash) : undefined;
    let end = inQuotes?.end ?? at;
    while (inQuotes !== undefined && text[end] === ' ') end++;
    if (inQuotes !== undefined && (end === text.length || text[end] === separator)) cells.push(inQuotes.text);
    else {
      end = text.indexOf(separator, at);
      if (end === -1) end = text.length;
      const cell = unwrapped(text.slice(at, end), mark);
      if (oddities !== undefined && cell.split(mark).length % 2 === 0) oddities.oddCells++;
      cells.push(cell);
    }
    if (end >= text.length) return cells;
    at = end + 1;
  }
}

/** Quotes around a cell are no part of it, whatever stray quotes are in it. */
function unwrapped(cell: string, mark: string): string {
  const inner = cell.trim();
  return inner.length > 1 && inner.startsWith(mark) && inner.endsWith(mark) ? inner.slice(1, -1) : cell;
}

function quotedText(
  text: string,
  open: number,
  mark: string,
  backslash: boolean,
): { text: string; end: number } | undefined {
  let out = '';
  let from = open + 1;
  for (let at = from; at < text.length; at++) {
    const next = text[at + 1];
    const escapes = backslash && text[at] === '\\' && (next === mark || next === '\\');
    if (escapes || (text[at] === mark && next === mark)) {
      out += text.slice(from, at);
      from = ++at;
    } else if (text[at] === mark) return { text: out + text.slice(from, at), end: at + 1 };
  }
  return undefined;
}
