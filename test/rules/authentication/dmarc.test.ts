import bimiRecord from '../../../rules/authentication/bimi-record.ts';
import dmarcAlignment from '../../../rules/authentication/dmarc-alignment.ts';
import dmarcPolicy from '../../../rules/authentication/dmarc-policy.ts';
import dmarcRecordRule from '../../../rules/authentication/dmarc-record.ts';
import dmarcReports from '../../../rules/authentication/dmarc-reports.ts';
import senderAuthentication from '../../../rules/authentication/sender-authentication.ts';
import tlsReports from '../../../rules/authentication/tls-reports.ts';
import type { DomainName } from '../../../src/model/mail.ts';
import { alignment, dmarc, dmarcRecord, identifier, news, outbound, sender } from '../../tools/facts.ts';
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
  ['pct is gone', { dmarc: dmarc({ record: dmarcRecord({ removedTags: ['pct'] }) }) }, 'removed-tags'],
  ['a tag that is none', { dmarc: dmarc({ record: dmarcRecord({ oddTags: ['policy'] }) }) }, 'odd-tags'],
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
    'its own policy sets it aside',
    { alignment: alignment({ policy: 'quarantine', identifiers: [identifier({ authenticated: false })] }) },
    'set-aside',
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
    'SPF aligned, DNS did not say whether DKIM is',
    { alignment: alignment({ identifiers: [identifier({ by: 'spf', domain: news }), identifier(notJudged)] }) },
    '?timeout',
  ],
  [
    'nothing declared',
    { alignment: alignment({ identifiers: [], open: [{ why: 'not-provided', detail: '--dkim' }] }) },
    '?not-provided',
  ],
]);

ruleCases(senderAuthentication, [
  ['DKIM passes', { alignment: alignment(), outbound }],
  [
    'both fail',
    {
      outbound,
      alignment: alignment({
        identifiers: [identifier({ authenticated: false }), identifier({ by: 'spf', authenticated: false })],
      }),
    },
    'none',
  ],
  [
    'both fail, over IPv6 too',
    {
      outbound: { ...outbound, ips: ['192.0.2.10', '2001:db8::1'] },
      alignment: alignment({ identifiers: [identifier({ authenticated: false })] }),
    },
    ['none', 'none-ipv6'],
  ],
  [
    'both fail, over IPv6 alone',
    {
      outbound: { ...outbound, ips: ['2001:db8::1'] },
      alignment: alignment({ identifiers: [identifier({ authenticated: false })] }),
    },
    'none-ipv6',
  ],
  [
    'one fails, one did not answer',
    {
      outbound,
      alignment: alignment({
        identifiers: [identifier({ authenticated: false }), identifier({ by: 'spf', ...notJudged })],
      }),
    },
    '?timeout',
  ],
  [
    'one fails, of the other nothing is known',
    {
      outbound,
      alignment: alignment({
        identifiers: [identifier({ authenticated: false })],
        open: [{ why: 'not-provided', detail: '--mail-from' }],
      }),
    },
    '?not-provided',
  ],
]);

const receiver = (agreed: boolean | null) => ({
  dmarc: dmarc({ reportReceivers: [{ domain: 'reports.example', agreed }] }),
});

ruleCases(dmarcReports, [
  ['none outside', { dmarc: dmarc() }],
  ['agreed', receiver(true)],
  ['not agreed', receiver(false), 'not-agreed:reports.example'],
  ['did not answer', receiver(null), '?timeout'],
]);

const bimi = {
  name: 'default._bimi.acme.example',
  raw: 'v=BIMI1; l=https://acme.example/l.svg',
  logo: 'https://acme.example/l.svg',
  certificate: 'https://acme.example/c.pem',
};
const brand = { ...sender, traits: ['brand'] as const };
const published = { bimi, mtaSts: null, tlsRpt: null };

ruleCases(bimiRecord, [
  ['all there', { policies: published, dmarc: dmarc(), sender }],
  ['none, and nobody expects one', { policies: { ...published, bimi: null }, dmarc: dmarc(), sender }],
  ['none, for a brand', { policies: { ...published, bimi: null }, dmarc: dmarc(), sender: brand }, 'missing'],
  ['p=none', { policies: published, dmarc: dmarc({ policy: 'none' }), sender }, 'not-enforced'],
  [
    'no certificate',
    { policies: { ...published, bimi: { ...bimi, certificate: '' } }, dmarc: dmarc(), sender },
    'no-certificate',
  ],
]);

ruleCases(tlsReports, [
  ['neither', { policies: published }],
  ['both', { policies: { ...published, mtaSts: 'v=STSv1; id=1', tlsRpt: 'v=TLSRPTv1; rua=mailto:t@acme.example' } }],
  ['TLS asked, no reports', { policies: { ...published, mtaSts: 'v=STSv1; id=1' } }, 'missing'],
]);
