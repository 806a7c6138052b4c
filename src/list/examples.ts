/** One address of the list for each thing that speaks against some, masked: to recognise what is meant. */
import type { Engine } from './engine.ts';
import { masked } from './masked.ts';
import { conditionSql } from './signals/rows.ts';
import { reasons } from './split.ts';
import type { PlainTable } from './table.ts';

export interface Example {
  /** Of the file, as a spreadsheet counts: the header is one. */
  readonly row: number;
  readonly address: string;
  readonly because: string;
}

/** The first row of each kind among those looked at closely. */
export async function examplesOf(engine: Engine, table: PlainTable, reveal: boolean): Promise<Example[]> {
  const firsts = reasons.map(({ signal }, at) => `min(a.rn) FILTER (WHERE ${conditionSql(signal)}) AS r${at}`);
  const [found = {}] = await engine.rows(`SELECT ${firsts.join(', ')} FROM looked a JOIN domains d ON d.id = a.domain`);
  const examples: Example[] = [];
  for (const [at, { rule }] of reasons.entries()) {
    const rn = found[`r${at}`];
    if (rn === null || rn === undefined || examples.some(({ row }) => row === rowInFile(Number(rn), table))) continue;
    const [one] = await engine.rows(
      'SELECT a.local, d.name, d.n FROM looked a JOIN domains d ON d.id = a.domain WHERE a.rn = $1',
      [rn],
    );
    const [local, domain] = [String(one?.['local']), String(one?.['name'])];
    const address = reveal ? `${local}@${domain}` : masked(local, domain, Number(one?.['n']));
    examples.push({ row: rowInFile(Number(rn), table), address, because: rule });
  }
  return examples;
}

/** `read`: how many rows were read before it. Rows that were rejected stand in the file all the same. */
function rowInFile(read: number, { hasHeader, found, rejections }: PlainTable): number {
  const all = rejections.reduce((row, rejected) => (rejected.row <= row ? row + 1 : row), read + 1);
  const isSheet = found.format === 'csv' || found.format === 'xlsx';
  return all + (isSheet ? found.preambleLines + (hasHeader ? 1 : 0) : 0);
}
