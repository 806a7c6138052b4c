/** The promises of SECURITY.md, each with the tests that hold it, as that page names them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from './table.ts';

interface Promised {
  readonly number: string;
  readonly says: string;
  readonly files: readonly string[];
}

/** Throws where a promise names no test, or one that is not there. */
export function promisesPart(page: string, root: string): string {
  const all = promisesIn(page);
  for (const { number, files } of all) {
    const missing = files.filter(file => !existsSync(join(root, file)));
    if (files.length === 0) throw new Error(`promise ${number} names no test`);
    if (missing.length > 0) throw new Error(`promise ${number} names ${missing.join(', ')}: no such file`);
  }
  const testsIn = (file: string) =>
    readFileSync(join(root, file), 'utf8').match(/\b(?:it|test)(?:\.each\b|\()/g)?.length ?? 0;
  return `## Promises
The ${all.length} promises of [SECURITY.md](../SECURITY.md) and how many tests or tables of tests each of the files has that hold them.

${table(
  ['#', 'promise', 'held by'],
  all.map(({ number, says, files }) => [number, says, files.map(file => `\`${file}\` (${testsIn(file)})`).join(', ')]),
)}`;
}

function promisesIn(page: string): Promised[] {
  return [...page.matchAll(/^\| (\d+) \| (.+?) \| (.+) \|$/gm)].map(([, number = '', says = '', held = '']) => ({
    number,
    says,
    files: [...held.matchAll(/`(test\/[\w./-]+)`/g)].map(match => match[1] as string),
  }));
}
