/** YAML and JSON files the user writes, checked against a schema; every error says file, line, column and remedy. */
import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import { type ZodError, ZodObject, type ZodType } from 'zod';
import { InputError } from '../model/input-error.ts';
import { readText } from './files.ts';
import { limits } from './limits.ts';
import { nearest } from './nearest.ts';

type Issue = ZodError['issues'][number];

export interface ReadDocument<T> {
  readonly value: T;
  /** An InputError placed at the given key path. */
  error(message: string, path: readonly PropertyKey[], hint?: string): InputError;
}

/** JSON is read as the YAML it also is. Throws InputError. */
export async function readDocument<T>(file: string, schema: ZodType<T>): Promise<ReadDocument<T>> {
  const lines = new LineCounter();
  const document = parseDocument(await readText(file, limits.documentBytes), {
    lineCounter: lines,
    prettyErrors: false,
  });
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
  throw issue === undefined ? parsed.error : explain(issue, schema, error);
}

function plain(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new InputError(`is not valid YAML: ${firstLine((error as Error).message)}`, { file });
  }
}

function explain(issue: Issue, schema: ZodType, error: ReadDocument<unknown>['error']): InputError {
  const name = issue.path.map(String).join('.');
  if (issue.code === 'invalid_key') {
    const because = issue.issues[0]?.message ?? issue.message;
    return error(`${name}: ${because}`, issue.path);
  }
  if (issue.code !== 'unrecognized_keys') return error(`${name || 'the file'}: ${issue.message}`, issue.path);
  const key = issue.keys[0] ?? '';
  const known = knownKeys(schema, issue.path);
  const meant = nearest(key, known);
  const hint = meant === null ? `known here: ${known.join(', ')}` : `did you mean ${JSON.stringify(meant)}?`;
  return error(`unknown key ${JSON.stringify(key)}${name && ` in ${name}`}`, [...issue.path, key], hint);
}

/** The names an object may have at `path`, looking through optional values and lists. */
function knownKeys(schema: unknown, path: readonly PropertyKey[]): string[] {
  const inner = unwrapped(schema);
  const shape = inner instanceof ZodObject ? (inner.shape as Record<string, unknown>) : undefined;
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(shape ?? {});
  return knownKeys(shape?.[String(key)] ?? (inner as { element?: unknown })?.element, rest);
}

function unwrapped(schema: unknown): unknown {
  const wrapper = schema as { def?: { innerType?: unknown } } | undefined;
  return wrapper?.def?.innerType === undefined ? schema : unwrapped(wrapper.def.innerType);
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
