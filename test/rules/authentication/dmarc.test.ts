import dmarcAlignment from '../../../rules/authentication/dmarc-alignment.ts';
import dmarcPolicy from '../../../rules/authentication/dmarc-policy.ts';
import dmarcRecordRule from '../../../rules/authentication/dmarc-record.ts';
import senderAuthentication from '../../../rules/authentication/sender-authentication.ts';
import type { DomainName } from '../../../src/model/mail.ts';
import { alignment, dmarc, dmarcRecord, identifier, news } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

const esp = 'esp.example' as DomainName;
const apart = { relaxed: false, strict: false, aligned: false };
const notJudged = { authenticated: null, why: 'timeout' } as const;

ruleCases(dmarcRecordRule, [
  ['p=reject', { dmarc: dmarc() }],
  ['none anywhere', { dmarc: dmarc({ record: null, policy: null }) }, 'missing:acme.example'],
  [
    'two at one name',
    { dmarc: dmarc({ record: null, several: ['_dmarc.acme.example'] }) },
    'several:_dmarc.acme.example',
  ],
  ['without p', { dmarc: dmarc({ record: dmarcRecord({ p: null }) }) }, 'no-policy'],
  ['pct is gone', { dmarc: dmarc({ record: dmarcRecord({ oddTags: ['pct'] }) }) }, 'odd-tags'],
]);

ruleCases(dmarcPolicy, [
  ['p=reject', { dmarc: dmarc() }],
  ['without record the record rule speaks', { dmarc: dmarc({ record: null, policy: null }) }],
  ['p=none', { dmarc: dmarc({ policy: 'none' }) }, 'monitoring:acme.example'],
  ['t=y', { dmarc: dmarc({ record: dmarcRecord({ testing: true }) }) }, 'testing'],
  ['no rua', { dmarc: dmarc({ record: dmarcRecord({ rua: [] }) }) }, 'no-reports'],
]);

ruleCases(dmarcAlignment, [
  ['DKIM of the From domain', { alignment: alignment() }],
  ['SPF aligned, no DKIM known', { alignment: alignment({ identifiers: [identifier({ by: 'spf', domain: news })] }) }],
  [
    'only the ESP’s own domain',
    { alignment: alignment({ identifiers: [identifier({ domain: esp, ...apart })] }) },
    'unaligned:acme.example',
  ],
  [
    'aligned but failing, p=none',
    { alignment: alignment({ identifiers: [identifier({ authenticated: false })] }) },
    'unaligned',
  ],
  [
    'aligned but failing, p=reject',
    { alignment: alignment({ policy: 'reject', identifiers: [identifier({ authenticated: false })] }) },
    'refused',
  ],
  [
    'SPF aligned, DKIM the ESP’s',
    {
      alignment: alignment({
        identifiers: [identifier({ by: 'spf', domain: news }), identifier({ domain: esp, ...apart })],
      }),
    },
    'dkim-unaligned',
  ],
  ['DNS did not say', { alignment: alignment({ policy: 'reject', identifiers: [identifier(notJudged)] }) }, '?timeout'],
  [
    'nothing declared',
    { alignment: alignment({ identifiers: [], open: [{ why: 'not-provided', detail: '--dkim' }] }) },
    '?not-provided',
  ],
]);

ruleCases(senderAuthentication, [
  ['DKIM passes', { alignment: alignment() }],
  [
    'both fail',
    {
      alignment: alignment({
        identifiers: [identifier({ authenticated: false }), identifier({ by: 'spf', authenticated: false })],
      }),
    },
    'none',
  ],
  [
    'one fails, one did not answer',
    {
      alignment: alignment({
        identifiers: [identifier({ authenticated: false }), identifier({ by: 'spf', ...notJudged })],
      }),
    },
    '?timeout',
  ],
  [
    'one fails, of the other nothing is known',
    {
      alignment: alignment({
        identifiers: [identifier({ authenticated: false })],
        open: [{ why: 'not-provided', detail: '--mail-from' }],
      }),
    },
    '?not-provided',
  ],
]);
