/** Where records begin and end: one pass over code units, no strings, the same rules for every later step. */
import { limits } from './limits.ts';

/** Bytes, or UTF-16 code units in the order of this machine. */
export type Units = Uint8Array | Uint16Array;

export interface Dialect {
  /** Code unit; -1 for none. */
  readonly delimiter: number;
  readonly quote: number;
  /** A backslash before a quote or a backslash inside quotes; a doubled quote is always understood. */
  readonly backslash: boolean;
}

export interface Sink {
  /** A record without its line end; `marks` say what is odd about it. */
  record(units: Units, start: number, end: number, width: number, marks: number): void;
  /** A quote that is not closed before the end of the text, or swallows lines beyond the limit. Nothing follows. */
  unclosed(start: number): void;
}

export const QUOTED = 1;
/** Spaces between a quoted cell and its delimiter. */
const SPACED = 2;
const ESCAPED = 4;
const BREAK_LF = 8;
const BREAK_CRLF = 16;
const BREAK_CR = 32;
export const BREAKS = BREAK_LF | BREAK_CRLF | BREAK_CR;
/** A quote in the midst of an unquoted cell: plain text. */
export const LITERAL = 64;
/** A quoted cell goes on after its closing quote. The record ends with its line, whatever the quote has swallowed. */
export const STRAY = 128;
export const LONG = 256;
/** Nothing but spaces. */
export const BLANK = 512;
export const ENDS_LF = 1024;
export const ENDS_CRLF = 2048;
export const ENDS_CR = 4096;
export const ENDS = ENDS_LF | ENDS_CRLF | ENDS_CR;
const NULS = 8192;
/** What the engine does not read as it stands. */
export const ODD = SPACED | ESCAPED | BREAKS | LITERAL | STRAY | NULS;

const ORDINARY = 0;
const DELIMITER = 1;
const LF = 2;
const CR = 3;
const QUOTE = 4;
const BACKSLASH = 5;
const NUL = 6;

export interface Machine extends Dialect {
  /** Fields of a whole row, 0 where that is not yet known. */
  readonly width: number;
  readonly outside: Uint8Array;
  readonly inside: Uint8Array;
}

export function machineOf(dialect: Dialect, width: number): Machine {
  const outside = new Uint8Array(65_536);
  const inside = new Uint8Array(65_536);
  for (const table of [outside, inside]) {
    table[0x00] = NUL;
    table[0x0a] = LF;
    table[0x0d] = CR;
    if (dialect.quote !== -1) table[dialect.quote] = QUOTE;
  }
  if (dialect.delimiter !== -1) outside[dialect.delimiter] = DELIMITER;
  if (dialect.backslash) inside[0x5c] = BACKSLASH;
  return { ...dialect, width, outside, inside };
}

/** Records of `units` from `from`; returns where the first record begins that needs what follows `to`. */
export function scanRecords(
  units: Units,
  from: number,
  to: number,
  final: boolean,
  machine: Machine,
  sink: Sink,
): number {
  const { outside } = machine;
  let start = from;
  let cell = from;
  let at = from;
  let width = 1;
  let marks = 0;
  for (;;) {
    let kind = ORDINARY;
    while (at < to) {
      kind = outside[units[at] as number] as number;
      if (kind !== ORDINARY) break;
      at++;
    }
    if (at >= to) {
      if (!final) return start;
      if (start < to) finish(units, start, to, width, marks, sink);
      return to;
    }
    if (kind === DELIMITER) {
      width++;
      cell = ++at;
      continue;
    }
    if (kind === NUL) {
      marks |= NULS;
      at++;
      continue;
    }
    let next = at + 1;
    if (kind === QUOTE) {
      if (!onlySpaces(units, cell, at)) {
        marks |= LITERAL;
        at++;
        continue;
      }
      if (cell < at) marks |= SPACED;
      const outcome = quotedCell(units, at, to, final, machine);
      if (outcome === CLOSED) {
        marks |= quoted.marks;
        at = quoted.end;
        continue;
      }
      if (outcome === OPEN) {
        sink.unclosed(at);
        return to;
      }
      const end = outcome === MORE ? -1 : lineEnd(units, outcome === STRAY ? at : quoted.end, to, final);
      if (end === -1) return start;
      sink.record(units, start, end, width, marks | outcome | quoted.marks | endMark(units, end, to));
      next = end + endLength(units, end, to);
    } else {
      const mark = endMark(units, at, to);
      if (mark === ENDS_CR && at + 1 === to && !final) return start;
      next = at + endLength(units, at, to);
      if ((marks & BREAKS) !== 0 && swallowsRows(units, start, at, width, machine)) {
        const end = lineEnd(units, start, to, final);
        sink.record(units, start, end, width, marks | STRAY | endMark(units, end, to));
        next = end + endLength(units, end, to);
      } else finish(units, start, at, width, marks | mark, sink);
    }
    start = cell = at = next;
    width = 1;
    marks = 0;
  }
}

