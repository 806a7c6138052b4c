/** Inputs and faults: how many, and what came of them. */
import { defaultLimits } from '../../src/model/limits.ts';
import type { Result } from '../write-result.ts';
import { madeOn, most, type Row, sumOf, table } from './table.ts';

/** All of it in a sentence. */
export function summary(corpora: Result, fuzz: Result, faults: Result): string {
  const mails = corpora.rows.filter(row => 'files' in row);
  const count = (rows: readonly Row[], key: string) => sumOf(rows, key).toLocaleString('en');
  const crashes = sumOf(mails, 'crashes') + sumOf(fuzz.rows, 'failed');
  const hangs = sumOf(mails, 'hangs') + sumOf(fuzz.rows, 'hung');
  const seconds = Math.max(most(mails, 'worst ms'), most(fuzz.rows, 'worst ms')) / 1000;
  const allowed = defaultLimits.messageCpuMs / 1000;
  return `${count(mails, 'files')} mails of others in ${count(mails, 'changed')} further forms, and ${count(fuzz.rows, 'tried')} inputs made to break it: ${crashes} crashes, ${hangs} hangs; the worst took ${seconds.toFixed(1)} s of computing, where ${allowed} s are allowed. Of ${count(faults.rows, 'faults')} faults around it, ${count(faults.rows, 'survived')} were survived.`;
}

export function corporaPart(result: Result): string {
  const sets = result.rows.filter(row => 'files' in row);
  const columns = ['files', 'refused', 'crashes', 'hangs', 'not the same twice', 'bad output'];
  const cells = (row: Row) => [...columns, 'changed', 'told apart', 'worst ms', 'worst MB'].map(key => row[key] ?? 0);
  const all = { worst: most(sets, 'worst ms'), memory: most(sets, 'worst MB') };
  const sums = [...columns, 'changed', 'told apart'].map(key => sumOf(sets, key));
  return `## Mail of others
${madeOn(result)} Each file of the corpora is judged twice, then once more in each form that changes nothing: re-folded, other line ends, another boundary, another encoding. Every report is written in every format and read back. \`npm run bench -- corpora\`

${table(
  ['corpus', ...columns, 'changed forms', 'judged otherwise', 'worst ms', 'worst MB'],
  [...sets.map(row => [String(row['set']), ...cells(row)]), ['all', ...sums, all.worst, all.memory]],
)}

*refused*: by name, before judging, for a limit. *worst ms*: computing for one report. *worst MB*: of the process that judges file after file.`;
}

export function fuzzPart(result: Result): string {
  const { rows } = result;
  const keys = ['tried', 'failed', 'hung', 'worst ms', 'worst MB'];
  return `## Inputs made to break it
${madeOn(result)} Models of each kind of input, and fixtures that were mutated; an input fails when it crashes, breaks what must hold for its kind, or takes longer than its budget, and becomes a fixture then. \`npm run fuzz\`; half a minute of it is part of \`npm test\`.

${table(
  ['kind', ...keys],
  [
    ...rows.map(row => [String(row['kind']), ...keys.map(key => row[key] ?? 0)]),
    ['all', ...keys.slice(0, 3).map(key => sumOf(rows, key)), most(rows, 'worst ms'), most(rows, 'worst MB')],
  ],
)}`;
}

export function faultsPart(result: Result): string {
  const { rows } = result;
  return `## Faults around it
${madeOn(result)} A fault is survived when the run ends as ever, or with one line and exit code 2, when nothing that was there is harmed, and when no report says less than it should without saying why. \`npm run faults\` tries more scenarios than are listed here; some of each are part of \`npm test\`.

${table(
  ['fault', 'while', 'tried', 'survived'],
  [
    ...rows.map(row => [String(row['what']), String(row['scenario']), Number(row['faults']), Number(row['survived'])]),
    ['all', '', sumOf(rows, 'faults'), sumOf(rows, 'survived')],
  ],
)}`;
}
