/** Generated pages are what the code says now, and the README names no option that does not exist. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../src/cli/program.ts';
import { renderProviders } from './tools/render-providers.ts';
import { renderRules } from './tools/render-rules.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('docs', () => {
  it('rules/README.md is up to date (npm run docs)', () => {
    expect(read('rules/README.md')).toBe(renderRules());
  });

  it('docs/providers.md is up to date (npm run docs)', () => {
    expect(read('docs/providers.md')).toBe(renderProviders());
  });

  it('the README names only options that exist', () => {
    const program = buildProgram(() => {});
    const vetting = program.commands.flatMap(({ commands }) => commands);
    const known = [...program.commands, ...vetting].flatMap(command => command.options.map(({ long }) => long));
    const named = [...read('README.md').matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(match => match[0]);
    expect(named.filter(option => !known.includes(option) && option !== '--help')).toEqual([]);
  });
});
