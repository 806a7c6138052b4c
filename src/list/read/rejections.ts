/** The rows of a file, counted, and those of them that are not in the table. */
import type { RejectedRow } from '../table.ts';
import { limits } from './limits.ts';

export interface RowCount {
  /** The next row: its number. */
  next(): number;
  reject(offset: number, reason: RejectedRow['reason'], detail: string): void;
  readonly total: () => { rows: number; read: number; rejected: number; rejections: readonly RejectedRow[] };
}

export function rowCount(): RowCount {
  const rejections: RejectedRow[] = [];
  let [rows, rejected] = [0, 0];
  return {
    next: () => ++rows,
    reject(offset, reason, detail) {
      rejected++;
      if (rejections.length < limits.listedRejections) rejections.push({ row: rows, offset, reason, detail });
    },
    total: () => ({ rows, read: rows - rejected, rejected, rejections }),
  };
}
