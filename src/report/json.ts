/** The report as JSON: the contract other tools read. Escaped so that it is harmless in a terminal and in HTML too. */
import type { PlanReport } from '../model/plan-report.ts';
import type { Report } from '../model/report.ts';

/** What JSON.stringify leaves raw though a terminal or a browser acts on it: C1, bidi and format characters, `<`, line separators. */
const unsafe = /[\u007f-\u009f\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}<]/gu;

/** Where that may stand: Unicode's classes are dear to ask of every character. */
const closer = /[<\u007f-\uffff]+/g;

export function json(report: Report | PlanReport): string {
  return `${escaped(JSON.stringify(report, null, 2))}\n`;
}

/** One report a line. */
export function ndjson(report: Report): string {
  return report.reports.map(one => `${escaped(JSON.stringify(one))}\n`).join('');
}

export function escaped(text: string): string {
  return text.replace(closer, some => some.replace(unsafe, unitsOf));
}

function unitsOf(char: string): string {
  const units = Array.from({ length: char.length }, (_, at) => char.charCodeAt(at));
  return units.map(unit => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
