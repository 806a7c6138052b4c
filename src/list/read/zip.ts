/** What a ZIP archive holds, from its directory alone; nothing is unpacked. */
import { inflateRawSync } from 'node:zlib';
import { InputError } from '../../model/input-error.ts';

interface ZipEntry {
  readonly name: string;
  readonly unpackedBytes: number;
  readonly packed: Buffer;
  readonly deflated: boolean;
}

/** APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16. Archives over 4 GB (ZIP64) are not workbooks of ours. */
export function zipEntries(archive: Buffer, file: string): ZipEntry[] {
  const damaged = () => new InputError('is a damaged ZIP archive', { file }, 'export the list again');
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || end + 22 > archive.length) throw damaged();
  const count = archive.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let number = 0; number < count; number++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== 0x02014b50) throw damaged();
    const lengths = [28, 30, 32].map(offset => archive.readUInt16LE(at + offset)) as [number, number, number];
    const local = archive.readUInt32LE(at + 42);
    if (local + 30 > archive.length) throw damaged();
    const data = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + lengths[0]),
      unpackedBytes: archive.readUInt32LE(at + 24),
      packed: archive.subarray(data, data + archive.readUInt32LE(at + 20)),
      deflated: archive.readUInt16LE(at + 10) === 8,
    });
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return entries;
}

/** Whether it unpacks to no more than its directory says. */
export function isHonest({ packed, unpackedBytes, deflated }: ZipEntry): boolean {
  if (!deflated) return packed.length === unpackedBytes;
  try {
    inflateRawSync(packed, { maxOutputLength: Math.max(1, unpackedBytes) });
    return true;
  } catch {
    return false;
  }
}
