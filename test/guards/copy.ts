/** A copy of the project in which a guard can be taken away: what is changed there, is not changed here. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Mutant } from './mutants.ts';

export interface Copy {
  readonly folder: string;
  /** Returns how to put back what was there. */
  change(mutant: Mutant): () => void;
  remove(): void;
}

const left = new Set(['node_modules', '.git', 'bench/results']);

/** `root` must be built: commands run from `dist`. */
export function copyOf(root: string): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'deliv-guards-'));
  cpSync(root, folder, { recursive: true, filter: path => !left.has(relative(root, path)) });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    change: mutant => change(folder, mutant),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function change(folder: string, { file, from, to, text }: Mutant): () => void {
  const source = join(folder, file);
  const built = join(folder, 'dist', dirname(file), `${file.slice(dirname(file).length + 1, -3)}.js`);
  const [before, builtBefore] = [readFileSync(source, 'utf8'), readFileSync(built, 'utf8')];
  const after = before.slice(0, from) + text + before.slice(to);
  writeFileSync(source, after);
  writeFileSync(built, stripTypeScriptTypes(after).replace(/(from '\.[^']*|import\('\.[^']*)\.ts'/g, "$1.js'"));
  return () => {
    writeFileSync(source, before);
    writeFileSync(built, builtBefore);
  };
}
