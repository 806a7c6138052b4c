/** `npm run reliability`: writes docs/reliability.md from SECURITY.md and from what the runs left in bench/results. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corporaPart, faultsPart, fuzzPart, summary } from './reliability/attacks.ts';
import { guardsPart } from './reliability/guards.ts';
import { promisesPart } from './reliability/promises.ts';
import { type Result, readResult } from './write-result.ts';

const root = join(import.meta.dirname, '..');

/** Throws where a run has not left it. */
function left(name: string, command: string): Result {
  const result = readResult(name);
  if (result === null) throw new Error(`there is no bench/results/${name}.json: ${command}`);
  return result;
}

const corpora = left('corpora', 'npm run bench -- corpora --corpora DIR');
const fuzz = left('fuzz', 'npm run fuzz');
const faults = left('faults', 'npm run faults');
const parts = [
  summary(corpora, fuzz, faults),
  corporaPart(corpora),
  fuzzPart(fuzz),
  faultsPart(faults),
  guardsPart(left('guards', 'npm run guards')),
  promisesPart(readFileSync(join(root, 'SECURITY.md'), 'utf8'), root),
];

const page = `# What was tried, and what held

How deliv bears hostile input, faults around it and mistakes in its own code, in figures. \`npm run reliability\` writes this page from what the runs left, each with its day and machine, and from [SECURITY.md](../SECURITY.md).

${parts.join('\n\n')}
`;
writeFileSync(join(root, 'docs/reliability.md'), page);
