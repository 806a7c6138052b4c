import { defineRule } from '../../src/model/rule.ts';

export default defineRule({
  id: 'header-size',
  criterion: 'content',
  passes: 'The header is of ordinary size',
  why: 'Servers limit the header: sendmail refuses more than 32 KB, Gmail 500 KB and 32 KB in one field, Yahoo what it calls oversized.',
  sources: [
    'sendmail MaxHeadersLength, 32,768 by default (since 8.10, 2000)',
    'Gmail message header limits (2023)',
    'Yahoo SMTP error codes (2026-02)',
  ],
  needs: ['message'],
  options: {
    mostBytes: {
      kind: 'count',
      default: 16 * 1024,
      says: 'bytes the header may have',
      source: 'judgement: half of what sendmail takes by default, for receivers add their own',
    },
    mostInField: {
      kind: 'count',
      default: 8 * 1024,
      says: 'bytes one field may have',
      source: 'judgement: a quarter of what Gmail takes',
    },
  },
  messages: {
    large: {
      level: 'info',
      text: 'The header is {kilobytes} KB, without what receivers add',
      fix: 'Leave out what only your own systems read, or keep it on your side under a short key',
    },
    'large-field': {
      level: 'info',
      text: 'The {subject} header is {kilobytes} KB',
      fix: 'Shorten it, or keep the data on your side under a short key',
    },
  },

  *check({ message: { header } }, say, { mostBytes, mostInField }) {
    const { bytes, largest } = header;
    if (bytes > mostBytes) yield say.large('header', { data: { kilobytes: Math.round(bytes / 1024) } });
    if (largest.bytes <= mostInField) return;
    const place = { line: largest.line, header: largest.name };
    yield say['large-field'](largest.name, { data: { kilobytes: Math.round(largest.bytes / 1024) }, place });
  },
});
