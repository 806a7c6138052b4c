/** What deliv is compared with: which versions are here, and what installs the others. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const programs = {
  spamassassin: ['spamassassin', '--version'],
  spamd: ['spamd', '--version'],
  rspamd: ['rspamd', '--version'],
} as const;
const packages = ['mailauth', 'mailparser', 'dns2', '@duckdb/node-api', 'papaparse'] as const;

export type Program = keyof typeof programs;

/** Null where it is not installed. */
function versionOf(program: Program): string | null {
  const [command, ...args] = programs[program];
  const { status, stdout, error } = spawnSync(command, args, { encoding: 'utf8' });
  return error !== undefined || status !== 0 ? null : (/\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? '');
}

function packageVersion(name: string): string {
  const start = createRequire(import.meta.url).resolve(name);
  for (let folder = dirname(start); folder !== dirname(folder); folder = dirname(folder)) {
    const found = manifest(join(folder, 'package.json'));
    if (found?.name === name) return found.version;
  }
  return '';
}

function manifest(file: string): { readonly name: string; readonly version: string } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

export function versions(): string[] {
  const installed = (Object.keys(programs) as Program[]).map(program =>
    `${program} ${versionOf(program) ?? 'absent'}`.trim(),
  );
  return [...installed, ...packages.map(name => `${name} ${packageVersion(name)}`)];
}

export function installs(): string {
  return 'Debian has the programs: `apt-get install spamassassin spamd rspamd`; npm brings the packages: `npm ci`.';
}
