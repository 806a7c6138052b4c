/** Tables of Markdown, and when and where something was measured. */
import type { Result } from '../write-result.ts';

export type Row = Result['rows'][number];

/** Figures stand at the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const isFigure = (at: number) => rows.every(row => typeof row[at] === 'number');
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(shown).join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (isFigure(at) ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

function shown(cell: string | number): string {
  return typeof cell === 'number' ? cell.toLocaleString('en') : cell.replaceAll('|', '\\|');
}

export function sumOf(rows: readonly Row[], key: string): number {
  return rows.reduce((sum, row) => sum + Number(row[key] ?? 0), 0);
}

export function most(rows: readonly Row[], key: string): number {
  return Math.max(0, ...rows.map(row => Number(row[key] ?? 0)));
}

export function madeOn({ made: { day, cpu, cores, node } }: Result): string {
  return `Measured ${day} with Node.js ${node.slice(1)} on ${cores} cores of ${cpu}, which other work shared.`;
}
