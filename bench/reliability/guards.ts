/** What takes the guards away one by one found: whether a test misses each. */
import { equivalents } from '../../test/guards/equivalents.ts';
import { unnoticed } from '../../test/guards/tasks.ts';
import type { Result } from '../write-result.ts';
import { madeOn, type Row, table } from './table.ts';

const reasons = new Set(equivalents.map(({ because }) => because));
const isEquivalent = ({ noticed }: Row) => reasons.has(String(noticed));
const isMissed = (row: Row) => row['noticed'] !== unnoticed && !isEquivalent(row);

export function guardsPart(result: Result): string {
  const modules = Map.groupBy(result.rows, ({ at }) => String(at).split(':')[0] as string);
  const counts = (rows: readonly Row[]) => {
    const [missed, equivalent] = [rows.filter(isMissed).length, rows.filter(isEquivalent).length];
    return [rows.length, missed, equivalent, rows.length - missed - equivalent];
  };
  return `## Its own guards
${madeOn(result)} In a copy of the project each number of the limits is made a thousand times as large, each place that looks at one made blind, each condition of what encodes text for a reader always true and always false, each replacement left out, each alternative of a pattern cut, each call of an encoder skipped; then the tests run that should notice. What a whole run may take in time and memory is held by the page that publishes it, and by tests of smaller bounds. \`npm run guards\`

${table(
  ['module', 'guards taken away', 'noticed by a test', 'excused', 'unnoticed'],
  [...[...modules].map(([file, rows]) => [`\`${file}\``, ...counts(rows)]), ['all', ...counts(result.rows)]],
)}

What is excused, and why:

${equivalents.map(({ file, within, because }) => `- \`${file}\`, \`${within}\`: ${because}`).join('\n')}`;
}
