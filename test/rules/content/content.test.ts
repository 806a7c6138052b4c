import ambiguousSender from '../../../rules/content/ambiguous-sender.ts';
import ambiguousStructure from '../../../rules/content/ambiguous-structure.ts';
import headerForm from '../../../rules/content/header-form.ts';
import lineEnds from '../../../rules/content/line-ends.ts';
import oneClick from '../../../rules/content/one-click.ts';
import oneClickSigned from '../../../rules/content/one-click-signed.ts';
import requiredHeaders from '../../../rules/content/required-headers.ts';
import template from '../../../rules/content/template.ts';
import unsubscribe from '../../../rules/content/unsubscribe.ts';
import type { HeaderOddity } from '../../../src/model/mail.ts';
import { author, message, outbound, part, sender, signature, signatures, transactional } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

const https = { scheme: 'https', host: 'links.acme.example' };
const mailto = { scheme: 'mailto', host: 'acme.example' };
const oneClickPost = 'List-Unsubscribe=One-Click';
const without = (name: string) => message({ fields: message().fields.filter(field => field.name !== name) });
const twice = message({ fields: [...message().fields, { name: 'SUBJECT', value: 'other', line: 9 }] });

ruleCases(lineEnds, [
  ['CRLF only', { message: message() }],
  ['LF only is normal in a file', { message: message({ lineEnds: { crlf: 0, lf: 40, cr: 0, nul: 0 } }) }],
  ['both', { message: message({ lineEnds: { crlf: 1, lf: 40, cr: 0, nul: 0 } }) }, 'mixed'],
  ['a lone CR', { message: message({ lineEnds: { crlf: 40, lf: 0, cr: 1, nul: 0, firstOddLine: 2 } }) }, 'lone-cr'],
  [
    'a dot between unlike line ends',
    { message: message({ lineEnds: { crlf: 40, lf: 1, cr: 0, nul: 0, loneDot: 9 } }) },
    ['mixed', 'lone-dot'],
  ],
  ['a NUL', { message: message({ lineEnds: { crlf: 40, lf: 0, cr: 0, nul: 1, firstOddLine: 2 } }) }, 'nul'],
]);

ruleCases(requiredHeaders, [
  ['all there', { message: message(), author, outbound }],
  ['no Date', { message: without('Date'), author, outbound }, 'missing:Date'],
  ['no Message-ID', { message: without('Message-ID'), author, outbound }, 'missing:Message-ID'],
  [
    'the ESP writes the Message-ID',
    { message: without('Message-ID'), author, outbound: { ...outbound, adds: ['message-id'] } },
    '?added-by-esp',
  ],
  ['two subjects', { message: twice, author, outbound }, 'repeated:Subject'],
  ['two domains in From', { message: message(), author: { ...author, domain: null }, outbound }, 'odd-sender'],
  [
    'two addresses of one domain in From',
    { message: message(), author: { ...author, addresses: [...author.addresses, ...author.addresses] }, outbound },
    'several-senders',
  ],
]);

const odd = (kind: HeaderOddity) => ({
  author,
  message: message({ header: { ...message().header, oddities: [{ kind, line: 4 }] } }),
});
ruleCases(headerForm, [
  ['fields alone', { message: message(), author }],
  ['a line that is no field', odd('no-field'), 'no-field'],
  ['From :', odd('space-before-colon'), 'space-before-colon'],
  ['white space alone', odd('blank-fold'), 'blank-fold'],
  ['an escape', odd('control'), 'control'],
  ['an escape in the subject', { message: message({ subject: 'a\u001b[2J' }), author }, 'hidden-control:Subject'],
  [
    'a bell in the name',
    { message: message(), author: { ...author, addresses: [{ name: 'a\u0007', address: 'a@acme.example' }] } },
    'hidden-control:From',
  ],
  ['a subject over two lines', { message: message({ subject: 'a\r\n\tb' }), author }],
]);

