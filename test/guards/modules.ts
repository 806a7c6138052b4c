/** The modules whose guards are taken away, and the tests that are meant to notice, the quickest first. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { limitNames } from '../../src/model/limits.ts';
import type { Depth } from './mutants.ts';

export interface Guarded {
  readonly file: string;
  readonly depth: Depth;
  /** Functions and constants; all of them where it is absent. */
  readonly only?: readonly string[];
  /** A file, or `file > pattern` for the tests whose names begin so. */
  readonly tests: readonly string[];
}

const encoders = 'test/report/encoders.test.ts';
const formats = 'test/report/encode/formats.test.ts';
const callersTest = 'test/report/encode/callers.test.ts';
const masked = 'test/report/encode/masked.test.ts';
const markdown = ['test/report/markdown.test.ts', `${encoders} > Markdown`];
const xml = ['test/report/junit.test.ts', `${encoders} > JUnit`];
const github = ['test/report/github.test.ts', `${encoders} > GitHub`];
const sarif = ['test/report/sarif.test.ts', `${encoders} > SARIF`];
const terminal = [`${encoders} > terminal`];

const whole: readonly Guarded[] = [
  ...(
    [
      [
        'src/report/encode/markdown.ts',
        ['test/report/encode/markdown.test.ts > text from outside in Markdown > (?!shows any)'],
      ],
      ['src/report/encode/xml.ts', [formats]],
      ['src/report/encode/workflow.ts', [formats]],
      ['src/report/encode/path.ts', [formats]],
      ['src/report/encode/lines.ts', [formats]],
      ['src/report/html/escape.ts', [formats]],
      ['src/report/json.ts', [formats, `${encoders} > json`]],
      ['src/list/cell.ts', [formats]],
      ['src/list/masked.ts', [masked]],
      ['src/parse/secrets.ts', [masked]],
    ] as const
  ).map(([file, tests]) => ({ file, tests, depth: 'whole' as const })),
  {
    file: 'src/report/terminal.ts',
    depth: 'whole',
    only: ['unsafe', 'command', 'printable', 'inert'],
    tests: ['test/report/encode/terminal.test.ts > terminal > (?!keeps no active)'],
  },
  {
    file: 'src/cli/settings/secrets.ts',
    depth: 'whole',
    only: ['secretName', 'masked'],
    tests: [masked],
  },
  { file: 'src/world/smtp-reply.ts', depth: 'whole', only: ['printable'], tests: [formats] },
];

/** Where encoders are called, by the beginning of the path. */
const callers: Readonly<Record<string, readonly string[]>> = {
  'src/report/markdown/': markdown,
  'src/report/sarif': sarif,
  'src/report/junit.ts': xml,
  'src/report/github.ts': github,
  'src/report/text/history.ts': [callersTest],
  'src/report/text/doctor.ts': [callersTest],
  'src/report/text/learned.ts': [callersTest],
  'src/report/text/plan.ts': [callersTest],
  'src/report/text/paragraphs.ts': [callersTest],
  'src/report/text/explain': ['test/cli/explain.test.ts'],
  'src/report/text/': terminal,
  'src/report/calibration-svg.ts': [callersTest],
  'src/report/campaign-file.ts': [callersTest],
  'src/report/doctor.ts': [callersTest],
  'src/report/learned.ts': [callersTest],
  'src/report/rules-json.ts': [callersTest],
  'src/cli/failure.ts': [callersTest],
  'src/cli/settings/choose.ts': ['test/cli/encoded.test.ts'],
  'src/cli/vet-sign.ts': ['test/review/cli.test.ts > vet sign > shows what'],
  'src/cli/': ['test/cli/encoded.test.ts', 'test/cli/secrets.test.ts'],
};

/** `%` stands for the name of the limit. */
const limits: readonly Guarded[] = [
  {
    file: 'src/model/limits.ts',
    depth: 'limits',
    only: ['limitTable'],
    tests: ['test/limits-as-published.test.ts > %$', 'test/docs.test.ts > docs > docs/campaign-file.md'],
  },
  { file: 'src/parse/own-files.ts', depth: 'limits', tests: ['test/parse/own-files.test.ts'] },
  {
    file: 'src/list/read/limits.ts',
    depth: 'limits',
    tests: ['test/list/limits.test.ts', 'test/list/read-cases.test.ts'],
  },
  {
    file: 'src/learn/read/limits.ts',
    depth: 'limits',
    tests: ['test/learn/limits.test.ts', 'test/learn/reports.test.ts'],
  },
];
const usesLimit = new RegExp(`\\b(?:limits|defaultLimits|bounds)\\.(?:${limitNames.join('|')})\\b`);
const useTests = ['test/limits-at-work.test.ts', 'test/limits.test.ts > (?:%$|counts)'];

export function guardedModules(root: string): Guarded[] {
  const using = sourcesIn(root, ['src'])
    .filter(file => usesLimit.test(readFileSync(join(root, file), 'utf8')))
    .map((file): Guarded => ({ file, depth: 'uses', tests: useTests }));
  const calling = sourcesIn(root, ['src/report', 'src/cli'])
    .filter(file => !whole.some(one => one.file === file) && importsEncoder(readFileSync(join(root, file), 'utf8')))
    .map((file): Guarded => ({ file, depth: 'calls', tests: testsOf(file) }));
  return [...limits, ...using, ...whole, ...calling];
}

function sourcesIn(root: string, folders: readonly string[]): string[] {
  return folders
    .flatMap(folder =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)),
    )
    .filter(file => file.endsWith('.ts'))
    .sort();
}

function importsEncoder(text: string): boolean {
  return /^import .*\b(?:printable|inert|escaped|inline|code|fenced|xml\w+|\w+Lines|uriReference|repositoryPath|masked|withoutUser)\b.* from/m.test(
    text,
  );
}

function testsOf(file: string): readonly string[] {
  const found = Object.entries(callers).find(([begin]) => file.startsWith(begin));
  if (found === undefined) throw new Error(`${file} writes text from outside: name the tests that hold it`);
  return found[1];
}
