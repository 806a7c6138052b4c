/** What is exported is used by somebody else; every dependency is imported by the code that ships. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const folders = ['src', 'rules', 'test', 'bench'];
const files = folders.flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name)),
);
const texts = new Map(files.map(file => [file, read(file)]));
const bin = read('bin/deliv.js');
/** The package's API is used by others, and the nouns of the model are its types. */
const isPublic = (file: string) => file === 'src/index.ts' || file.startsWith('src/model/');

describe('dead code', () => {
  it.each(files.filter(file => /^(src|rules)\//.test(file) && !isPublic(file)))('%s exports nothing unused', file => {
    const names = [
      ...(texts.get(file) as string).matchAll(
        /^export (?:async )?(?:abstract )?(?:function\*?|const|class|type|interface) (\w+)/gm,
      ),
    ].map(match => match[1] as string);
    const others = [bin, ...[...texts].filter(([other]) => other !== file).map(([, text]) => text)];
    expect(names.filter(name => !others.some(text => new RegExp(`\\b${name}\\b`).test(text)))).toEqual([]);
  });

  it('every dependency is imported', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
    const shipped = [...texts]
      .filter(([file]) => /^(src|rules)\//.test(file))
      .map(([, text]) => text)
      .join('\n');
    expect(
      Object.keys(dependencies).filter(name => !shipped.includes(`'${name}'`) && !shipped.includes(`'${name}/`)),
    ).toEqual([]);
  });

  it('every dependency is pinned to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const versions = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter(version => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('no test is focused or switched off', () => {
    const switched = new RegExp(`\\b(?:it|test|describe)\\.(?:${['only', 'skip', 'todo'].join('|')})\\b`);
    expect([...texts].filter(([, text]) => switched.test(text)).map(([file]) => file)).toEqual([]);
  });
});