const twoReadings = [
  { by: 'RFC 5322', addresses: ['a@acme.example', 'b@other.example'] },
  { by: 'mailparser', addresses: [] },
];
ruleCases(ambiguousSender, [
  ['one', { author }],
  ['two readings', { author: { ...author, domain: null, readings: twoReadings } }, 'differs:From'],
  ['one, in no proper form', { author: { ...author, malformed: true } }, 'malformed:hello@acme.example'],
]);
ruleCases(ambiguousStructure, [
  ['one reading', { message: message({ parts: [part()] }) }],
  [
    'two boundaries',
    { message: message({ parts: [part({ readings: [{ of: 'boundary', line: 3, readings: ['a', ''] }] })] }) },
    'header:1 (text/html)',
  ],
  [
    'other parts',
    {
      message: message({
        partsRead: [
          { by: 'mailsplit', parts: 2 },
          { by: 'RFC 2046', parts: 3 },
        ],
      }),
    },
    'parts',
  ],
]);

ruleCases(template, [
  ['rendered', { message: message() }],
  [
    'a template gives one finding',
    {
      message: message({
        stage: 'template',
        mergeTags: [
          { tag: '{{a}}', count: 1 },
          { tag: '{{b}}', count: 3 },
        ],
      }),
    },
    'unrendered',
  ],
  ['one forgotten tag', { message: message({ mergeTags: [{ tag: '*|FNAME|*', count: 2 }] }) }, 'open-tag:*|FNAME|*'],
]);

ruleCases(unsubscribe, [
  ['a link', { unsubscribe: { uris: [https], post: oneClickPost, encoded: false }, sender, outbound }],
  ['none', { unsubscribe: { uris: null, post: null, encoded: false }, sender, outbound }, 'missing'],
  ['an encoded-word', { unsubscribe: { uris: [], post: null, encoded: true }, sender, outbound }, 'encoded'],
  ['no angle brackets', { unsubscribe: { uris: [], post: null, encoded: false }, sender, outbound }, 'empty'],
  [
    'transactional mail needs none',
    { unsubscribe: { uris: null, post: null, encoded: false }, sender: transactional, outbound },
    '?not-applicable',
  ],
  [
    'the ESP adds it',
    {
      unsubscribe: { uris: null, post: null, encoded: false },
      sender,
      outbound: { ...outbound, adds: ['list-unsubscribe'] },
    },
    '?added-by-esp',
  ],
]);

ruleCases(oneClick, [
  ['https and Post', { unsubscribe: { uris: [https, mailto], post: oneClickPost, encoded: false }, sender }],
  [
    'case and spaces do not matter',
    { unsubscribe: { uris: [https], post: 'list-unsubscribe = one-click', encoded: false }, sender },
  ],
  ['no Post', { unsubscribe: { uris: [https], post: null, encoded: false }, sender }, 'not-offered'],
  ['mailto only', { unsubscribe: { uris: [mailto], post: oneClickPost, encoded: false }, sender }, 'no-https'],
  ['another value', { unsubscribe: { uris: [https], post: 'yes', encoded: false }, sender }, 'wrong-value'],
  ['no header', { unsubscribe: { uris: null, post: null, encoded: false }, sender }, '?not-applicable'],
]);

const oneClickHeaders = { uris: [https], post: oneClickPost, encoded: false };
const both = ['from', 'list-unsubscribe', 'list-unsubscribe-post'];

ruleCases(oneClickSigned, [
  ['both covered', { unsubscribe: oneClickHeaders, dkimSignatures: signatures(signature({ covers: both })), sender }],
  [
    'Post left out',
    {
      unsubscribe: oneClickHeaders,
      dkimSignatures: signatures(signature({ covers: ['from', 'list-unsubscribe'] })),
      sender,
    },
    'not-covered:List-Unsubscribe-Post',
  ],
  [
    'covered by a signature that fails',
    { unsubscribe: oneClickHeaders, dkimSignatures: signatures(signature({ covers: both, result: 'fail' })), sender },
    '?not-applicable',
  ],
  [
    'no one-click',
    { unsubscribe: { ...oneClickHeaders, post: null }, dkimSignatures: signatures(), sender },
    '?not-applicable',
  ],
]);
