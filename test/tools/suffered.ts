/** What the long run of the faults tried, a row for each scenario, in bench/results/faults.json. */
import { readResult, writeResult } from '../../bench/write-result.ts';

/**
 * Takes the place of an earlier row of the same scenario; the short run of `npm test` leaves none. Of `wrong`, what
 * stands before the first colon says which fault was not survived.
 */
export function suffered(what: string, scenario: string, faults: number, wrong: readonly string[]): void {
  if (process.env['FAULTS'] !== 'all') return;
  const others = (readResult('faults')?.rows ?? []).filter(row => row['what'] !== what || row['scenario'] !== scenario);
  const survived = faults - new Set(wrong.map(one => one.split(':')[0])).size;
  writeResult({ name: 'faults', rows: [...others, { what, scenario, faults, survived }] });
}
