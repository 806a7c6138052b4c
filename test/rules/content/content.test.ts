import lineEnds from '../../../rules/content/line-ends.ts';
import oneClick from '../../../rules/content/one-click.ts';
import oneClickSigned from '../../../rules/content/one-click-signed.ts';
import requiredHeaders from '../../../rules/content/required-headers.ts';
import template from '../../../rules/content/template.ts';
import unsubscribe from '../../../rules/content/unsubscribe.ts';
import { author, message, outbound, sender, signature, signatures, transactional } from '../../tools/facts.ts';
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
