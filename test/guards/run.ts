/**
 * `npm run guards [-- --file PART] [-- --resume]`: takes each guard of the limits and of the encoders away in a copy of
 * the project and says which test notices. Writes bench/results/guards.json; exit code 1 where a guard is not missed.
 */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { API } from 'typescript/unstable/sync';
import { writeResult } from '../../bench/write-result.ts';
import { copyOf } from './copy.ts';
import { equivalents } from './equivalents.ts';
import { guardedModules } from './modules.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { trierIn } from './try.ts';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { file: { type: 'string', default: '' }, jobs: { type: 'string', default: '2' } },
});

interface Task extends Mutant {
  readonly tests: readonly string[];
}

function tasks(): Task[] {
  const api = new API({ cwd: root });
  try {
    const { program } = api.updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] }).getProjects()[0] as Project;
    return guardedModules(root)
      .filter(({ file }) => file.includes(values.file))
      .flatMap(({ file, depth, only, tests }) => {
        const source = program.getSourceFile(join(root, file));
        if (source === undefined) throw new Error(`there is no ${file}`);
        return mutantsOf(source, file, depth, only).map(one => ({ ...one, tests }));
      });
  } finally {
    api.close();
  }
}
type Project = ReturnType<ReturnType<API['updateSnapshot']>['getProjects']>[number];

const reasonOf = ({ file, guard, text }: Mutant) =>
  equivalents.find(one => one.file === file && one.guard.test(guard) && (one.text ?? text) === text)?.because;

const all = tasks();
console.log(`${all.length} guards`);
const rows: { guard: string; at: string; instead: string; noticed: string }[] = [];
const rest = all.entries();

async function worker(): Promise<void> {
  const copy = copyOf(root);
  const trier = trierIn(copy.folder);
  try {
    for (const [, task] of rest) {
      const putBack = copy.change(task);
      const by = reasonOf(task) === undefined ? await trier.noticed({ changed: task.file, tests: task.tests }) : null;
      putBack();
      const row = {
        guard: `${task.within}: ${task.guard}`,
        at: `${task.file}:${task.line}`,
        instead: task.text.replace(/\s+/g, ' '),
        noticed: by ?? reasonOf(task) ?? 'nothing fails',
      };
      rows.push(row);
      console.log(`${row.at} ${row.guard} -> ${row.instead}: ${row.noticed}`);
    }
  } finally {
    trier.end();
    copy.remove();
  }
}

await Promise.all(Array.from({ length: Number(values.jobs) }, worker));
const order = new Map(all.map(({ file, line }, at) => [`${file}:${line}`, at]));
rows.sort((a, b) => (order.get(a.at) as number) - (order.get(b.at) as number));
const survivors = rows.filter(row => row.noticed === 'nothing fails');
if (values.file === '') writeResult({ name: 'guards', rows });
console.log(`${rows.length} guards, ${survivors.length} of them not missed`);
for (const { at, guard, instead } of survivors) console.log(`${at} ${guard} -> ${instead}`);
process.exitCode = survivors.length > 0 ? 1 : 0;
