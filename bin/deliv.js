#!/usr/bin/env node
import { existsSync, mkdirSync } from 'node:fs';
import module from 'node:module';
import { isAbsolute, join } from 'node:path';

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

/** What V8 compiled, for the next start, where the user's cache can be written. NODE_DISABLE_COMPILE_CACHE=1 keeps nothing. */
function keepCompiled({ XDG_CACHE_HOME = '', HOME = '', NODE_DISABLE_COMPILE_CACHE }) {
  const caches = isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(HOME, '.cache');
  if (!isAbsolute(caches) || NODE_DISABLE_COMPILE_CACHE) return;
  const folder = join(caches, 'deliv', 'compiled');
  const usual = process.umask(0o077);
  // Step by step: below /proc, Node.js makes folders without end.
  const isThere = existsSync(folder) || [caches, join(caches, 'deliv'), folder].every(isFolder);
  if (isThere) module.enableCompileCache(folder);
  process.umask(usual);
}

function isFolder(path) {
  try {
    mkdirSync(path);
    return true;
  } catch ({ code }) {
    return code === 'EEXIST';
  }
}
