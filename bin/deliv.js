#!/usr/bin/env node
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `deliv needs Node.js 24 or newer, this is ${process.version}; in a checkout "npm ci" brings one along: use "npx deliv"\n`,
  );
  process.exitCode = 2;
} else {
  keepCompiled(process.env);
  const { main } = await import('../dist/src/main.js');
  process.exitCode = await main(process.argv.slice(2));
}

/**
 * What V8 compiled, for the next start, where the user's cache can be written. NODE_DISABLE_COMPILE_CACHE=1 keeps nothing.
 * Node's modules are not imported: that first reads all they export, and loads what nobody uses.
 */
function keepCompiled({ XDG_CACHE_HOME = '', HOME = '', NODE_DISABLE_COMPILE_CACHE }) {
  const { existsSync } = process.getBuiltinModule('node:fs');
  const { isAbsolute, join } = process.getBuiltinModule('node:path');
  const caches = isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(HOME, '.cache');
  if (!isAbsolute(caches) || NODE_DISABLE_COMPILE_CACHE) return;
  const folder = join(caches, 'deliv', 'compiled');
  const usual = process.umask(0o077);
  // Step by step: below /proc, Node.js makes folders without end.
  const isThere = existsSync(folder) || [caches, join(caches, 'deliv'), folder].every(isFolder);
  if (isThere) process.getBuiltinModule('node:module').enableCompileCache(folder);
  process.umask(usual);
}

function isFolder(path) {
  try {
    process.getBuiltinModule('node:fs').mkdirSync(path);
    return true;
  } catch ({ code }) {
    return code === 'EEXIST';
  }
}
