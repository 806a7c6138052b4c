/** The MIME tree of a message (RFC 2045, 2046), read by mailsplit. */
import { InputError } from '../model/input-error.ts';
import { defaultLimits, type Limits } from '../model/limits.ts';
import type { Message, Part } from '../model/mail.ts';
import { readPartFields } from './fields.ts';
import { encodingFaults, mimeReadings } from './mime-readings.ts';
import { outlineOf } from './outline.ts';
import { PartCheck } from './part-check.ts';

type Structure = Pick<Message, 'parts' | 'partsRead'>;

/** Every leaf and branch in order. Throws InputError beyond the limits on depth and number. */
export async function readStructure(bytes: Buffer, file: string, limits: Limits = defaultLimits): Promise<Structure> {
  const parts = await readParts(bytes, file, limits);
  const own = outlineOf(bytes, file, limits);
  const isSame = own.join(' ') === parts.map(({ path }) => path).join(' ');
  const partsRead = [
    { by: 'mailsplit', parts: parts.length },
    { by: 'RFC 2046', parts: own.length },
  ];
  return { parts, ...(isSame ? {} : { partsRead }) };
}

async function readParts(bytes: Buffer, file: string, limits: Limits): Promise<Part[]> {
  const { Splitter } = await import('@zone-eu/mailsplit');
  const splitter = new Splitter({ ignoreEmbedded: true, maxHeadSize: limits.headerBytes });
  const parts: Part[] = [];
  const boundaries = new Map<string, string | null>();
  let sizeBytes = 0;
  let headerBytes = 0;
  let check: PartCheck | null = null;
  const closeLast = () => {
    const last = parts.pop();
    if (last !== undefined && check !== null) parts.push({ ...last, sizeBytes, ...check.result() });
    sizeBytes = 0;
  };
  splitter.end(bytes);
  try {
    for await (const chunk of splitter) {
      if (chunk.type !== 'node') {
        if (chunk.type === 'body') sizeBytes += chunk.value.length;
        if (chunk.type === 'body') check?.write(chunk.value);
        else check?.skip(chunk.value);
        continue;
      }
      closeLast();
      const isMultipart = chunk.multipart !== false;
      const path = pathOf(chunk.partNr, isMultipart);
      const part = {
        path,
        type: chunk.contentType || 'text/plain',
        encoding: chunk.encoding || '7bit',
        ...(chunk.charset ? { charset: chunk.charset } : {}),
        ...(chunk.disposition ? { disposition: chunk.disposition } : {}),
      };
      const header = chunk.getHeaders();
      const line = check?.at ?? 1;
      headerBytes += header.length;
      if (headerBytes > limits.partHeaderBytes)
        throw new InputError(`has part headers of more than ${limits.partHeaderBytes} octets; it was not judged`, {
          file,
          line,
        });
      const fields = readPartFields(header, file, limits, line);
      const boundary = chunk._boundary ? chunk._boundary.toString() : null;
      const readings = mimeReadings(fields, { ...part, boundary, isMultipart });
      check = new PartCheck(part, line, encodingFaults(fields, part.type));
      check.skip(header);
      parts.push({ ...part, sizeBytes: 0, faults: [], ...(readings.length === 0 ? {} : { readings }) });
      if (isMultipart) boundaries.set(path, boundary);
      if (parts.length > limits.mimeParts)
        throw new InputError(`has more than ${limits.mimeParts} MIME parts; it was not judged`, { file });
      if (depthOf(chunk) > limits.nesting)
        throw new InputError(`nests MIME parts deeper than ${limits.nesting}; it was not judged`, { file });
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`its MIME structure cannot be read (${(error as Error).message})`, { file });
  }
  closeLast();
  const closed = closedBoundaries(bytes);
  const end = check?.at ?? 1;
  return parts.map(part => {
    const boundary = boundaries.get(part.path);
    const isOpen = boundary !== undefined && (boundary === null || !closed.has(boundary));
    return isOpen ? { ...part, faults: [...part.faults, { kind: 'unclosed', line: end }] } : part;
  });
}

/** `TEXT` is the multipart that the whole body is (RFC 9051 section 6.4.5); without parts it is part 1. */
function pathOf(numbers: readonly (string | number)[] | false, isMultipart: boolean): string {
  const path = (numbers || []).join('.');
  return path === '' || (path === 'TEXT' && !isMultipart) ? '1' : path;
}

/** Every `--boundary--` line, without its dashes. */
function closedBoundaries(text: Buffer): Set<string> {
  const closed = new Set<string>();
  for (let at = text.indexOf('\n--'); at !== -1; ) {
    const newline = text.indexOf('\n', at + 1);
    const line = text.toString('utf8', at + 3, newline === -1 ? text.length : newline).trimEnd();
    if (line.endsWith('--')) closed.add(line.slice(0, -2));
    at = newline === -1 ? -1 : text.indexOf('\n--', newline);
  }
  return closed;
}

function depthOf(node: { parentNode?: unknown }): number {
  let depth = 0;
  for (let parent = node.parentNode; parent; parent = (parent as { parentNode?: unknown }).parentNode) depth++;
  return depth;
}
