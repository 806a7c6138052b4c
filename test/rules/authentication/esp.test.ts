import { expect, it } from 'vitest';
import espAdditions from '../../../rules/authentication/esp-additions.ts';
import espSetup from '../../../rules/authentication/esp-setup.ts';
import espSpf from '../../../rules/authentication/esp-spf.ts';
import brevo from '../../../rules/esp/brevo.ts';
import hubspot from '../../../rules/esp/hubspot.ts';
import klaviyo from '../../../rules/esp/klaviyo.ts';
import mailchimp from '../../../rules/esp/mailchimp.ts';
import mailjet from '../../../rules/esp/mailjet.ts';
import ses from '../../../rules/esp/ses.ts';
import sparkpost from '../../../rules/esp/sparkpost.ts';
import type { Esp, EspRecords } from '../../../src/model/esp.ts';
import type { DomainName } from '../../../src/model/mail.ts';
import { acme, message, outbound, signature, signatures, spf } from '../../tools/facts.ts';
import { askRule, ruleCases } from '../../tools/rule-cases.ts';

const undeclared = { ...outbound, dkim: [] };
const records = (esp: Esp, ...states: EspRecords['dkim'][number]['state'][]): EspRecords => ({
  esp: { esp, by: 'declared', evidence: esp.id },
  shown: null,
  domain: acme,
  dkim: states.map((state, at) => ({ name: `k${at}._domainkey.acme.example`, state })),
});
const leadingOut: EspRecords = {
  ...records(mailchimp),
  dkim: ['k1', 'k2'].map(selector => ({
    name: `${selector}._domainkey.acme.example`,
    state: 'unanswered',
    unanswered: 'outside-zone',
    detail: `${selector}.esp.example`,
  })),
};
const setup = (espRecords: EspRecords, change = {}) => ({
  espRecords,
  message: message(),
  outbound: { ...undeclared, ...change },
});

ruleCases(espSetup, [
  ['a key at one of its names', setup(records(mailchimp, 'absent', 'found'))],
  ['a key at none', setup(records(mailchimp, 'absent', 'absent')), 'dkim-missing:acme.example'],
  ['a key at none, but the names are not verified', setup(records(hubspot, 'absent', 'absent')), 'dkim-not-seen'],
  ['a name that does not answer', setup(records(mailchimp, 'absent', 'unanswered')), '?servfail'],
  ['two that lead out of the zone files', setup(leadingOut), ['?outside-zone', '?outside-zone']],
  ['names that are not known', setup(records(ses)), '?not-applicable'],
  ['a declared selector decides', setup(records(mailchimp, 'absent'), { dkim: outbound.dkim })],
]);

const failing = [{ ip: '192.0.2.1', result: 'fail', because: '-all', lookups: 0, voids: 0 }] as const;
const record = (txt: string, terms: readonly string[]) => ({
  records: [txt],
  tree: { domain: acme, record: txt, terms: terms.map(term => ({ term, lookups: 1, void: false })) },
});
const without = spf({ ...record('v=spf1 -all', []), evaluations: failing });

const including = (include: string) =>
  spf({ ...record(`v=spf1 include:${include} -all`, [`include:${include}`]), evaluations: failing });
const atFrom = { ...without, domain: acme };

ruleCases(espSpf, [
  ['included', { espRecords: records(ses), spf: including('amazonses.com'), outbound }],
  ['the include of today', { espRecords: records(brevo), spf: including('spf.brevo.com'), outbound }],
  ['the include of older instructions', { espRecords: records(brevo), spf: including('spf.sendinblue.com'), outbound }],
  ['not included', { espRecords: records(ses), spf: without, outbound }, 'include-missing'],
  [
    'not included, and not verified that it must be',
    { espRecords: records(sparkpost), spf: without, outbound },
    'include-not-seen',
  ],
  ['the declared addresses pass all the same', { espRecords: records(ses), spf: spf(), outbound }],
  [
    'the return path is the ESP’s own',
    { espRecords: records(ses), spf: spf({ ...without, domain: 'eu-west-1.amazonses.com' as DomainName }), outbound },
  ],
  [
    'the ESP has a return path of its own on shared addresses',
    { espRecords: records(brevo), spf: atFrom, outbound: { ...outbound, pool: 'shared' } },
    'own-return-path:acme.example',
  ],
  ['so it has where nothing is said', { espRecords: records(mailjet), spf: atFrom, outbound }, 'own-return-path'],
  [
    'dedicated addresses',
    { espRecords: records(brevo), spf: atFrom, outbound: { ...outbound, pool: 'dedicated' } },
    'include-missing',
  ],
  [
    'a return path that the customer set up',
    { espRecords: records(mailjet), spf: without, outbound },
    'include-missing:news.acme.example',
  ],
  ['none is needed', { espRecords: records(klaviyo), spf: without, outbound }, '?not-applicable'],
]);

it('names where a key that lies outside the zone files is', () => {
  expect(askRule(espSetup, setup(leadingOut))).toMatchObject([
    { detail: 'k1._domainkey.acme.example leads to k1.esp.example' },
    { detail: 'k2._domainkey.acme.example leads to k2.esp.example' },
  ]);
});

it('offers the include that the ESP shows today', () => {
  const facts = { espRecords: records(brevo), spf: atFrom, outbound: { ...outbound, pool: 'dedicated' } };
  expect(askRule(espSpf, facts)).toMatchObject([{ data: { include: 'spf.brevo.com' } }]);
});

const received = (names: readonly string[]) =>
  message({ stage: 'received', fields: names.map((name, at) => ({ name, value: 'x', line: at + 1 })) });
const whole = received(['Date', 'Message-ID', 'List-Unsubscribe', 'DKIM-Signature']);
const both = signatures(signature(), signature({ domain: 'mcsv.net' as DomainName }));

ruleCases(espAdditions, [
  ['all is there', { espRecords: records(mailchimp), message: whole, dkimSignatures: both }],
  ['not sent yet', { espRecords: records(mailchimp), message: message(), dkimSignatures: both }, '?not-applicable'],
  [
    'sent by another',
    {
      espRecords: { ...records(mailchimp), shown: { esp: ses, by: 'message', evidence: 'X-SES-Outgoing' } },
      message: whole,
      dkimSignatures: both,
    },
    'another-esp',
  ],
  [
    'neither unsubscribe nor signature',
    { espRecords: records(mailchimp), message: received(['Date', 'Message-ID']), dkimSignatures: signatures() },
    ['not-added:list-unsubscribe', 'not-added:DKIM-Signature'],
  ],
  [
    'the customer’s domain does not sign',
    {
      espRecords: records(mailchimp),
      message: whole,
      dkimSignatures: signatures(signature({ domain: 'mcsv.net' as DomainName })),
    },
    'esp-signature-only:acme.example',
  ],
]);
