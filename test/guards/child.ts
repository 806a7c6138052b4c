/** In a copy of the project: runs the tests it is told to, one file after the other until one fails, and says which. */
import { join } from 'node:path';
import { createVitest } from 'vitest/node';

export interface Ask {
  /** What was changed, or put back, since. */
  readonly changed: readonly string[];
  /** A file, or `file > pattern` for the tests whose names begin so. */
  readonly tests: readonly string[];
}

const root = process.cwd();
// On a machine with much else to do nothing counts as noticed because it took long.
const vitest = await createVitest('test', {
  watch: false,
  bail: 1,
  reporters: [{}],
  maxWorkers: 1,
  testTimeout: 300_000,
});
await vitest.standalone();

/** The test that fails, as `file > name`; null where none does. */
async function noticed({ changed, tests }: Ask): Promise<string | null> {
  for (const file of changed) vitest.invalidateFile(join(root, file));
  for (const test of tests) {
    const failed = await failing(test);
    if (failed !== null) return failed;
  }
  return null;
}

async function failing(test: string): Promise<string | null> {
  const at = test.indexOf(' > ');
  const [file, group] = at < 0 ? [test] : [test.slice(0, at), test.slice(at + 3)];
  if (group === undefined) vitest.resetGlobalTestNamePattern();
  else vitest.setGlobalTestNamePattern(new RegExp(`^${group}`));
  const specification = vitest.getRootProject().createSpecification(join(root, file));
  const { testModules } = await vitest.runTestSpecifications([specification]);
  const [own] = testModules.filter(({ moduleId }) => moduleId === join(root, file));
  if (own === undefined) throw new Error(`there is no ${file}`);
  if (own.ok()) return null;
  const [failed] = [...own.children.allTests()].filter(one => one.result().state === 'failed');
  return `${file} > ${failed?.fullName ?? 'cannot be loaded'}`;
}

process.on('message', (ask: Ask) => {
  noticed(ask).then(
    said => process.send?.({ said }),
    (error: unknown) => process.send?.({ said: null, error: String(error) }),
  );
});
process.send?.('ready');
