import espSetup from '../../../rules/authentication/esp-setup.ts';
import espSpf from '../../../rules/authentication/esp-spf.ts';
import brevo from '../../../rules/esp/brevo.ts';
import klaviyo from '../../../rules/esp/klaviyo.ts';
import mailchimp from '../../../rules/esp/mailchimp.ts';
import postmark from '../../../rules/esp/postmark.ts';
import ses from '../../../rules/esp/ses.ts';
import type { Esp, EspRecords } from '../../../src/model/esp.ts';
import type { DomainName } from '../../../src/model/mail.ts';
import { acme, message, outbound, spf } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

const undeclared = { ...outbound, dkim: [] };
const records = (esp: Esp, ...states: EspRecords['dkim'][number]['state'][]): EspRecords => ({
  esp: { esp, by: 'declared', evidence: esp.id },
  domain: acme,
  dkim: states.map((state, at) => ({ name: `k${at}._domainkey.acme.example`, state })),
});
const setup = (espRecords: EspRecords, change = {}) => ({
  espRecords,
  message: message(),
  outbound: { ...undeclared, ...change },
});

ruleCases(espSetup, [
  ['a key at one of its names', setup(records(mailchimp, 'absent', 'found'))],
  ['a key at none', setup(records(mailchimp, 'absent', 'absent')), 'dkim-missing:acme.example'],
  ['a key at none, but the names are not verified', setup(records(brevo, 'absent', 'absent')), 'dkim-not-seen'],
  ['a name that does not answer', setup(records(mailchimp, 'absent', 'unanswered')), '?servfail'],
  ['names that are not known', setup(records(ses)), '?not-applicable'],
  ['a declared selector decides', setup(records(mailchimp, 'absent'), { dkim: outbound.dkim })],
]);

const failing = [{ ip: '192.0.2.1', result: 'fail', because: '-all', lookups: 0, voids: 0 }] as const;
const record = (txt: string, terms: readonly string[]) => ({
  records: [txt],
  tree: { domain: acme, record: txt, terms: terms.map(term => ({ term, lookups: 1, void: false })) },
});
const without = spf({ ...record('v=spf1 -all', []), evaluations: failing });

ruleCases(espSpf, [
  [
    'included',
    {
      espRecords: records(ses),
      spf: spf({ ...record('v=spf1 include:amazonses.com -all', ['include:amazonses.com']), evaluations: failing }),
    },
  ],
  ['not included', { espRecords: records(ses), spf: without }, 'include-missing'],
  [
    'not included, and not verified that it must be',
    { espRecords: records(postmark), spf: without },
    'include-not-seen',
  ],
  ['the declared addresses pass all the same', { espRecords: records(ses), spf: spf() }],
  [
    'the return path is the ESP’s own',
    { espRecords: records(ses), spf: spf({ ...without, domain: 'eu-west-1.amazonses.com' as DomainName }) },
  ],
  ['none is needed', { espRecords: records(klaviyo), spf: without }, '?not-applicable'],
]);
