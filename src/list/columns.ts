/** Which column means what: as declared, else by its header's words, else by what stands in it. */

import { InputError } from '../model/input-error.ts';
import type { ColumnRole } from '../model/list.ts';
import type { ConsentLore, ListLore } from '../model/list-lore.ts';
import type { PlainTable } from './table.ts';

export type ColumnMap = Readonly<Partial<Record<ColumnRole, string>>>;

const address = /^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>.]{2,}$/;

/** `samples`: the first cells of each column, in the order of the columns. */
export function mapColumns(
  { columns, hasHeader }: Pick<PlainTable, 'columns' | 'hasHeader'>,
  samples: readonly (readonly string[])[],
  declared: Readonly<Record<string, string>>,
  { headers, consent }: Pick<ListLore, 'headers' | 'consent'>,
  file: string,
): ColumnMap {
  const map: Partial<Record<ColumnRole, string>> = {};
  for (const [role, name] of Object.entries(declared)) {
    if (!columns.includes(name))
      throw new InputError(
        `has no column ${JSON.stringify(name)}`,
        { file, line: 1 },
        `its columns: ${columns.filter(column => !column.includes('@')).join(', ')}`,
      );
    map[role as ColumnRole] = name;
  }
  if (hasHeader) {
    if (map.consent === undefined && !columns.some(name => headers.consent.includes(headerWord(name)))) {
      const byContent = columns.find(
        (name, at) => !Object.values(map).includes(name) && holdsConsent(headerWord(name), samples[at] ?? [], consent),
      );
      if (byContent !== undefined) map.consent = byContent;
    }
    for (const [role, words] of Object.entries(headers) as [ColumnRole, readonly string[]][])
      if (map[role] === undefined) {
        const found = columns.find(name => words.includes(headerWord(name)) && !Object.values(map).includes(name));
        if (found !== undefined) map[role] = found;
      }
  }
  const share = (cells: readonly string[]) =>
    cells.filter(cell => address.test(cell.trim())).length / Math.max(1, cells.length);
  const named = map.email === undefined ? -1 : columns.indexOf(map.email);
  const declaredEmail = declared['email'] !== undefined;
  if (!declaredEmail && (named === -1 || share(samples[named] ?? []) < 0.1)) {
    const shares = columns.map((_, at) => share(samples[at] ?? []));
    const best = shares.indexOf(Math.max(...shares));
    if ((shares[best] ?? 0) > 0) map.email = columns[best] as string;
  }
  if (map.email === undefined)
    throw new InputError(
      'has no column of e-mail addresses',
      { file, line: 1 },
      'name it: --columns email=NAME, or list.columns.email',
    );
  return Object.fromEntries(Object.entries(map).filter(([, name]) => name !== undefined));
}

/** By what stands in a column whose header alone does not tell. */
function holdsConsent(header: string, cells: readonly string[], { yes, no, status, optIn }: ConsentLore): boolean {
  const words = cells.filter(cell => cell.trim() !== '').map(headerWord);
  const isRead = (word: string) => yes.includes(word) || no.includes(word);
  if (status.includes(header)) return words.some(isRead);
  return optIn.includes(header) && words.length > 0 && words.every(isRead);
}

/** `E-Mail Address` and `e_mail_address` alike. */
export function headerWord(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]+/g, '');
}
