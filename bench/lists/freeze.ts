/**
 * `node bench/lists/freeze.ts` writes the SHA-256 of every planned list, dose and false-positive pack;
 * with `--check` it says whether the generator still gives those bytes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { recipes } from './false-positives.ts';
import { generate } from './generate.ts';
import { packOf } from './packs/pack.ts';
import { cases, doses } from './plan.ts';

const path = join(import.meta.dirname, 'frozen.json');

/** The list, then the suppression file if there is one. */
function hashOf(file: Buffer, suppression = ''): string {
  return createHash('sha256').update(file).update('\0').update(suppression).digest('hex');
}

function frozen(): Record<string, string> {
  const lists = [...cases, ...doses].map(({ name, spec }) => {
    const { file, suppression } = generate(spec);
    return [name, hashOf(file, suppression)] as const;
  });
  const packs = recipes.map(recipe => [`pack ${recipe.name}`, hashOf(packOf(recipe).file)] as const);
  return Object.fromEntries([...lists, ...packs]);
}

if (process.argv.includes('--check')) {
  const written: Record<string, string> = JSON.parse(readFileSync(path, 'utf8'));
  const made = frozen();
  const names = [...new Set([...Object.keys(written), ...Object.keys(made)])];
  const changed = names.filter(name => written[name] !== made[name]);
  console.log(`${names.length - changed.length} of ${names.length} lists are as they were frozen`);
  for (const name of changed) console.log(`changed: ${name}`);
  if (changed.length > 0) process.exitCode = 1;
} else {
  writeFileSync(path, `${JSON.stringify(frozen(), null, 2)}\n`);
}
