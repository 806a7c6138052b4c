/** The days of a plan for a spreadsheet or a script (RFC 4180). */
import type { Plan } from '../model/plan.ts';

const header = ['date', 'provider', 'recipients', 'perHour', 'segment', 'binds'];

export function planCsv({ days }: Plan): string {
  const rows = days.map(({ date, provider, recipients, perHour, from = [], binds = '' }) => [
    ...[date, provider, recipients, perHour, from.join('+'), binds],
  ]);
  // Dates, ids and numbers: no cell needs quotes.
  return [header, ...rows].map(cells => `${cells.join(',')}\r\n`).join('');
}
