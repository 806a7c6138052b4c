/** What an attachment is, by name, by declaration and by its first octets. Nothing is unpacked: of a ZIP only the directory is read. */
import type { AttachmentMeasures } from '../model/content.ts';

const signatures: readonly (readonly [type: string, hex: string])[] = [
  ['exe', '4d5a'],
  ['elf', '7f454c46'],
  ['zip', '504b0304'],
  ['zip', '504b0506'],
  ['rar', '526172211a07'],
  ['7z', '377abcaf271c'],
  ['gz', '1f8b'],
  ['pdf', '25504446'],
  ['ole', 'd0cf11e0a1b11ae1'],
  ['png', '89504e47'],
  ['jpg', 'ffd8ff'],
  ['gif', '47494638'],
  ['lnk', '4c000000011402'],
  ['msi', 'd0cf11e0'],
  ['java', 'cafebabe'],
  ['script', '2321'],
];

export function measureAttachment(
  name: string,
  declared: string,
  bytes: Uint8Array,
  inline: boolean,
  mostEntries: number,
): AttachmentMeasures {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const hex = head.toString('hex', 0, 16);
  const detected = signatures.find(([, signature]) => hex.startsWith(signature))?.[0] ?? null;
  const entries = detected === 'zip' ? zipEntries(head, mostEntries) : [];
  return {
    extensions: extensionsOf(name),
    declared: declared.toLowerCase(),
    detected,
    sizeBytes: bytes.byteLength,
    encrypted: entries.some(({ encrypted }) => encrypted) || isEncryptedPdf(head, detected),
    contains: [...new Set(entries.map(({ name: inside }) => extensionsOf(inside).at(-1) ?? ''))].filter(Boolean),
    ...(entries.length > mostEntries ? { unread: true } : {}),
    inline,
  };
}

/** `invoice.pdf.exe` is `['pdf', 'exe']`; right-to-left marks, trailing dots and spaces do not hide one. */
function extensionsOf(name: string): string[] {
  const plain = withoutTail(name.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\0]/g, ''));
  const parts = plain
    .slice(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1)
    .toLowerCase()
    .split('.');
  return parts
    .slice(1)
    .filter(part => /^[a-z0-9_-]{1,10}$/.test(part))
    .slice(-2);
}

function withoutTail(name: string): string {
  let end = name.length;
  while (name[end - 1] === '.' || name[end - 1] === ' ') end--;
  return name.slice(0, end);
}

/** The central directory (APPNOTE.TXT 4.3.12), from its first header on; one entry beyond the most, where there are more. */
function zipEntries(zip: Buffer, most: number): { name: string; encrypted: boolean }[] {
  const entries: { name: string; encrypted: boolean }[] = [];
  const signature = Buffer.from('504b0102', 'hex');
  for (let at = zip.indexOf(signature); at !== -1 && at + 46 <= zip.length && entries.length <= most; ) {
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({
      encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
      name: zip.toString('latin1', at + 46, at + 46 + Math.min(nameLength, 255)),
    });
    at = zip.indexOf(signature, at + 46 + nameLength);
  }
  return entries;
}

function isEncryptedPdf(bytes: Buffer, detected: string | null): boolean {
  return detected === 'pdf' && bytes.subarray(-4096).includes('/Encrypt');
}
