/** The package's own version, as its package.json says. */
import { createRequire } from 'node:module';

const { version } = createRequire(import.meta.url)('deliv/package.json') as { version: string };

export { version };
