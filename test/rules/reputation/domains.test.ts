import listed from '../../../rules/reputation/listed.ts';
import obscuredLinks from '../../../rules/reputation/obscured-links.ts';
import sharedDomains from '../../../rules/reputation/shared-domains.ts';
import type { UrlUse } from '../../../src/model/content.ts';
import type { DomainRole, DomainUse } from '../../../src/model/domains.ts';
import type { DomainName } from '../../../src/model/mail.ts';
import { acme, content, url } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

const linked = (...urls: Partial<UrlUse>[]) => ({ content: content({ urls: urls.map(url) }) });
ruleCases(obscuredLinks, [
  ['plain', linked({})],
  ['an address literal', linked({ host: null, oddities: ['ip-address'] }), 'ip-address'],
  ['a number', linked({ host: null, oddities: ['ip-address', 'encoded-ip'] }), 'obscured:encoded-ip'],
  ['a name before @, twice', linked({ oddities: ['userinfo'] }, { oddities: ['userinfo'] }), 'obscured:userinfo'],
  ['two alphabets', linked({ oddities: ['mixed-script'], unicode: 'аcme.example' }), 'mixed-script:acme.example'],
  ['another name in its text', linked({ textNames: 'bank.example' as DomainName }), 'names-another:acme.example'],
  ['a picture is not read by people', linked({ role: 'image', oddities: ['ip-address'] })],
  ['more than were looked at', { content: content({ urlsLeftOut: 3 }) }, '?limit'],
]);

const used = (name: string, ...roles: DomainRole[]): { domains: DomainUse[] } => ({
  domains: [{ name: name as DomainName, registrable: name, roles, where: 'HTML, line 7' }],
});
ruleCases(sharedDomains, [
  ['its own', used(acme, 'from', 'link')],
  ['a shortener', used('bit.ly', 'link'), 'shortener:bit.ly'],
  ['where a redirector leads', used('tinyurl.com', 'redirect'), 'shortener'],
  ['a name that ends alike', used('rabbit.ly', 'link')],
  ['a page anybody may make', used('offer.pages.dev', 'link'), 'shared-host'],
  ['a picture there', used('offer.pages.dev', 'image')],
  ['an ending much abused', used('acme.icu', 'from'), 'abused-tld:acme.icu'],
]);

const listing = { subject: acme, list: 'spamhaus-dbl', meaning: 'phishing', answer: '127.0.1.4' };
const usable = [{ list: 'spamhaus-dbl', state: 'usable' }] as const;
const own = used(acme, 'from', 'link');
ruleCases(listed, [
  ['nothing', { ...own, listings: { asked: usable, listed: [] } }],
  ['a domain of the mail', { ...own, listings: { asked: usable, listed: [listing] } }, 'domain:acme.example'],
  ['the address', { ...own, listings: { asked: usable, listed: [{ ...listing, subject: '192.0.2.10' }] } }, 'address'],
  [
    'a list that refuses',
    { ...own, listings: { asked: [{ list: 'surbl', state: 'unusable', because: 'it refuses' }], listed: [] } },
    '?not-provided',
  ],
]);
