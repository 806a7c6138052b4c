/** Who may import whom. The table is the architecture; a newcomer reads it here. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Allowed {
  /** Folders or files of ours, besides its own. */
  readonly ours: readonly string[];
  readonly packages: readonly string[];
}

const table: Readonly<Record<string, Allowed>> = {
  'src/model': { ours: [], packages: [] },
  'src/disk': {
    ours: ['src/model'],
    packages: ['node:crypto', 'node:fs', 'node:fs/promises', 'node:path'],
  },
  'src/mail': { ours: ['src/model'], packages: ['ipaddr.js', 'tldts', 'node:net', 'node:url'] },
  'src/world': {
    ours: ['src/model', 'src/mail'],
    packages: [
      'dns2',
      'ipaddr.js',
      'mmdb-lib',
      'zod',
      'node:child_process',
      'node:crypto',
      'node:dgram',
      'node:dns',
      'node:events',
      'node:fs/promises',
      'node:http',
      'node:https',
      'node:net',
      'node:os',
      'node:path',
      'node:tls',
      'node:url',
    ],
  },
  'src/parse': {
    ours: ['src/disk', 'src/list', 'src/mail', 'src/model'],
    packages: [
      'mailparser',
      '@zone-eu/mailsplit',
      'yaml',
      'zod',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:net',
      'node:path',
    ],
  },
  'src/list': {
    ours: ['src/disk', 'src/mail', 'src/model'],
    packages: [
      '@duckdb/node-api',
      'read-excel-file',
      'node:buffer',
      'node:crypto',
      'node:events',
      'node:fs',
      'node:fs/promises',
      'node:os',
      'node:path',
      'node:stream',
      'node:stream/promises',
      'node:util',
      'node:zlib',
    ],
  },
  'src/content': {
    ours: ['src/mail', 'src/model'],
    packages: ['css-tree', 'htmlparser2', 'linkify-it', 'node:net'],
  },
  'src/review': {
    ours: ['src/disk', 'src/list', 'src/model'],
    packages: ['node:crypto', 'node:fs/promises', 'node:path'],
  },
  'src/gather': {
    ours: ['src/content', 'src/mail', 'src/model', 'src/review'],
    packages: ['mailauth', 'ipaddr.js', 'node:crypto', 'node:net'],
  },
  'src/judge': { ours: ['src/model'], packages: ['node:crypto'] },
  'src/predict': { ours: ['src/model'], packages: [] },
  'src/plan': { ours: ['src/mail', 'src/model'], packages: [] },
  'src/learn': {
    ours: ['src/disk', 'src/list', 'src/mail', 'src/model', 'src/parse', 'src/predict'],
    packages: [
      'htmlparser2',
      'mailparser',
      'zod',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:net',
      'node:path',
      'node:stream',
      'node:string_decoder',
      'node:zlib',
    ],
  },
  'src/history': {
    ours: ['src/disk', 'src/mail', 'src/model'],
    packages: ['node:crypto', 'node:fs', 'node:net', 'node:path', 'node:sqlite'],
  },
  'src/text': { ours: ['src/judge', 'src/model'], packages: [] },
  'src/report': {
    ours: ['src/history', 'src/judge', 'src/mail', 'src/model', 'src/plan', 'src/predict', 'src/text'],
    packages: ['chalk', 'yaml', 'node:crypto', 'node:path', 'node:url', 'node:util'],
  },
  'src/isolate': {
    ours: ['src/index.ts', 'src/model', 'src/options.ts'],
    packages: ['node:child_process', 'node:fs', 'node:path'],
  },
  'src/gather-apart.ts': {
    ours: ['src/gather', 'src/isolate', 'src/model', 'src/options.ts', 'src/parse'],
    packages: ['node:os'],
  },
  'src/check.ts': {
    ours: ['src/gather', 'src/judge', 'src/model', 'src/parse', 'src/predict', 'src/report'],
    packages: [],
  },
  'src/decide.ts': { ours: ['src/model', 'src/parse', 'src/review', 'src/world'], packages: [] },
  'src/doctor': {
    ours: ['src/gather', 'src/history', 'src/list', 'src/model', 'src/world'],
    packages: ['node:fs/promises', 'node:path'],
  },
  'src/explain.ts': { ours: ['src/model', 'src/parse'], packages: [] },
  'src/chosen.ts': { ours: ['src/model', 'src/options.ts', 'src/parse'], packages: [] },
  'src/options.ts': { ours: ['src/list', 'src/model', 'src/parse', 'src/review', 'src/world'], packages: [] },
  'src/vet.ts': { ours: ['src/gather', 'src/list', 'src/model', 'src/options.ts'], packages: [] },
  'src/plan-campaign.ts': { ours: ['src/gather', 'src/model', 'src/plan'], packages: [] },
  'src/learn-files.ts': { ours: ['src/history', 'src/learn', 'src/model'], packages: [] },
  'src/calibrate-history.ts': { ours: ['src/history', 'src/learn', 'src/model', 'src/predict'], packages: [] },
  'src/version.ts': { ours: [], packages: ['node:module'] },
  'src/api': {
    ours: [
      'src/calibrate-history.ts',
      'src/check.ts',
      'src/chosen.ts',
      'src/gather-apart.ts',
      'src/decide.ts',
      'src/doctor',
      'src/explain.ts',
      'src/options.ts',
      'src/vet.ts',
      'src/gather',
      'src/history',
      'src/judge',
      'src/learn',
      'src/learn-files.ts',
      'src/list',
      'src/mail',
      'src/model',
      'src/parse',
      'src/plan-campaign.ts',
      'src/report',
      'src/review',
      'src/text',
      'src/version.ts',
      'src/world',
      'rules',
    ],
    packages: [],
  },
  'src/index.ts': {
    ours: [
      'src/api',
      'src/doctor',
      'src/judge',
      'src/model',
      'src/options.ts',
      'src/report',
      'src/version.ts',
      'rules',
    ],
    packages: [],
  },
  'src/cli': {
    ours: [
      'src/disk',
      'src/history',
      'src/index.ts',
      'src/learn',
      'src/judge',
      'src/mail',
      'src/model',
      'src/parse',
      'src/report',
      'src/review',
      'src/text',
      'src/version.ts',
    ],
    packages: [
      'commander',
      'yaml',
      'ora',
      'node:fs',
      'node:fs/promises',
      'node:crypto',
      'node:net',
      'node:os',
      'node:path',
      'node:readline/promises',
    ],
  },
  rules: { ours: ['src/mail', 'src/model'], packages: [] },
};

