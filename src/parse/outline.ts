/** The parts of a message as RFC 2046 section 5.1.1 has them found, read by ourselves: mailsplit's reading is held against it. */
import { fieldNamed } from '../mail/header.ts';
import { readMimeField } from '../mail/mime-field.ts';
import type { Limits } from '../model/limits.ts';
import { readPartFields } from './fields.ts';

const LF = 0x0a;
const DASH = 0x2d;

interface Open {
  readonly path: string;
  /** `--` and the boundary. */
  readonly delimiter: Buffer;
  children: number;
}

/**
 * The path of each part in order, numbered as `readStructure` numbers them. A line that
 * begins with a delimiter is one, whatever follows. Beyond the limits it ends.
 */
export function outlineOf(bytes: Buffer, file: string, limits: Limits): string[] {
  const paths: string[] = [];
  const open: Open[] = [];
  let at = header(bytes, 0, null);
  while (at < bytes.length && open.length <= limits.nesting && paths.length <= limits.mimeParts) {
    const newline = bytes.indexOf(LF, at);
    const next = newline === -1 ? bytes.length : newline + 1;
    const level =
      bytes[at] === DASH && bytes[at + 1] === DASH ? open.findIndex(one => begins(bytes, at, next, one)) : -1;
    const owner = open[level];
    if (owner === undefined) {
      at = next;
      continue;
    }
    const end = at + owner.delimiter.length;
    const closes = bytes[end] === DASH && bytes[end + 1] === DASH;
    open.length = closes ? level : level + 1;
    at = closes || newline === -1 ? next : header(bytes, next, owner);
  }
  return paths;

  /** Takes the part's header in; gives where its body begins. */
  function header(text: Buffer, start: number, owner: Open | null): number {
    const end = headerEnd(text, start, open);
    const fields = readPartFields(text.subarray(start, end), file, limits);
    const { value = '', params } = readMimeField(fieldNamed(fields, 'content-type')?.value ?? '');
    const boundary = params.get('boundary')?.[0]?.trimEnd() ?? '';
    const isMultipart = value.startsWith('multipart/');
    if (owner !== null) owner.children++;
    const path = pathBelow(owner, isMultipart);
    paths.push(path);
    if (isMultipart && boundary !== '') open.push({ path, delimiter: Buffer.from(`--${boundary}`), children: 0 });
    return end;
  }
}

function pathBelow(owner: Open | null, isMultipart: boolean): string {
  if (owner === null) return isMultipart ? 'TEXT' : '1';
  return owner.path === 'TEXT' ? String(owner.children) : `${owner.path}.${owner.children}`;
}

/** Behind the empty line that ends a header, or where the next delimiter is. */
function headerEnd(bytes: Buffer, start: number, open: readonly Open[]): number {
  let at = start;
  while (at < bytes.length) {
    const newline = bytes.indexOf(LF, at);
    const next = newline === -1 ? bytes.length : newline + 1;
    if (open.some(one => begins(bytes, at, next, one))) return at;
    if (next - at <= 2 && (next - at === 1 || bytes[at] === 0x0d)) return next;
    at = next;
  }
  return at;
}

function begins(bytes: Buffer, at: number, next: number, { delimiter }: Open): boolean {
  return (
    next - at >= delimiter.length && bytes.compare(delimiter, 0, delimiter.length, at, at + delimiter.length) === 0
  );
}
