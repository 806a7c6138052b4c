/** Which delimiter, and whether a backslash escapes: tried one by one on the beginning, the most regular table wins. */
import { type Head, isBlank, type SampleRecord, sampleOf } from './sample.ts';
import { type Dialect, machineOf, STRAY } from './scan.ts';

const delimiters = [',', ';', '\t', '|'];
const separatorLine = /^"?sep=([,;|\t])"?\r?\n?$/i;
const address = /^\s*[^\s@,;|]+@[^\s@,;|]+\.[^\s@,;|]+\s*$/;
const quote = 0x22;

export interface FoundDialect {
  readonly dialect: Dialect;
  /** Fields of most records. */
  readonly width: number;
  /** The first line says which delimiter the file has, as Excel writes it. */
  readonly separatorLine: boolean;
}

export function dialectOf(head: Head): FoundDialect {
  const [first] = sampleOf(head, machineOf({ delimiter: -1, quote: -1, backslash: false }, 0), 1).records;
  const said = first === undefined ? null : separatorLine.exec(first.cells[0] ?? '');
  const named = said?.[1];
  const tried = (named === undefined ? delimiters : [named]).flatMap(delimiter => {
    const plain = { delimiter: delimiter.charCodeAt(0), quote, backslash: false };
    const candidates = hasEscapes(head) ? [plain, { ...plain, backslash: true }] : [plain];
    return candidates.map(dialect => ({ dialect, ...judge(head, dialect, named !== undefined) }));
  });
  const [best] = tried.toSorted((a, b) => b.score - a.score);
  const { dialect, width } = best ?? { dialect: { delimiter: 0x2c, quote, backslash: false }, width: 1 };
  return { dialect, width, separatorLine: named !== undefined };
}

function hasEscapes({ units }: Head): boolean {
  for (let at = units.indexOf(0x5c); at !== -1; at = units.indexOf(0x5c, at + 1))
    if (units[at + 1] === quote) return true;
  return false;
}

function judge(head: Head, dialect: Dialect, separatorLine: boolean): { width: number; score: number } {
  const { records, unclosed } = sampleOf(head, machineOf(dialect, 0));
  const filled = records.slice(separatorLine ? 1 : 0).filter(record => !isBlank(record));
  const width = commonWidth(filled);
  const from = filled.findIndex(record => record.width === width);
  const rows = filled.slice(Math.max(0, from));
  const fitting = rows.filter(record => record.width === width);
  const stray = rows.filter(({ marks }) => (marks & STRAY) !== 0).length;
  const cells = fitting.flatMap(record => record.cells).filter(cell => cell !== '');
  const clean = (cells.filter(isClean).length + 1) / (cells.length + 1);
  const order = (fitting.length / Math.max(1, rows.length)) * (1 - stray / Math.max(1, rows.length) / 2);
  const addressed = fitting.filter(record => record.cells.some(cell => address.test(cell))).length;
  return {
    width,
    score: order * clean * Math.log2(1 + width) * (unclosed ? 0.5 : 1) * (1 + addressed / Math.max(1, rows.length)),
  };
}

/** A single field is what every title line has: it counts less. */
function commonWidth(records: readonly SampleRecord[]): number {
  const counted = new Map<number, number>();
  for (const { width } of records) counted.set(width, (counted.get(width) ?? 0) + (width === 1 ? 0.3 : 1));
  let [best, most] = [1, 0];
  for (const [width, count] of counted)
    if (count > most || (count === most && width > best)) [best, most] = [width, count];
  return best;
}

/** A cell that holds another delimiter is a sign that this one is wrong; commas belong to prose and to decimals. */
function isClean(cell: string): boolean {
  if (cell.startsWith('{') || cell.startsWith('[')) return true;
  return (
    !/[;|\t]/.test(cell) && (!/,\S/.test(cell) || /^[^\d,]*\d[\d.]*,\d+[^\d,]*$/.test(cell) || /\d,\d{3}\b/.test(cell))
  );
}
