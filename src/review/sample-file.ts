/** Drawn rows as CSV, one column for each thing a person is to see or fill in. */
import { cell } from '../list/cell.ts';
import type { SampledRow } from '../list/sample.ts';

/** `proven` is for the owner of the list to fill in: yes where there is proof of consent. */
export function proofSheet(rows: readonly SampledRow[]): string {
  return csv(
    ['row', 'address', 'proven'],
    rows.map(({ row, address }) => [row, address, '']),
  );
}

export function evidenceSheet(rows: readonly SampledRow[]): string {
  return csv(
    ['row', 'address', 'because'],
    rows.map(({ row, address, because }) => [row, address, because]),
  );
}

function csv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return `${[header, ...rows].map(cells => cells.map(cell).join(',')).join('\n')}\n`;
}
