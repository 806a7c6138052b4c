import { defineRule } from '../../src/model/rule.ts';

/** Where most of the links stand on one domain that is not the sender's. Judgement. */
const most = 0.5;

export default defineRule({
  id: 'link-domains',
  criterion: 'reputation',
  passes: 'Sender and links share a domain, and every link is https',
  why: 'Reputation follows each domain: a campaign whose links stand on another’s is judged by that one’s other users too.',
  sources: [
    'M3AAWG Sender Best Common Practices 3.0 (2015)',
    'Google Email sender guidelines (2026-03)',
    'Yahoo Sender FAQs (2025-08)',
  ],
  needs: ['content', 'domains', 'author'],
  messages: {
    elsewhere: {
      level: 'info',
      text: '{share} of the links stand on {subject}, none on the sender’s own {own}',
      fix: 'Let the ESP track clicks under a name of your own, such as click.{own}',
    },
    'plain-http': {
      level: 'info',
      text: 'Links that are http, not https: {count} (first at line {line})',
      fix: 'Link with https',
    },
  },

  *check({ content, domains, author }, say) {
    const links = content.urls.filter(({ role, host }) => role === 'link' && host !== null);
    const plain = links.filter(({ scheme }) => scheme === 'http');
    if (plain.length > 0)
      yield say['plain-http']('links', { data: { count: plain.length, line: plain[0]?.line ?? 1 } });
    const organization = (name: string | null) => domains.find(one => one.name === name)?.registrable ?? name;
    const own = organization(author.domain);
    if (own === null) return;
    const byDomain = Map.groupBy(links, ({ host, leadsTo }) => organization(leadsTo ?? host));
    const [first] = [...byDomain].sort((a, b) => b[1].length - a[1].length);
    if (first === undefined || byDomain.has(own) || first[1].length / links.length < most) return;
    const share = `${Math.round((100 * first[1].length) / links.length)} %`;
    yield say.elsewhere(first[0] ?? '', { data: { share, own } });
  },
});
