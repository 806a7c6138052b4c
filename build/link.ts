/** After `npm ci`: `npx deliv` runs this checkout. npm links no package into itself, and would install a copy first. */
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const link = join(import.meta.dirname, '../node_modules/.bin/deliv');
if (process.platform !== 'win32') {
  rmSync(link, { force: true });
  symlinkSync('../../bin/deliv.js', link);
}
