import { expect, it } from 'vitest';
import freeMailFrom from '../../../rules/sender/free-mail-from.ts';
import fromName from '../../../rules/sender/from-name.ts';
import impersonation from '../../../rules/sender/impersonation.ts';
import ownSubdomain from '../../../rules/sender/own-subdomain.ts';
import replyTo from '../../../rules/sender/reply-to.ts';
import { sayFor } from '../../../src/judge/say.ts';
import type { DmarcPolicy, DmarcRecord } from '../../../src/model/authentication.ts';
import type { DomainName } from '../../../src/model/mail.ts';
import { acme, author, dmarc, dmarcRecord, message, news, outbound, sender, transactional } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

const from = (domain: string | null) => ({ author: { ...author, domain: domain as DomainName | null } });
ruleCases(freeMailFrom, [
  ['a domain of its own', from('acme.example')],
  ['Gmail', from('gmail.com'), 'gmail:gmail.com'],
  ['another provider of mailboxes', from('web.de'), 'other:web.de'],
  ['Gmail by its other name', from('googlemail.com'), 'gmail:googlemail.com'],
  ['one with a policy of its own', from('yahoo.com'), 'other:yahoo.com'],
  ...['yahoo.es', 'hotmail.it', 'outlook.fr', 'live.nl', 'yahoo.com.ar', 'movistar.es', 'telefonica.net'].map(
    domain => [`a provider under the ending of its country: ${domain}`, from(domain), `other:${domain}`] as const,
  ),
  ['the name of a provider, of a server below another', from('yahoo.acme.example')],
  ['a server of a provider, nobody has a mailbox there', from('mail.yahoo.es')],
  ['the name of a provider within another', from('myyahoo.es')],
  ['a name that ends alike', from('notgmail.com')],
  ['a subdomain nobody has a mailbox at', from('news.gmail.com.acme.example')],
  ['two domains in From: no single one to judge', from(null)],
]);

const named = (...names: string[]) => ({
  author: { ...author, addresses: names.map(name => ({ name, address: 'Hello@acme.example' })) },
});
ruleCases(fromName, [
  ['a name', named('Acme')],
  ['none', named(''), 'missing:Hello@acme.example'],
  ['blanks', named(' \t'), 'missing:Hello@acme.example'],
  ['the address again', named('hello@ACME.example '), 'address:Hello@acme.example'],
  ['the address within a name', named('Acme (hello@acme.example)')],
  ['another address is look-alike’s to judge', named('hello@bank.example')],
  ['the first of two is the one shown', named('Acme', '')],
]);

const sends = (fromDomain: string | null) => ({ ...from(fromDomain), sender });
const signedBelow = {
  ...sends(acme),
  outbound: { ...outbound, mailFrom: news, dkim: [{ domain: news, selector: 's1' }] },
};
ruleCases(ownSubdomain, [
  ['from a subdomain', sends(news)],
  ['from the organisation’s domain', sends(acme), 'promotional:acme.example'],
  ['receipts from it', { ...sends(acme), sender: transactional }, 'transactional:acme.example'],
  ['receipts from a subdomain', { ...sends(news), sender: transactional }],
  ['whoever signs and takes the bounces: readers and filters see From', signedBelow, 'promotional:acme.example'],
  ['the organisation below co.uk', sends('acme.co.uk'), 'promotional:acme.co.uk'],
  ['a subdomain below co.uk', sends('news.acme.co.uk')],
  ['two domains in From', sends(null)],
]);