const root = join(import.meta.dirname, '..');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(folder, name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const statements = [
    ...text.matchAll(/^(?:import|export)\b(?:[^;'"]*?\bfrom)? '([^']+)';$/gm),
    ...text.matchAll(/\bimport\('([^']+)'\)/g),
  ];
  return statements.map(match => match[1] as string);
}

function roomOf(file: string): string {
  const room = Object.keys(table).find(name => file === name || file.startsWith(`${name}/`));
  if (room === undefined) throw new Error(`${file} stands in no room of the table`);
  return room;
}

function packageOf(name: string): string {
  return name.startsWith('@')
    ? name.split('/').slice(0, 2).join('/')
    : name.startsWith('node:')
      ? name
      : (name.split('/')[0] as string);
}

describe('import boundaries', () => {
  it.each([...sources('src'), ...sources('rules')])('%s imports only what its room may', file => {
    const room = roomOf(file);
    const { ours, packages } = table[room] as Allowed;
    const broken = importsOf(file).filter(name => {
      if (!name.startsWith('.')) return !packages.includes(packageOf(name));
      const target = relative(root, join(root, dirname(file), name));
      return ![room, ...ours].some(allowed => target === allowed || target.startsWith(`${allowed}/`));
    });
    expect(broken).toEqual([]);
  });

  it('a machine part never reaches for knowledge: what is offered to the outside does', () => {
    const reaching = sources('src').filter(file => importsOf(file).some(name => name.includes('/rules/')));
    expect(reaching.filter(file => file !== 'src/index.ts' && !file.startsWith('src/api/'))).toEqual([]);
  });
});
