/** Every regular expression of the code, and whether some text makes it take more than its length in time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stopwatch } from './judge-mail.ts';

export interface Pattern {
  readonly file: string;
  readonly line: number;
  readonly source: string;
  readonly flags: string;
}

const root = join(import.meta.dirname, '../..');
/** A literal begins behind what no operand ends with. */
const literal =
  /(?:^|[(,=:[!&|?{};>]|\breturn)[ \t\n]*\/((?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]*)/g;

export function patternsIn(folders: readonly string[]): Pattern[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts'))
      .flatMap(name => patternsOf(join(folder, name))),
  );
}

function patternsOf(file: string): Pattern[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(literal)].flatMap(match => {
    const [whole, source = '', flags = ''] = match;
    const line = text.slice(0, match.index + whole.length).split('\n').length;
    try {
      new RegExp(source, flags);
      return [{ file, line, source, flags }];
    } catch {
      return [];
    }
  });
}

/** Repeated text and what stands behind it, made of the letters the pattern itself speaks of. */
function attacks({ source, flags }: Pattern): { readonly piece: string; readonly end: string }[] {
  const spoken = [...source.replace(/\\[bBdDsSwWpPuxkftnrv]|\{[^}]*\}|[()|^$*+?[\]{}\\]/g, '')].slice(0, 40);
  const letters = [...new Set([...spoken, 'a', '0', ' ', '\t', '\n', '.', '-', '<', '@', '='])]
    .filter(letter => new RegExp(source, flags.replace(/[gy]/g, '')) !== null && letter.length === 1)
    .slice(0, 16);
  const words = source.match(/[A-Za-z:/@.<-]{2,12}/g)?.slice(0, 6) ?? [];
  const pieces = [...letters, ...words, ...letters.flatMap(one => letters.slice(0, 6).map(other => one + other))];
  return [...new Set(pieces)].flatMap(piece => ['\0', ''].map(end => ({ piece, end })));
}

/** Milliseconds over a text of that many letters. */
function cost({ source, flags }: Pattern, piece: string, end: string, length: number): number {
  const pattern = new RegExp(source, flags);
  const text = piece.repeat(Math.floor(length / piece.length)) + end;
  const took = stopwatch();
  if (pattern.global) for (const _ of text.matchAll(pattern));
  else pattern.test(text);
  return took();
}

/** Letters, and the milliseconds no pattern needs for so few: what is exponential or cubic is found before it takes for ever. */
const ladder = [
  { letters: 24, most: 20 },
  { letters: 400, most: 40 },
];
const short = 8000;
const long = 32_000;

/** The text that makes it slow; null where none was found. */
export function slowText(pattern: Pattern): string | null {
  if (!/[*+]|,\}/.test(pattern.source)) return null;
  for (const { piece, end } of attacks(pattern)) {
    const took = (letters: number) => cost(pattern, piece, end, letters);
    if (ladder.some(({ letters, most }) => took(letters) > most)) return piece + end;
    const before = took(short);
    if (before < 0.8) continue;
    const after = Math.min(took(long), took(long));
    if (after > 15 && after / Math.min(before, took(short)) > 8) return piece + end;
  }
  return null;
}
