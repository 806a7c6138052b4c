/**
 * `npm run build`, before tsc writes the types: the code that ships, as few files, so that a start reads 20 instead of 800.
 * Packages are put in as the lock file has them, each with its licence in dist/licences.txt; what is compiled or data
 * stays a package of its own. Chunks lie beside the entries: `import.meta.dirname` is the same in all of them.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { builtins } from './builtins.ts';
import { licences } from './licences.ts';

const root = join(import.meta.dirname, '..');
const source = (file: string) => join(root, 'src', file);

rmSync(join(root, 'dist'), { recursive: true, force: true });
const bundle = await rolldown({
  cwd: root,
  platform: 'node',
  input: {
    index: source('index.ts'),
    main: source('cli/main.ts'),
    child: source('isolate/child.ts'),
  },
  external: [/^@duckdb\//],
  plugins: [builtins],
  treeshake: { propertyReadSideEffects: false },
  // By its usual entry it reads data beside its own files, which are not there any more.
  resolve: { alias: { 'css-tree': fileURLToPath(import.meta.resolve('css-tree/dist/csstree.esm')) } },
  logLevel: 'warn',
  checks: { ineffectiveDynamicImport: false },
});
const { output } = await bundle.write({
  dir: join(root, 'dist/src'),
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
});
await bundle.close();
for (const one of output)
  if (one.type === 'chunk' && /(?:createRequire\(import\.meta\.url\)|require\$\d+)\(["']\.\.?\//.test(one.code))
    throw new Error(`${one.fileName} reads a file of its package, which the bundle does not hold`);
const modules = output.flatMap(one => (one.type === 'chunk' ? one.moduleIds : []));
writeFileSync(join(root, 'dist/licences.txt'), licences(modules));
