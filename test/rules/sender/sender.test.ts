import { expect, it } from 'vitest';
import freeMailFrom from '../../../rules/sender/free-mail-from.ts';
import fromName from '../../../rules/sender/from-name.ts';
import impersonation from '../../../rules/sender/impersonation.ts';
import ownSubdomain from '../../../rules/sender/own-subdomain.ts';
import replyTo from '../../../rules/sender/reply-to.ts';
import { sayFor } from '../../../src/judge/say.ts';
import type { DmarcRecord } from '../../../src/model/authentication.ts';
import type { DomainName } from '../../../src/model/mail.ts';
import { acme, author, dmarc, dmarcRecord, message, news, outbound, sender, transactional } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

const from = (domain: string | null) => ({ author: { ...author, domain: domain as DomainName | null } });
ruleCases(freeMailFrom, [
  ['a domain of its own', from('acme.example')],
  ['Gmail', from('gmail.com'), 'gmail:gmail.com'],
  ['another provider of mailboxes', from('web.de'), 'other:web.de'],
  ['one with a policy of its own', from('yahoo.com'), 'other:yahoo.com'],
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

const sends = (fromDomain: string | null, mailFrom: string | undefined, ...signs: string[]) => {
  const { mailFrom: _, ...rest } = outbound;
  const dkim = signs.map(domain => ({ domain: domain as DomainName, selector: 's1' }));
  const bounces = mailFrom === undefined ? {} : { mailFrom: mailFrom as DomainName };
  return { ...from(fromDomain), sender, outbound: { ...rest, dkim, ...bounces } };
};
ruleCases(ownSubdomain, [
  ['from a subdomain', sends(news, news, news)],
  ['all at the organisation’s domain', sends(acme, acme, acme), 'promotional:acme.example'],
  ['receipts from it', { ...sends(acme, acme, acme), sender: transactional }, 'transactional:acme.example'],
  ['nothing else declared', sends(acme, undefined), 'promotional:acme.example'],
  ['signed by a subdomain', sends(acme, acme, acme, news)],
  ['bounces to a subdomain', sends(acme, news, acme)],
  ['a name that only ends alike', sends(acme, 'notacme.example', 'notacme.example'), 'promotional:acme.example'],
  ['an ESP’s domain is no subdomain', sends(acme, 'esp.example', 'mail.esp.example'), 'promotional:acme.example'],
  ['the organisation below co.uk', sends('acme.co.uk', undefined), 'promotional:acme.co.uk'],
  ['a subdomain below co.uk', sends('news.acme.co.uk', undefined)],
  ['two domains in From', sends(null, undefined)],
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
]);

const strict = { adkim: 'strict', aspf: 'strict' } as const;
const imitated = (record: Partial<DmarcRecord>, policy: 'quarantine' | 'reject' = 'reject') => ({
  sender: { ...sender, traits: ['phishing-target'] as const },
  dmarc: dmarc({ record: dmarcRecord(record), policy }),
});
ruleCases(impersonation, [
  ['refused, and no subdomain speaks for it', imitated(strict)],
  ['quarantine', imitated(strict, 'quarantine'), 'not-refused:acme.example'],
  ['DKIM relaxed', imitated({ aspf: 'strict' }), 'relaxed:acme.example'],
  ['SPF relaxed', imitated({ adkim: 'strict' }), 'relaxed:acme.example'],
  ['both, and quarantine', imitated({}, 'quarantine'), ['not-refused:acme.example', 'relaxed:acme.example']],
  ['nobody imitates the sender', { ...imitated({}, 'quarantine'), sender }],
  ['a brand is not yet a target', { ...imitated({}, 'quarantine'), sender: { ...sender, traits: ['brand'] } }],
]);

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
