/** Generated pages are what the code says now, and the README names no option that does not exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../src/cli/program.ts';
import { pages } from './tools/pages.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('docs', () => {
  it.each(Object.entries(pages))('%s is up to date (npm run docs)', async (path, render) => {
    expect(read(path)).toBe(await render());
  });

  const pagesOfOurs = [
    'README.md',
    ...readdirSync(join(root, 'docs'))
      .filter(name => name.endsWith('.md'))
      .map(name => join('docs', name)),
  ];
  it.each(pagesOfOurs)('%s names only options that exist', page => {
    const known = optionsOf(buildProgram(() => {}));
    // Benches, npm and other people's commands have options of their own.
    const lines = read(page)
      .split('\n')
      .filter(line => !/npm run |\bnpm (?:ci|install) |\bgit clone |\bgh pr \b/.test(line));
    const named = lines.flatMap(line => [...line.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(match => match[0]));
    expect(named.filter(option => !known.has(option))).toEqual([]);
  });
});

function optionsOf(command: Command): Set<string> {
  const own = command.options.map(({ long }) => long ?? '');
  return new Set([...own, '--help', '--yes', ...command.commands.flatMap(one => [...optionsOf(one)])]);
}
