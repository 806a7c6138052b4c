import type { UrlOddity, UrlUse } from '../../src/model/content.ts';
import { defineRule } from '../../src/model/rule.ts';

/** Ways of hiding a host that no honest link needs, in the words of the finding. */
const hides = {
  'encoded-ip': 'an IP address in an unusual spelling',
  userinfo: 'something before an @ in front of the host',
  'encoded-host': 'an encoded host',
  'control-characters': 'control or invisible characters',
  'too-long': 'an address too long to be read',
  'too-deep': 'too many redirectors within each other',
  data: 'no host, the content itself (data:)',
} as const satisfies Partial<Record<UrlOddity, string>>;

export default defineRule({
  id: 'obscured-links',
  criterion: 'reputation',
  passes: 'Every link shows where it leads',
  why: 'Yahoo files obscured links of little-known senders as spam, Gmail wants links to be visible, Outlook.com names address literals.',
  sources: [
    'Yahoo Sender Requirements (2025-04)',
    'Google Email sender guidelines (2026-03)',
    'Outlook.com Postmaster (2026-06)',
    'UTS 39 section 5.2',
  ],
  needs: ['content'],
  messages: {
    'ip-address': {
      level: 'warn',
      text: 'Links to an IP address instead of a name: {count} (first at line {line})',
      fix: 'Link to a host name under your own domain',
    },
    obscured: {
      level: 'warn',
      text: 'Links that hide where they lead: {count}, {how} (first at line {line})',
      fix: 'Write the address plainly',
    },
    'mixed-script': {
      level: 'warn',
      text: 'The link host {subject} mixes letters of different alphabets ({unicode})',
      fix: 'Use a host name in one alphabet',
    },
    'names-another': {
      level: 'warn',
      text: 'A link shows {shown} and leads to {subject} (line {line})',
      fix: 'Show the address it leads to, or words; track clicks under your own domain',
    },
  },

  *check({ content: { urls, cuts } }, say) {
    if (cuts.length > 0) yield say.unsure('links', 'limit', 'the message was not read to its end');
    const links = urls.filter(({ role }) => role === 'link' || role === 'text' || role === 'form');
    const literal = links.filter(({ oddities }) => oddities.includes('ip-address') && !oddities.includes('encoded-ip'));
    if (literal.length > 0) yield say['ip-address']('links', { data: counted(literal) });
    for (const [oddity, how] of Object.entries(hides)) {
      const found = links.filter(({ oddities }) => oddities.includes(oddity as UrlOddity));
      if (found.length > 0) yield say.obscured(oddity, { data: { ...counted(found), how } });
    }
    const mixed = links.filter(({ oddities }) => oddities.includes('mixed-script'));
    for (const { host, unicode } of distinct(mixed))
      yield say['mixed-script'](host ?? '', { data: { unicode: unicode ?? '' } });
    const elsewhere = links.filter(({ textNames }) => textNames !== undefined);
    for (const { host, textNames, line } of distinct(elsewhere))
      yield say['names-another'](host ?? '', { data: { shown: textNames ?? '', line } });
  },
});

function counted(links: readonly UrlUse[]): { count: number; line: number } {
  return { count: links.length, line: links[0]?.line ?? 1 };
}

function distinct(links: readonly UrlUse[]): UrlUse[] {
  return [...new Map(links.map(link => [`${link.host} ${link.textNames}`, link])).values()];
}
