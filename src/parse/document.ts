/** YAML and JSON files the user writes, checked against a schema; every error says file, line, column and remedy. */
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import { type ZodError, ZodObject, ZodRecord, type ZodType } from 'zod';
import { InputError } from '../model/input-error.ts';
import { readText } from './files.ts';
import { nearest } from './nearest.ts';
import { ownFiles } from './own-files.ts';

type Issue = ZodError['issues'][number];

export interface ReadDocument<T> {
  readonly value: T;
  /** An InputError placed at the given key path. */
  error(message: string, path: readonly PropertyKey[], hint?: string): InputError;
}

/** So many names can still be read. */
const mostListed = 50;

/**
 * JSON is read as the YAML it also is. `elsewhere`: keys that are often looked for here, and where they belong. Throws
 * InputError.
 */
export async function readDocument<T>(
  file: string,
  schema: ZodType<T>,
  elsewhere: Readonly<Record<string, string>> = {},
): Promise<ReadDocument<T>> {
  const lines = new LineCounter();
  const document = parsedDocument(await readText(file, ownFiles.documentBytes), lines, file);
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const [broken] = document.errors;
  if (broken !== undefined)
    throw new InputError(`is not valid YAML: ${firstLine(broken.message)}`, place(broken.pos[0]));
  const error = (message: string, path: readonly PropertyKey[], hint?: string) =>
    new InputError(message, place(offsetOf(document, path)), hint);
  const parsed = schema.safeParse(plain(document, file));
  if (parsed.success) return { value: parsed.data, error };
  const issues = parsed.error.issues;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  throw issue === undefined ? parsed.error : explain(issue, schema, error, elsewhere);
}

/** The parser calls itself for each level. */
function parsedDocument(text: string, lineCounter: LineCounter, file: string): Document {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  } catch (error) {
    if (error instanceof RangeError) throw new InputError('is nested too deeply to be read', { file });
    throw error;
  }
}

function plain(document: Document, file: string): unknown {
  try {
    // A file of nothing but comments says nothing.
    return document.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    throw new InputError(`is not valid YAML: ${firstLine((error as Error).message)}`, { file });
  }
}

function explain(
  issue: Issue,
  schema: ZodType,
  error: ReadDocument<unknown>['error'],
  elsewhere: Readonly<Record<string, string>>,
): InputError {
  if (issue.code === 'invalid_union') {
    const meant = meantBy(issue);
    const says = issue.message !== 'Invalid input' && meant?.path.length === issue.path.length;
    if (meant !== null && !says) return explain(meant, schema, error, elsewhere);
  }
  const name = issue.path.map(String).join('.');
  if (issue.code === 'invalid_key') {
    const because = issue.issues[0]?.message ?? issue.message;
    return error(`${name}: ${because}`, issue.path);
  }
  if (issue.code !== 'unrecognized_keys') return error(`${name || 'the file'}: ${issue.message}`, issue.path);
  const key = issue.keys[0] ?? '';
  const known = knownKeys(schema, issue.path);
  const meant = nearest(key, known);
  const near = meant === null ? allKnown(key, known) : `did you mean ${JSON.stringify(meant)}?`;
  const hint = issue.path.length === 0 ? (elsewhere[key] ?? near) : near;
  return error(`unknown key ${JSON.stringify(key)}${name && ` in ${name}`}`, [...issue.path, key], hint);
}

/** Of a finding that is none: those of its rule. */
function allKnown(key: string, known: readonly string[]): string {
  const rule = key.split('/')[0] ?? '';
  const own = key === rule ? [] : known.filter(name => name.startsWith(`${rule}/`));
  if (own.length > 0) return `known of ${rule}: ${own.join(', ')}`;
  return known.length > mostListed ? 'deliv rules lists them' : `known here: ${known.join(', ')}`;
}

/** Of several forms a value may have, the one whose fault lies deepest is the one that was meant. */
function meantBy({ errors, path }: Issue & { code: 'invalid_union' }): Issue | null {
  const issues = errors.flatMap(([first]) => (first === undefined ? [] : [first]));
  const [deepest] = issues.toSorted((a, b) => b.path.length - a.path.length);
  return deepest === undefined ? null : ({ ...deepest, path: [...path, ...deepest.path] } as Issue);
}

/** The names an object may have at `path`, looking through optional values, transformed ones, unions and lists. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  const inner = unwrapped(schema);
  const shape = inner instanceof ZodObject ? (inner.shape as Record<string, unknown>) : undefined;
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(shape ?? namesOf(inner) ?? {});
  return knownKeys(shape?.[String(key)] ?? (inner as { element?: unknown })?.element, rest);
}

/** Of a record that takes certain names only. */
function namesOf(schema: unknown): object | undefined {
  return schema instanceof ZodRecord ? (schema.keyType as { enum?: object }).enum : undefined;
}

function unwrapped(schema: unknown): unknown {
  const { innerType, in: input, options } = (schema as { def?: Wrapper } | undefined)?.def ?? {};
  const inner = innerType ?? input ?? options?.find(option => unwrapped(option) instanceof ZodObject);
  return inner === undefined ? schema : unwrapped(inner);
}

interface Wrapper {
  readonly innerType?: unknown;
  /** Of what is transformed. */
  readonly in?: unknown;
  /** Of a union. */
  readonly options?: readonly unknown[];
}

/** Offset of the node at `path`, or of the nearest ancestor there is: a missing key has no place of its own. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = rangeOf(node) ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        item => String((item.key as { value?: unknown })?.value ?? item.key) === String(key),
      );
      if (pair === undefined) return offset;
      offset = rangeOf(pair.key) ?? offset;
      node = pair.value;
    } else {
      node = document.getIn([...path].slice(0, path.indexOf(key) + 1), true);
      offset = rangeOf(node) ?? offset;
    }
  }
  return offset;
}

function rangeOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | null)?.range?.[0];
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
