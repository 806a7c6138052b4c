/** JSON objects out of text of any size: one object, an array of them, one a line, or several of these in a row (RFC 8259). */
import type { BadRecord } from '../../model/event.ts';
import type { LearnInput } from '../reader.ts';
import { limits } from './limits.ts';

export type JsonObject = Readonly<Record<string, unknown>>;
type JsonRead = { readonly value: JsonObject; readonly record: number } | { readonly bad: BadRecord };

/** `prepare` sees each line before it is read: a form's body, say. */
export async function* jsonRecords(input: LearnInput, prepare = (line: string) => line): AsyncGenerator<JsonRead> {
  const scan = new Scan();
  let first = true;
  for await (const line of input.lines()) {
    yield* scan.line(prepare(first ? line.replace(/^\uFEFF/, '') : line));
    first = false;
  }
  yield* scan.end();
}

const heads = new WeakMap<LearnInput, readonly JsonObject[]>();

/** The objects that are whole within the first 64 KB; where none is, those within its first member. */
export function jsonHead(input: LearnInput, prepare = (line: string) => line): readonly JsonObject[] {
  const known = heads.get(input);
  if (known !== undefined) return known;
  const text = prepare(new TextDecoder().decode(input.head).trimStart());
  const plain = /^\s*[[{]/.test(text);
  const whole = plain ? objectsOf(text) : [];
  const found = whole.length > 0 || !plain ? whole : objectsOf(text.replace(/^\s*\{\s*"\w+"\s*:\s*(?=[[{])/, ''));
  if (plain) heads.set(input, found);
  return found;
}

function objectsOf(text: string): JsonObject[] {
  const scan = new Scan();
  return text.split(/\r?\n/).flatMap(line => scan.line(line).flatMap(read => ('value' in read ? [read.value] : [])));
}

const [quote, comma, colon, openArray, backslash, closeArray, open, close] = [...'",:[\\]{}'].map(char =>
  char.charCodeAt(0),
) as [number, number, number, number, number, number, number, number];

/**
 * Arrays around objects are passed through. A record that cannot go on as JSON is given up where the next begins: a
 * file cut and continued loses one record. Memory: the record at hand.
 */
class Scan {
  private record = 0;
  private around = 0;
  /** Openers within the record, up to `limits.jsonDepth`; `depth` counts on beyond. */
  private readonly openers: number[] = [];
  private depth = 0;
  private text = '';
  private inString = false;
  private escaped = false;
  /** The last character of the record that is no space. */
  private last = 0;
  /** The record is refused already, and its end is waited for. */
  private refused = false;
  private stray = false;
  private out: JsonRead[] = [];

  line(line: string): JsonRead[] {
    this.out = [];
    if ((this.depth === 0 || this.refused) && this.wholeLine(line)) return this.out;
    let from = 0;
    for (let at = 0; at < line.length; at++) {
      const code = line.charCodeAt(at);
      if (this.depth === 0) {
        if (code === open) {
          from = at;
          this.begin();
        } else this.between(code);
      } else if (this.inString) {
        if (this.escaped) this.escaped = false;
        else if (code === backslash) this.escaped = true;
        else if (code === quote) this.inString = false;
      } else if (code > 32) {
        if ((code === open || code === openArray) && this.cannotFollow()) {
          this.giveUp('breaks off, and another record begins');
          at--;
          continue;
        }
        if (code === quote) this.inString = true;
        else if (code === open || code === openArray) this.enter(code);
        else if (code === close || code === closeArray) this.leave(code, () => this.text + line.slice(from, at + 1));
        this.last = code;
      }
    }
    if (this.depth > 0) this.endOfLine(line.slice(from), line.length >= limits.cutLine);
    return this.out;
  }

  end(): JsonRead[] {
    this.out = [];
    if (this.depth > 0) this.giveUp('the file ends in the middle of this record');
    return this.out;
  }

  /** The short way: a line that is an object by itself. It also ends a record that was refused and never closed. */
  private wholeLine(line: string): boolean {
    const text = this.refused ? line : line.trim().replace(/,$/, '');
    if (text.charCodeAt(0) !== open || !text.endsWith('}') || text.length > limits.rowBytes) return false;
    const value = parsed(text);
    if (value === undefined) return false;
    if (this.refused) this.close();
    this.record++;
    this.stray = false;
    this.out.push({ value, record: this.record });
    return true;
  }

  private between(code: number): void {
    if (code <= 32 || code === comma || code === 0xfeff) return;
    if (code === openArray) {
      this.stray = false;
      if (this.around++ === limits.jsonDepth) this.bad(`arrays are nested deeper than ${limits.jsonDepth}`);
    } else if (code === closeArray) this.around = Math.max(0, this.around - 1);
    else if (!this.stray) {
      this.stray = true;
      this.record++;
      this.bad('is no JSON object');
    }
  }

  private begin(): void {
    this.record++;
    this.stray = false;
    this.depth = 1;
    this.openers.push(open);
    this.last = open;
  }

  private cannotFollow(): boolean {
    if (this.refused) return false;
    const isKey = this.openers.at(-1) === open && this.last !== colon;
    return isKey || (this.last !== colon && this.last !== comma && this.last !== openArray);
  }

  private enter(code: number): void {
    this.depth++;
    if (this.depth <= limits.jsonDepth) this.openers.push(code);
    else this.refuse(`is nested deeper than ${limits.jsonDepth}`);
  }

  private leave(code: number, text: () => string): void {
    if (this.depth <= this.openers.length && this.openers.pop() !== (code === close ? open : openArray)) {
      this.giveUp('is no valid JSON');
      return;
    }
    if (--this.depth > 0) return;
    if (!this.refused) {
      const whole = text();
      const value = whole.length > limits.jsonBytes ? undefined : parsed(whole);
      if (value !== undefined) this.out.push({ value, record: this.record });
      else this.bad(whole.length > limits.jsonBytes ? tooLarge : 'is no valid JSON');
    }
    this.close();
  }

  /** A very long line may be a piece of one, and the text goes on. */
  private endOfLine(rest: string, isPiece: boolean): void {
    if (this.inString && !isPiece) this.giveUp('breaks off within a text');
    else if (!this.refused && this.text.length + rest.length > limits.jsonBytes) this.refuse(tooLarge);
    else if (!this.refused) this.text += isPiece ? rest : `${rest}\n`;
  }

  private refuse(because: string): void {
    if (!this.refused) this.bad(because);
    this.refused = true;
    this.text = '';
  }

  private giveUp(because: string): void {
    if (!this.refused) this.bad(because);
    this.close();
  }

  private close(): void {
    this.openers.length = 0;
    this.depth = 0;
    this.text = '';
    this.inString = false;
    this.escaped = false;
    this.refused = false;
  }

  private bad(because: string): void {
    this.out.push({ bad: { record: Math.max(1, this.record), because } });
  }
}

const tooLarge = `is larger than ${limits.jsonBytes / 1024 / 1024} MB`;

/** Whole numbers beyond 2^53 (Mailjet's ids) stay the digits they are. V8's own message would quote the record. */
function parsed(text: string): JsonObject | undefined {
  try {
    const exact = (_key: string, value: unknown, context?: { readonly source?: string }) =>
      typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
        ? (context?.source ?? value)
        : value;
    return JSON.parse(text, /\d{16}/.test(text) ? exact : undefined) as JsonObject;
  } catch {
    return undefined;
  }
}
