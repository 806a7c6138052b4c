import domainAge from '../../../rules/reputation/domain-age.ts';
import linkDomains from '../../../rules/reputation/link-domains.ts';
import linkHosts from '../../../rules/reputation/link-hosts.ts';
import listed from '../../../rules/reputation/listed.ts';
import lookAlike from '../../../rules/reputation/look-alike.ts';
import obscuredLinks from '../../../rules/reputation/obscured-links.ts';
import sharedDomains from '../../../rules/reputation/shared-domains.ts';
import type { UrlUse } from '../../../src/model/content.ts';
import type { DomainRole, DomainUse, LinkHost } from '../../../src/model/domains.ts';
import type { Listing } from '../../../src/model/listings.ts';
import type { DomainName } from '../../../src/model/mail.ts';
import { acme, author, content, outbound, url } from '../../tools/facts.ts';
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
  ['more than were looked at', { content: content({ cuts: [{ limit: 'urls', most: 1, of: 4 }] }) }, '?limit'],
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

const listing = { subject: acme, list: 'surbl', meaning: 'phishing', answer: '127.0.0.8' };
const usable = [{ list: 'surbl', state: 'usable' }] as const;
const own = { ...used(acme, 'from', 'link'), outbound };
const lists = (change: Partial<Listing>) => ({
  ...own,
  listings: { asked: usable, listed: [{ ...listing, ...change }] },
});
ruleCases(listed, [
  ['nothing', { ...own, listings: { asked: usable, listed: [] } }],
  ['a domain of the mail', lists({}), 'domain:acme.example'],
  ['a domain of the mail, at Spamhaus', lists({ list: 'spamhaus-dbl' }), 'domain-at-spamhaus:acme.example'],
  ['the address', lists({ subject: '192.0.2.10', list: 'psbl' }), 'address'],
  ['the address, at Spamhaus', lists({ subject: '192.0.2.10', list: 'spamhaus-dqs-zen' }), 'address-at-spamhaus'],
  [
    'one that is broken, one that wants a key',
    {
      ...own,
      listings: {
        asked: [
          { list: 'surbl', state: 'unusable', because: 'it lists everybody' },
          { list: 'spamhaus-dqs-dbl', state: 'needs-key', because: 'it wants a key' },
        ],
        listed: [],
      },
    },
    ['?opt-in', '?needs-key'],
  ],
]);

const host = (state: LinkHost['state'], unanswered?: 'timeout') => {
  const one: LinkHost = {
    host: acme,
    state,
    where: 'HTML, line 7',
    ...(unanswered === undefined ? {} : { unanswered }),
  };
  return { linkHosts: [one] };
};
ruleCases(linkHosts, [
  ['there', host('resolves')],
  ['a name that is not there', host('no-such-name'), 'missing:acme.example'],
  ['a name without address', host('no-address'), 'no-address'],
  ['no answer', host('unanswered', 'timeout'), '?timeout'],
]);

const registered = (ageDays: number | null) => ({
  ...used(acme, 'from', 'link'),
  registrations: [{ domain: acme, registeredOn: ageDays === null ? null : '2026-11-01', ageDays, because: 'HTTP 404' }],
});
ruleCases(domainAge, [
  ['years old', registered(900)],
  ['of last week', registered(3), 'fresh:acme.example'],
  ['of this month', registered(20), 'young'],
  ['a registry that tells nothing', registered(null), '?opt-in'],
]);

const beside = (name: string, unicode?: string) => ({
  domains: [
    { name: 'huertaviva.example' as DomainName, registrable: 'huertaviva.example', roles: ['from'], where: 'From' },
    {
      name: name as DomainName,
      ...(unicode === undefined ? {} : { unicode }),
      registrable: name.split('.').slice(-2).join('.'),
      roles: ['link'],
      where: 'HTML, line 7',
    },
  ] satisfies DomainUse[],
});
ruleCases(lookAlike, [
  ['its own subdomain', beside('click.huertaviva.example')],
  ['another name', beside('verdulero.example')],
  ['a brand’s own', beside('www.paypal.com')],
  ['a brand abroad', beside('paypal.co')],
  ['a brand in a subdomain', beside('paypal-login.shop.example'), 'brand:paypal-login.shop.example'],
  ['a brand with a digit', beside('micros0ft.example'), 'brand:micros0ft.example'],
  ['a brand in Cyrillic', beside('xn--aypal-uye.example', 'рaypal.example'), 'brand'],
  ['one letter off its own', beside('huertaviba.example'), 'sender:huertaviba.example'],
  ['a word that is a brand in another', beside('applesauce.example')],
]);

const mail = (from: string, ...urls: Partial<UrlUse>[]) => ({
  content: content({ urls: urls.map(url) }),
  author: { ...author, domain: from as DomainName },
  domains: [from, ...urls.map(({ host }) => host ?? acme)].map(
    (name): DomainUse => ({
      name: name as DomainName,
      registrable: name.split('.').slice(-2).join('.'),
      roles: ['link'],
      where: '',
    }),
  ),
});
const clicks = 'click.esp.example' as DomainName;
ruleCases(linkDomains, [
  ['its own', mail(acme, { host: `click.${acme}` as DomainName })],
  ['no link', mail(acme)],
  ['all at another', mail(acme, { host: clicks }, { host: clicks }), 'elsewhere:esp.example'],
  ['http', mail(acme, { host: acme, scheme: 'http' }), 'plain-http'],
]);
