/** What a file is, by its first bytes and never by its name. */
import { InputError } from '../../model/input-error.ts';
import { limits } from './limits.ts';

type Kind = 'gzip' | 'zip' | 'parquet' | 'text';

const asCsv = 'export the list as CSV (UTF-8) or .xlsx';
const unpackFirst = 'unpack it and name the list inside';

/** Beginnings of files that people take for lists. */
const refused: readonly (readonly [magic: string, what: string, hint: string])[] = [
  ['d0cf11e0a1b11ae1', 'is a workbook of Excel 97-2003 (.xls)', 'save it as .xlsx or CSV (UTF-8)'],
  ['25504446', 'is a PDF', asCsv],
  ['28b52ffd', 'is packed with Zstandard', unpackFirst],
  ['fd377a585a00', 'is packed with xz', unpackFirst],
  ['425a68', 'is packed with bzip2', unpackFirst],
  ['377abcaf271c', 'is a 7z archive', unpackFirst],
  ['526172211a07', 'is a RAR archive', unpackFirst],
  ['53514c69746520666f726d6174203300', 'is an SQLite database', asCsv],
  ['89504e470d0a1a0a', 'is a PNG image', asCsv],
  ['ffd8ff', 'is a JPEG image', asCsv],
  ['7b5c727466', 'is a Rich Text document', asCsv],
  ['fffe0000', 'is text in UTF-32', 'save it as UTF-8'],
  ['0000feff', 'is text in UTF-32', 'save it as UTF-8'],
];

export function kindOf(head: Buffer, file: string): Kind {
  const hex = head.subarray(0, 16).toString('hex');
  if (hex.startsWith('1f8b')) return 'gzip';
  if (hex.startsWith('504b0304') || hex.startsWith('504b0506')) return 'zip';
  if (hex.startsWith('50415231')) return 'parquet';
  const found = refused.find(([magic]) => hex.startsWith(magic) && (magic !== '425a68' || isBzip(head)));
  if (found !== undefined) throw new InputError(found[1], { file }, found[2]);
  return 'text';
}

/** `BZh` may begin a word; after it comes a digit and the block's own mark. */
function isBzip(head: Buffer): boolean {
  return head.subarray(4, 10).toString('hex') === '314159265359';
}

/** Throws where the beginning of the file is no text of one or two bytes a character. */
export function mustBeText(head: Buffer, wide: boolean, file: string): void {
  if (wide) return;
  const start = head.subarray(0, limits.lookBytes);
  let [nuls, controls] = [0, 0];
  for (let at = 0; at < start.length; at++) {
    const byte = start[at] as number;
    if (byte === 0) nuls++;
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1a) controls++;
  }
  if (controls <= start.length * limits.controlShare && nuls <= start.length * limits.nulShare) return;
  const first = head.findIndex(byte => byte < 0x09 || (byte > 0x0d && byte < 0x20));
  throw new InputError(`is not text (byte ${first} is 0x${hexOf(head[first] ?? 0)})`, { file }, asCsv);
}

function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
