/** The package's own version, as its package.json says. */
import { createRequire } from 'node:module';

const { version, engines } = createRequire(import.meta.url)('deliv/package.json') as {
  version: string;
  engines: { node: string };
};
/** The oldest major version of Node.js that will do. */
const nodeNeeded = Number(/\d+/.exec(engines.node)?.[0]);

export { nodeNeeded, version };