function finish(units: Units, start: number, end: number, width: number, marks: number, sink: Sink): void {
  let all = marks;
  if (end - start > limits.recordBytes) all |= LONG;
  else if (width === 1 && onlySpaces(units, start, end)) all |= BLANK;
  sink.record(units, start, end, width, all);
}

const CLOSED = 0;
const MORE = 1;
const OPEN = 2;

/** What `quotedCell` found, beside its outcome; one for all, so that nothing is allocated per cell. */
const quoted = { end: 0, marks: 0 };

/** CLOSED with the delimiter or line end at `quoted.end`; STRAY or LONG where the line has to be given up. */
function quotedCell(units: Units, open: number, to: number, final: boolean, machine: Machine): number {
  const { inside, outside, quote } = machine;
  let at = open + 1;
  let marks = QUOTED;
  for (;;) {
    let kind = ORDINARY;
    while (at < to) {
      kind = inside[units[at] as number] as number;
      if (kind !== ORDINARY) break;
      at++;
    }
    quoted.end = at;
    quoted.marks = marks;
    if (at - open > limits.recordBytes) return (marks & BREAKS) === 0 ? LONG : OPEN;
    if (at >= to) return final ? OPEN : MORE;
    if (at + 1 === to && !final) return MORE;
    const next = at + 1 < to ? (units[at + 1] as number) : -1;
    if (kind === LF) marks |= BREAK_LF;
    else if (kind === CR) marks |= next === 0x0a ? BREAK_CRLF : BREAK_CR;
    else if (kind === NUL) marks |= NULS;
    else if (kind === BACKSLASH && (next === quote || next === 0x5c)) marks |= ESCAPED;
    else if (kind === QUOTE && next !== quote) {
      let after = at + 1;
      while (after < to && units[after] === 0x20) after++;
      if (after === to && !final) return MORE;
      const follows = after < to ? (outside[units[after] as number] as number) : LF;
      if (follows !== DELIMITER && follows !== LF && follows !== CR) return STRAY;
      if (after > at + 1) marks |= SPACED;
      quoted.end = after;
      quoted.marks = marks;
      return CLOSED;
    }
    const pair = kind === QUOTE || (kind === BACKSLASH && (next === quote || next === 0x5c));
    at += pair || (kind === CR && next === 0x0a) ? 2 : 1;
  }
}

/**
 * Two stray quotes, rows apart, make one well-formed record of everything between them. It is known by its lines. Where
 * the record has the width of a row, every line of it is a row of its own, with an address: no note that people write is
 * like that. Where it has not, one line in it with the delimiters of a row is enough.
 */
function swallowsRows(units: Units, start: number, end: number, width: number, machine: Machine): boolean {
  const whole = width === machine.width;
  if (machine.width === 0 || (!whole && machine.width === 1)) return false;
  let delimiters = 0;
  let addresses = 0;
  for (let at = start; at <= end; at++) {
    const unit = at < end ? units[at] : 0x0a;
    if (unit === machine.delimiter) delimiters++;
    else if (unit === 0x40) addresses++;
    else if (unit === 0x0a || unit === 0x0d) {
      const row = delimiters === machine.width - 1;
      if (whole && (!row || addresses === 0)) return false;
      if (!whole && row) return true;
      if (unit === 0x0d && units[at + 1] === 0x0a) at++;
      delimiters = 0;
      addresses = 0;
    }
  }
  return whole;
}

function onlySpaces(units: Units, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (units[at] !== 0x20 && units[at] !== 0x09) return false;
  return true;
}

/** The next line end, quotes or not; -1 where it lies beyond `to`. */
export function lineEnd(units: Units, from: number, to: number, final: boolean): number {
  for (let at = from; at < to; at++) {
    if (units[at] === 0x0a) return at;
    if (units[at] === 0x0d) return at + 1 < to || final ? at : -1;
  }
  return final ? to : -1;
}

function endMark(units: Units, at: number, to: number): number {
  if (at >= to) return 0;
  if (units[at] === 0x0a) return ENDS_LF;
  return at + 1 < to && units[at + 1] === 0x0a ? ENDS_CRLF : ENDS_CR;
}

export function endLength(units: Units, at: number, to: number): number {
  if (at >= to) return 0;
  return units[at] === 0x0d && at + 1 < to && units[at + 1] === 0x0a ? 2 : 1;
}
