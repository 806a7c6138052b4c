/** The least that reading and authenticating takes: mailparser without its conversions, mailauth without answers. Argument: a file that names the messages, one a line. */
import { readFileSync } from 'node:fs';
import { authenticate } from 'mailauth';
import { simpleParser } from 'mailparser';

const lean = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true };
const resolver = async () => {
  throw Object.assign(new Error('nobody is asked'), { code: 'ENOTFOUND' });
};

for (const file of readFileSync(process.argv[2] as string, 'utf8').split('\n')) {
  const bytes = readFileSync(file);
  await simpleParser(bytes, lean).catch(() => null);
  await authenticate(bytes, { resolver, trustReceived: true } as never).catch(() => null);
}
