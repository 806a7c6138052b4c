/**
 * `npm run guards [-- --file PART --jobs N --again]`: takes each guard of the limits and of the encoders away in a copy
 * of the project and says which test notices. Writes bench/results/guards.json; exit code 1 where nobody misses one.
 * `--again`: what was noticed last time is not tried again.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readResult, writeResult } from '../../bench/write-result.ts';
import { copyOf } from './copy.ts';
import { keyOf, type Row, rowOf, type Task, tasksIn, unnoticed } from './tasks.ts';
import { trierIn } from './try.ts';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    file: { type: 'string', default: '' },
    jobs: { type: 'string', default: '2' },
    again: { type: 'boolean', default: false },
  },
});
const all = tasksIn(root);
const earlier = ((readResult('guards')?.rows ?? []) as unknown as Row[]).map(row => [keyOf(row), row.noticed] as const);
const known = new Map<string, string>(earlier);
const key = (task: Task) => keyOf(rowOf(task, ''));

function isToTry(task: Task): boolean {
  if (task.equivalent !== undefined || !task.file.includes(values.file)) return false;
  return (
    !values.again ||
    (known.get(key(task)) ?? unnoticed) === unnoticed ||
    !(known.get(key(task)) ?? '').startsWith('test/')
  );
}

/** In the order of the files; what was not tried yet is not among them. */
function rows(): Row[] {
  return all.flatMap(task => {
    const noticed = task.equivalent ?? known.get(key(task));
    return noticed === undefined ? [] : [rowOf(task, noticed)];
  });
}

const toTry = all.filter(isToTry);
console.log(`${all.length} guards, ${toTry.length} to be taken away`);
const rest = toTry.values();
const missed = new Set<string>();

async function worker(): Promise<void> {
  const copy = copyOf(root);
  const trier = trierIn(copy.folder);
  const sound = new Set<string>();
  let before: string[] = [];
  try {
    for (const task of rest) {
      for (const test of task.tests.filter(one => !sound.has(one))) {
        const failed = await trier.noticed({ changed: before, tests: [test] });
        if (failed !== null) throw new Error(`with every guard in its place, ${failed} fails`);
        sound.add(test);
        before = [];
      }
      const putBack = copy.change(task);
      const failed = await trier.noticed({ changed: [...before, task.file], tests: task.tests });
      if (failed === null) missed.add(key(task));
      // Two that look the same on one page are noticed where both are.
      const noticed = failed === null || missed.has(key(task)) ? unnoticed : failed;
      putBack();
      before = [task.file];
      known.set(key(task), noticed);
      const { at, guard, instead } = rowOf(task, noticed);
      console.log(`${at} ${guard} -> ${instead}: ${noticed}`);
      writeResult({ name: 'guards', rows: rows().map(row => ({ ...row })) });
    }
  } finally {
    trier.end();
    copy.remove();
  }
}

await Promise.all(Array.from({ length: Number(values.jobs) }, worker));
writeResult({ name: 'guards', rows: rows().map(row => ({ ...row })) });
const left = rows().filter(({ noticed }) => noticed === unnoticed);
console.log(`${rows().length} guards, ${left.length} nobody misses`);
for (const { at, guard, instead } of left) console.log(`${at} ${guard} -> ${instead}`);
process.exitCode = left.length > 0 ? 1 : 0;
