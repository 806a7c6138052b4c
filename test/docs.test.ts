/** Generated pages are what the code says now, and the README names no option that does not exist. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../src/cli/program.ts';
import { pages } from './tools/pages.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('docs', () => {
  it.each(Object.entries(pages))('%s is up to date (npm run docs)', (path, render) => {
    expect(read(path)).toBe(render());
  });

  it('the README names only options that exist', () => {
    const program = buildProgram(() => {});
    const vetting = program.commands.flatMap(({ commands }) => commands);
    const known = [...program.commands, ...vetting].flatMap(command => command.options.map(({ long }) => long));
    const named = [...read('README.md').matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(match => match[0]);
    expect(named.filter(option => !known.includes(option) && option !== '--help')).toEqual([]);
  });
});
