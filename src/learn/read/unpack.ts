/** What a report comes in: itself, a gzip file, a ZIP archive, or a mail with one of these attached. Nothing is written to disk. */
import { constants, gunzipSync, inflateRawSync } from 'node:zlib';
import { zipEntries } from '../../list/read/zip.ts';
import { InputError } from '../../model/input-error.ts';
import { readStructure } from '../../parse/structure.ts';
import { limits } from './limits.ts';

/** One document, and where it was; or why there is none. */
export type Unpacked = { readonly bytes: Uint8Array } | { readonly because: string };

type Kind = 'zip' | 'gzip' | 'mail' | 'plain';

export function kindOf(bytes: Uint8Array): Kind {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4) return 'zip';
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /^(?:From .*\r?\n)?[!-9;-~]+:.*\r?\n(?:[!-9;-~]+:|[ \t]|\r?\n)/.test(start) && !/^\s*</.test(start)
    ? 'mail'
    : 'plain';
}

/** Each document within. `isReport` tells which attachments of a mail are meant, by the beginning of what they hold. */
export async function unpack(
  bytes: Uint8Array,
  file: string,
  isReport: (start: string) => boolean,
): Promise<Unpacked[]> {
  const kind = kindOf(bytes);
  if (kind !== 'mail') return unpackArchive(bytes, kind);
  try {
    const parts = await attachmentsOf(bytes, file);
    const reports = parts.filter(part => kindOf(part) !== 'plain' || isReport(startOf(part)));
    if (reports.length === 0) return [{ because: 'the mail has no report attached' }];
    const within = (part: Uint8Array) => (kindOf(part) === 'mail' ? [] : unpackArchive(part, kindOf(part)));
    return reports.slice(0, limits.archiveMembers).flatMap(within);
  } catch (error) {
    if (error instanceof InputError) return [{ because: error.message }];
    throw error;
  }
}

/** Attachments, decoded, and further text parts. Throws InputError beyond the limits on a message. */
export async function attachmentsOf(bytes: Uint8Array, file: string): Promise<Uint8Array[]> {
  await readStructure(Buffer.from(bytes), file);
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(Buffer.from(bytes), {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  });
  const body = mail.text === undefined ? [] : [Buffer.from(mail.text)];
  return [...mail.attachments.map(({ content }) => content), ...body];
}

function unpackArchive(bytes: Uint8Array, kind: Kind): Unpacked[] {
  if (kind === 'gzip') return [unpackGzip(bytes)];
  if (kind === 'zip') return unpackZip(bytes);
  return [{ bytes }];
}

const megabytes = limits.unpackedBytes / 1_000_000;

/** The smaller of both limits, and what to say beyond it. */
function most(packedBytes: number, left = limits.unpackedBytes): { readonly bytes: number; readonly because: string } {
  const byRatio = packedBytes * limits.unpackedRatio;
  return byRatio < left
    ? { bytes: byRatio, because: `unpacks to more than ${limits.unpackedRatio} times its size` }
    : { bytes: left, because: `unpacks to more than ${megabytes} MB` };
}

function unpackGzip(bytes: Uint8Array): Unpacked {
  const limit = most(bytes.length);
  try {
    return notNested(gunzipSync(bytes, { maxOutputLength: Math.max(1, limit.bytes) }));
  } catch (error) {
    return { because: isTooLarge(error) ? limit.because : 'is a damaged gzip file' };
  }
}

function unpackZip(bytes: Uint8Array): Unpacked[] {
  let entries: ReturnType<typeof zipEntries>;
  try {
    entries = zipEntries(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), '').filter(
      ({ name }) => !name.endsWith('/'),
    );
  } catch {
    return [{ because: 'is a damaged ZIP archive' }];
  }
  if (entries.length > limits.archiveMembers) return [{ because: `holds more than ${limits.archiveMembers} files` }];
  let left: number = limits.unpackedBytes;
  return entries.map(({ packed, deflated, unpackedBytes }) => {
    if (!deflated && packed.length !== unpackedBytes)
      return { because: 'is packed or encrypted in a way that is not read' };
    const limit = most(packed.length, left);
    try {
      const unpacked = deflated ? inflateRawSync(packed, { maxOutputLength: Math.max(1, limit.bytes) }) : packed;
      if (unpacked.length > limit.bytes) return { because: limit.because };
      left -= unpacked.length;
      return notNested(unpacked);
    } catch (error) {
      return { because: isTooLarge(error) ? limit.because : 'is a damaged ZIP archive' };
    }
  });
}

function notNested(bytes: Uint8Array): Unpacked {
  const kind = kindOf(bytes);
  return kind === 'zip' || kind === 'gzip' ? { because: 'holds an archive within an archive' } : { bytes };
}

function isTooLarge(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
}

/** So much of a member is unpacked to see what it is: 4 KB packed give at most 4.2 MB. */
const peekBytes = 4096;

/**
 * The beginning of what is inside, of a file or a mail of which only the head is at hand; `''` where it cannot be told.
 * Of a mail: of its first attachment that looks like an archive or a report, in base64 or plain.
 */
export function peek(head: Uint8Array): string {
  switch (kindOf(head)) {
    case 'zip':
    case 'gzip':
      return peekArchive(head);
    case 'plain':
      return startOf(head);
    default: {
      const text = Buffer.from(head).toString('latin1');
      // ZIP, gzip, `<?xml`, `<feed` and `{"or` as base64 begins them.
      const packed = /\r?\n\r?\n\s{0,80}((?:UEsDB|H4sI|PD94bW|PGZlZW|eyJvcm)[A-Za-z0-9+/=\r\n]{8,8192})/.exec(
        text,
      )?.[1];
      if (packed !== undefined) return peekArchive(Buffer.from(packed, 'base64'));
      return /\r?\n\r?\n\s{0,80}((?:<\?xml|<feedback|\{)[\s\S]{8,4096})/.exec(text)?.[1] ?? '';
    }
  }
}

function peekArchive(bytes: Uint8Array): string {
  const kind = kindOf(bytes);
  if (kind === 'plain') return startOf(bytes);
  const options = { finishFlush: constants.Z_SYNC_FLUSH };
  try {
    if (kind === 'gzip') return startOf(gunzipSync(bytes.subarray(0, peekBytes), options));
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const data = 30 + view.readUInt16LE(26) + view.readUInt16LE(28);
    const packed = view.subarray(data, data + peekBytes);
    return startOf(view.readUInt16LE(8) === 0 ? packed : inflateRawSync(packed, options));
  } catch {
    return '';
  }
}

function startOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, peekBytes)).replace(/^\uFEFF/, '');
}
