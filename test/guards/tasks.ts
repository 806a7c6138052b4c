/** All that is tried: each guard of each module with its tests. */
import { join } from 'node:path';
import { API } from 'typescript/unstable/sync';
import { equivalents } from './equivalents.ts';
import { guardedModules } from './modules.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

export interface Task extends Mutant {
  readonly tests: readonly string[];
  /** Why nobody could miss it. */
  readonly equivalent?: string;
}

export interface Row {
  readonly guard: string;
  /** `file:line` */
  readonly at: string;
  readonly instead: string;
  /** A test, why none can, or `nothing fails`. */
  readonly noticed: string;
}

export const unnoticed = 'nothing fails';

export function tasksIn(root: string): Task[] {
  const api = new API({ cwd: root });
  try {
    const [project] = api.updateSnapshot({ openProjects: [join(root, 'tsconfig.json')] }).getProjects();
    return guardedModules(root).flatMap(({ file, depth, only, tests }) => {
      const source = project?.program.getSourceFile(join(root, file));
      if (source === undefined) throw new Error(`there is no ${file}`);
      return mutantsOf(source, file, depth, only).map(one => ({
        ...one,
        tests: tests.map(test => test.replace('%', one.guard)),
        ...reasonOf(one),
      }));
    });
  } finally {
    api.close();
  }
}

function reasonOf({ file, within, guard, text }: Mutant): Pick<Task, 'equivalent'> {
  const found = equivalents.find(
    one => one.file === file && one.within === within && one.guard.test(guard) && (one.text ?? text) === text,
  );
  return found === undefined ? {} : { equivalent: found.because };
}

export function rowOf(task: Task, noticed: string): Row {
  return {
    guard: `${task.within}: ${task.guard}`,
    at: `${task.file}:${task.line}`,
    instead: task.text.replace(/\s+/g, ' '),
    noticed,
  };
}

/** The same guard before and after lines moved. */
export function keyOf({ at, guard, instead }: Row): string {
  return [at.replace(/:\d+$/, ''), guard, instead].join('\n');
}
