#!/usr/bin/env node
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `deliv needs Node.js 24 or newer, this is ${process.version}; in a checkout "npm ci" brings one along: use "npx deliv"\n`,
  );
  process.exitCode = 2;
} else {
  const { main } = await import('../dist/src/cli/main.js');
  process.exitCode = await main(process.argv.slice(2));
}