const replies = (value: string, domain: string | null = acme) => ({
  ...from(domain),
  message: message({ fields: [{ name: 'Reply-To', value, line: 4 }] }),
});
ruleCases(replyTo, [
  ['no header', { ...from(acme), message: message() }],
  ['the same domain', replies('Acme <hello@acme.example>')],
  ['a subdomain, in capitals', replies('<hello@Mail.ACME.example>')],
  ['a private mailbox', replies('"Acme, sales" <acme.sales@gmail.com>'), 'free-mail:gmail.com'],
  ['another organisation', replies('help@desk.example'), 'elsewhere:desk.example'],
  [
    'several, each domain once',
    replies('a@gmail.com, <b@GMAIL.com>, c@desk.example'),
    ['free-mail:gmail.com', 'elsewhere:desk.example'],
  ],
  ['from a private mailbox, free-mail-from speaks', replies('a@gmail.com', 'web.de')],
  ['two domains in From', replies('a@gmail.com', null)],
  ['empty', replies('')],
  ['an organisation below the same co.uk', replies('a@other.co.uk', 'acme.co.uk'), 'elsewhere:other.co.uk'],
  ['a private mailbox under the ending of its country', replies('acme@yahoo.es'), 'free-mail:yahoo.es'],
  ['from a private mailbox under the ending of its country', replies('a@gmail.com', 'hotmail.it')],
  ['an @ in a name in quotes', replies('"sales@gmail.com" <hello@acme.example>')],
  ['an @ behind a quote within the name', replies('"the \\"sales@gmail.com\\"" <hello@acme.example>')],
  ['an @ in a quoted local part', replies('"sales@gmail.com"@acme.example')],
  ['an @ in a comment', replies('hello@acme.example (was sales@gmail.com before)')],
  ['a comment right behind the address', replies('hello@acme.example(Acme)')],
  ['a comment right behind another’s address', replies('help@desk.example(Desk)'), 'elsewhere:desk.example'],
  ['the same domain in its own letters', replies('hola@señal.example', 'xn--seal-hqa.example')],
  ['a subdomain in its own letters', replies('hola@correo.SEÑAL.example', 'xn--seal-hqa.example')],
  ['another’s domain in its own letters', replies('hola@señal.example'), 'elsewhere:xn--seal-hqa.example'],
  ['no domain behind the @', replies('hello@[192.0.2.10]')],
]);

const strict = { adkim: 'strict', aspf: 'strict' } as const;
const imitated = (record: Partial<DmarcRecord>, policy: DmarcPolicy | null = 'reject') => ({
  sender: { ...sender, traits: ['phishing-target'] as const },
  dmarc: dmarc({ record: dmarcRecord(record), policy }),
});
ruleCases(impersonation, [
  ['refused, and no subdomain speaks for it', imitated(strict)],
  ['quarantine', imitated(strict, 'quarantine'), 'not-refused:acme.example'],
  ['none', imitated(strict, 'none'), 'not-refused:acme.example'],
  ['a record without any policy that counts', imitated(strict, null), 'not-refused:acme.example'],
  [
    'no record: another rule says so',
    { ...imitated({}), dmarc: dmarc({ record: null, policy: null }) },
    '?not-applicable',
  ],
  ['no record, and nobody imitates the sender', { sender, dmarc: dmarc({ record: null, policy: null }) }],
  ['DKIM relaxed', imitated({ aspf: 'strict' }), 'relaxed:acme.example'],
  ['SPF relaxed', imitated({ adkim: 'strict' }), 'relaxed:acme.example'],
  ['both, and quarantine', imitated({}, 'quarantine'), ['not-refused:acme.example', 'relaxed:acme.example']],
  ['nobody imitates the sender', { ...imitated({}, 'quarantine'), sender }],
  ['a brand is not yet a target', { ...imitated({}, 'quarantine'), sender: { ...sender, traits: ['brand'] } }],
]);

it.each(['none', 'quarantine'] as const)('impersonation says which policy is in force: %s', policy => {
  const said = impersonation.check(imitated(strict, policy), sayFor(impersonation) as never);
  expect([...said]).toMatchObject([{ data: { policy, name: '_dmarc.acme.example' } }]);
});

it.each([
  ['free-mail-from', freeMailFrom.check(from('web.de'), sayFor(freeMailFrom) as never)],
  ['from-name', fromName.check(named(''), sayFor(fromName) as never)],
])('%s says where the header stands', (_rule, said) => {
  expect([...said]).toMatchObject([{ place: { header: 'From', line: author.line } }]);
});

it('reply-to says where its own header stands, and whose it should be', () => {
  const said = replyTo.check(replies('help@desk.example'), sayFor(replyTo) as never);
  expect([...said]).toMatchObject([{ place: { header: 'Reply-To', line: 4 }, data: { from: acme } }]);
});
