/** Text of several lines, each made safe on its own: what keeps its line ends where a format has room for them. */
import { printable } from '../terminal.ts';

const mostLines = 12;
const longestLine = 240;

export function printableLines(text: string): string[] {
  return text.split(/\r\n?|\n/).map(printable);
}

/** A record or header as it was found, no longer than a reader can take in. */
export function evidenceLines(evidence: string | undefined): string[] {
  if (evidence === undefined) return [];
  const lines = evidence.split(/\r\n?|\n/);
  const shown = lines.slice(0, mostLines).map(line => printable(clipped(line)));
  return lines.length > mostLines ? [...shown, '…'] : shown;
}

function clipped(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine).toWellFormed()} …` : line;
}
