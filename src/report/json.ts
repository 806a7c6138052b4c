/** The report as JSON: the contract other tools read. Escaped so that it is harmless in a terminal and in HTML too. */
import type { PlanReport } from '../model/plan-report.ts';
import type { Report } from '../model/report.ts';

/** What JSON.stringify leaves raw though a terminal or a browser acts on it: C1, bidi and format characters, `<`, line separators. */
const unsafe = /[\u007f-\u009f\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}<]/gu;

export function json(report: Report | PlanReport): string {
  return `${escaped(JSON.stringify(report, null, 2))}\n`;
}

/** One report a line. */
export function ndjson(report: Report): string {
  return report.reports.map(one => `${escaped(JSON.stringify(one))}\n`).join('');
}

export function escaped(text: string): string {
  return text.replace(unsafe, char =>
    Array.from({ length: char.length }, (_, at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}
