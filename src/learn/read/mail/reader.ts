/** Reports as mail: one message of a file, a folder or a mailbox. */
import type { Reader } from '../../reader.ts';
import { readMail } from './read-mail.ts';

const firstLine = /^(?:From |[!-9;-~]{1,76}[ \t]*:)/;

/** Its events name their own source: `dsn`, `bounce`, `arf`, `ses`. */
export const mailReader: Reader = {
  id: 'mail',
  name: 'Bounce mails and complaints (RFC 3464, RFC 5965, and other forms)',
  recognises: ({ file, head }) => {
    const start = Buffer.from(head.buffer, head.byteOffset, Math.min(200, head.length)).toString('latin1');
    return firstLine.test(start.trimStart()) && readMail(head, file).some(read => 'event' in read);
  },
  async *read(input) {
    yield* readMail(await input.bytes(), input.file);
  },
};
