import { describe, expect, it } from 'vitest';
import { measureAttachment } from '../../src/content/attachment.ts';

const measure = (name: string, bytes: string | Buffer = '') =>
  measureAttachment(name, 'application/octet-stream', Buffer.from(bytes as Buffer), false, 1000);

/** A ZIP's central directory with one entry, as APPNOTE.TXT 4.3.12 has it. */
function zip(name: string, encrypted = false): Buffer {
  const entry = Buffer.alloc(46 + name.length);
  entry.write('504b0102', 0, 'hex');
  entry.writeUInt16LE(encrypted ? 1 : 0, 8);
  entry.writeUInt16LE(name.length, 28);
  entry.write(name, 46);
  return Buffer.concat([Buffer.from('504b0304', 'hex'), entry]);
}

describe('an attachment', () => {
  it.each([
    ['invoice.pdf', ['pdf']],
    ['invoice.pdf.exe', ['pdf', 'exe']],
    ['../../x.tar.gz', ['tar', 'gz']],
    ['report\u202Efdp.exe', ['exe']],
    ['virus.exe. . ', ['exe']],
    ['C:\\temp\\a.docm', ['docm']],
    ['noname', []],
  ])('%j has the extensions %j', (name, extensions) => {
    expect(measure(name).extensions).toEqual(extensions);
  });

  it.each([
    ['MZ\x90\0', 'exe'],
    ['%PDF-1.7', 'pdf'],
    ['hello', null],
  ])('content %j is %s', (bytes, detected) => {
    expect(measure('a.bin', bytes).detected).toBe(detected);
  });

  it('reads a ZIP’s directory and nothing more', () => {
    expect(measure('a.zip', zip('run.js'))).toMatchObject({ encrypted: false, contains: ['js'] });
    expect(measure('a.zip', zip('secret.txt', true))).toMatchObject({ encrypted: true });
    expect(measure('a.zip', Buffer.concat(Array.from({ length: 5000 }, (_, at) => zip(`${at}.txt`)))).contains).toEqual(
      ['txt'],
    );
  });
});
