/**
 * Modules of Node.js as a bundle takes them: asked for by `process.getBuiltinModule`, since `import` of one first reads
 * all it exports, and so loads what nobody uses (streams, for a single stat). That is a fifth of the time to --help.
 */
import { isBuiltin } from 'node:module';
import type { Plugin } from 'rolldown';

const mark = '\0builtin:';
/** Who starts no program by it, but imports what could: sockets come with that. */
const seldom = /\/commander\//;

export const builtins: Plugin = {
  name: 'builtins',
  resolveId: {
    filter: { id: /^(?:node:)?[a-z_/]+$/ },
    handler(id, importer, { kind }) {
      const name = id.replace(/^node:/, '');
      if (!isBuiltin(id) || kind === 'require-call') return null;
      // One for each that imports it: shared, it would be a file more to load.
      return `${mark}${name}:${importer}`;
    },
  },
  load: {
    filter: { id: /^\0builtin:/ },
    async handler(id) {
      const [name = '', importer = ''] = id.slice(mark.length).split(':');
      const asked = `process.getBuiltinModule(${JSON.stringify(`node:${name}`)})`;
      if (name === 'child_process' && seldom.test(importer))
        return `export default { get spawn() { return ${asked}.spawn; } };`;
      const names = Object.keys(await import(`node:${name}`)).filter(one => one !== 'default' && /^[\w$]+$/.test(one));
      return [
        `const builtin = ${asked};`,
        'export default builtin;',
        ...names.map(one => `export const ${one} = builtin.${one};`),
      ].join('\n');
    },
  },
};
