/** The sheet of a proof sample as it comes back: for each row, whether its consent was proven. */
import { InputError } from '../model/input-error.ts';
import { readText } from './files.ts';
import { ownFiles } from './own-files.ts';

const words: Readonly<Record<string, boolean>> = {
  yes: true,
  true: true,
  '1': true,
  no: false,
  false: false,
  '0': false,
  // Not filled in: nobody proved it.
  '': false,
};

/** By row number. Commas or semicolons part the columns. Throws InputError with the line that cannot be read. */
export async function readProofs(file: string): Promise<ReadonlyMap<number, boolean>> {
  const lines = (await readText(file, ownFiles.documentBytes)).replace(/^\uFEFF/, '').split(/\r?\n/);
  const separator = lines[0]?.includes(';') ? ';' : ',';
  const cells = (line: string) =>
    line.split(separator).map(cell =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .toLowerCase(),
    );
  const header = cells(lines[0] ?? '');
  const [rowAt, provenAt] = [header.indexOf('row'), header.indexOf('proven')];
  if (rowAt === -1 || provenAt === -1)
    throw new InputError('needs the columns row and proven', { file, line: 1 }, 'vet sample writes such a file');
  const proofs = new Map<number, boolean>();
  for (const [at, line] of lines.entries()) {
    if (at === 0 || line.trim() === '') continue;
    const own = cells(line);
    const [row, proven] = [own[rowAt] ?? '', words[own[provenAt] ?? '']];
    const place = { file, line: at + 1 };
    if (!/^\d{1,12}$/.test(row)) throw new InputError('begins with no row number', place);
    if (proven === undefined) throw new InputError('proven is neither yes nor no', place, 'write yes or no');
    if (proofs.has(Number(row))) throw new InputError(`row ${row} stands here twice`, place);
    proofs.set(Number(row), proven);
  }
  return proofs;
}
