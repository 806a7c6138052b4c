import autoSubmitted from '../../../rules/content/auto-submitted.ts';
import brokenPart from '../../../rules/content/broken-part.ts';
import eightBit from '../../../rules/content/eight-bit.ts';
import encodedWords from '../../../rules/content/encoded-words.ts';
import headerSize from '../../../rules/content/header-size.ts';
import lineLength from '../../../rules/content/line-length.ts';
import listHeaders from '../../../rules/content/list-headers.ts';
import type { HeaderBlock, Message, PartFault } from '../../../src/model/mail.ts';
import { message, outbound, part, sender, transactional } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

const template = message({ stage: 'template' });
const undated = (change: Partial<Message> = {}) =>
  message({ fields: message().fields.filter(({ name }) => name !== 'Date'), ...change });
const dateAdded = { ...outbound, adds: ['date', 'message-id'] };
const header = (change: Partial<HeaderBlock> = {}) => message({ header: { ...message().header, ...change } });
const headed = (...fields: [name: string, value: string][]) =>
  message({ fields: [...message().fields, ...fields.map(([name, value], at) => ({ name, value, line: at + 6 }))] });

ruleCases(lineLength, [
  ['short lines', { message: message(), outbound }],
  ['998 octets', { message: message({ lines: { longest: 998 } }), outbound }],
  ['999 octets', { message: message({ lines: { longest: 999, firstTooLong: 40 } }), outbound }, 'too-long'],
  ['a template', { message: template, outbound }, '?template'],
  [
    'still to be composed',
    { message: undated({ lines: { longest: 9000, firstTooLong: 8 } }), outbound: dateAdded },
    '?added-by-esp',
  ],
]);

ruleCases(eightBit, [
  ['ASCII', { message: message(), outbound }],
  ['raw UTF-8', { message: header({ eightBit: { line: 3, as: 'utf-8' } }), outbound }, 'header'],
  ['raw Latin-1', { message: header({ eightBit: { line: 3, as: 'unknown' } }), outbound }, 'header'],
  ['an address that needs SMTPUTF8', { message: header({ eightBit: { line: 3, as: 'smtputf8' } }), outbound }],
  ['8bit', { message: message({ parts: [part()] }), outbound }],
  [
    'not 7bit',
    { message: message({ parts: [part({ path: '1.2', encoding: '7bit', firstEightBit: 30 })] }), outbound },
    'part:1.2 (text/html)',
  ],
  ['a template', { message: template, outbound }, '?template'],
  ['still to be composed', { message: undated(), outbound: dateAdded }, '?added-by-esp'],
]);

const from = (value: string) => ({ message: headed(['From', value]) });
const subject = (value: string) => ({ message: headed(['Subject', value]) });
ruleCases(encodedWords, [
  ['plain', subject('Hello')],
  ['in UTF-8', subject('=?utf-8?q?Oto=C3=B1o?= =?utf-8?b?w7E=?=')],
  ['76 characters', subject(`=?utf-8?q?${'a'.repeat(64)}?=`), 'too-long'],
  ['an unknown character set', subject('=?utf-9?q?a?='), 'unknown-charset'],
  ['base64 that is cut', subject('=?utf-8?b?w7?='), 'broken'],
  ['a character in two words', subject('=?utf-8?q?a=C3?= =?utf-8?q?=B1o?='), 'split'],
  ['in a name', from('=?utf-8?q?Oto=C3=B1o?= <a@acme.example>')],
  ['within quotation marks', from('"=?utf-8?q?Oto=C3=B1o?=" <a@acme.example>'), 'misplaced:From'],
]);

const faulty = (kind: PartFault) => ({ message: message({ parts: [part({ faults: [{ kind, line: 12 }] })] }) });
ruleCases(brokenPart, [
  ['sound', { message: message({ parts: [part()] }) }],
  ['a character set nobody knows', faulty('charset'), 'charset:1 (text/html)'],
  ['Latin-1 that says utf-8', faulty('octets'), 'octets'],
  ['a footer behind the base64', faulty('base64'), 'base64'],
  ['cut base64', faulty('cut'), 'cut'],
  ['no closing boundary', faulty('unclosed'), 'unclosed'],
  ['a transfer encoding of its own', faulty('encoding'), 'encoding'],
  ['a multipart in base64', faulty('composite'), 'composite'],
]);

ruleCases(headerSize, [
  ['1 KB', { message: message() }],
  ['20 KB', { message: header({ bytes: 20_000 }) }, 'large'],
  [
    'one of 9 KB',
    { message: header({ bytes: 12_000, largest: { name: 'X-Data', line: 9, bytes: 9000 } }) },
    'large-field:X-Data',
  ],
]);

const named = headed(['List-Id', 'Acme news <news.acme.example>']);
ruleCases(listHeaders, [
  ['named', { message: named, sender, outbound }],
  ['an encoded name', { message: headed(['List-Id', '=?utf-8?q?=C3=A1?= <news.acme.example>']), sender, outbound }],
  ['none', { message: message(), sender, outbound }, 'missing'],
  ['no brackets', { message: headed(['List-Id', 'news.acme.example']), sender, outbound }, 'list-id'],
  ['no domain', { message: headed(['List-Id', 'Acme <news>']), sender, outbound }, 'list-id'],
  ['255 octets', { message: headed(['List-Id', `<${'a'.repeat(250)}.acme>`]), sender, outbound }],
  ['256 octets', { message: headed(['List-Id', `<${'a'.repeat(251)}.acme>`]), sender, outbound }, 'list-id'],
  ['the ESP adds it', { message: message(), sender, outbound: { ...outbound, adds: ['list-id'] } }, '?added-by-esp'],
  ['a template', { message: template, sender, outbound }, '?template'],
  ['a receipt', { message: message(), sender: transactional, outbound }, '?not-applicable'],
  ...(
    [
      ['four fields', '1:2::acmeshop', []],
      ['the name alone', 'acmeshop', []],
      ['five fields', '1:2:3:4:acmeshop', 'feedback-id'],
      ['two letters', '1:2:3:mc', 'feedback-id'],
    ] as const
  ).map(
    ([name, value, expected]) =>
      [
        `Feedback-ID: ${name}`,
        { message: headed(['List-Id', '<news.acme.example>'], ['Feedback-ID', value]), sender, outbound },
        expected,
      ] as const,
  ),
  [
    'Precedence: bulk',
    { message: headed(['List-Id', '<news.acme.example>'], ['Precedence', 'Bulk']), sender, outbound },
  ],
  [
    'Precedence: junk',
    { message: headed(['List-Id', '<news.acme.example>'], ['Precedence', 'junk']), sender, outbound },
    'precedence',
  ],
]);

const automatic: [string, string] = ['Auto-Submitted', 'auto-generated'];
ruleCases(autoSubmitted, [
  ['said', { message: headed(automatic), sender: transactional, outbound }],
  ['not said', { message: message(), sender: transactional, outbound }, 'missing'],
  ['bulk', { message: headed(automatic, ['Precedence', 'bulk']), sender: transactional, outbound }, 'bulk'],
  [
    'the ESP adds it',
    { message: message(), sender: transactional, outbound: { ...outbound, adds: ['auto-submitted'] } },
    '?added-by-esp',
  ],
  ['a template', { message: template, sender: transactional, outbound }, '?template'],
  ['a campaign', { message: message(), sender, outbound }, '?not-applicable'],
]);
