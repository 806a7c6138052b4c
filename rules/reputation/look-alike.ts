import { distance, glance } from '../../src/mail/look-alike.ts';
import type { DomainUse } from '../../src/model/domains.ts';
import { defineRule } from '../../src/model/rule.ts';
import { brands } from '../data/brands.ts';

/** Shorter names are near each other by chance. Judgement. */
const leastLetters = 6;
const own = ['from', 'mail-from', 'dkim', 'sender'];

export default defineRule({
  id: 'look-alike',
  criterion: 'reputation',
  passes: 'No domain of the mail looks like another',
  why: 'A domain one letter away from a known one is what phishing uses; filters and readers take it for that.',
  sources: ['UTS 39 section 4, confusables', 'Google Email sender guidelines, impersonation (2026-03)'],
  needs: ['domains'],
  messages: {
    brand: {
      level: 'warn',
      text: '{subject} looks like {brand} and is not one of its domains ({where})',
      fix: 'If you are {brand}, link to its own domain; if not, take the name out of yours',
    },
    sender: {
      level: 'warn',
      text: '{subject} is one letter away from the sender’s own {other} ({where})',
      fix: 'Correct the address, or link to {other}',
    },
  },

  *check({ domains }, say) {
    const senders = domains.filter(({ roles }) => roles.some(role => own.includes(role)));
    const names = new Set(senders.map(({ registrable }) => registrable));
    const once = new Map(domains.map(use => [use.registrable, use]));
    for (const use of once.values()) {
      const { registrable, where } = use;
      if (registrable === null) continue;
      const brand = pretended(use);
      if (brand !== null) yield say.brand(use.name, { data: { brand, where } });
      const near = names.has(registrable) ? undefined : senders.find(one => isNear(registrable, one.registrable ?? ''));
      if (near !== undefined) yield say.sender(registrable, { data: { other: near.registrable ?? '', where } });
    }
  },
});

const glimpses = Object.entries(brands).map(([brand, theirs]) => ({ brand, theirs, glimpse: glance(brand) }));

/** A label of the domain that reads like a brand, or has it between hyphens, on a domain that is not the brand's. */
function pretended({ name, unicode, registrable }: DomainUse): string | null {
  if (registrable === null) return null;
  const labels = (unicode ?? name).split('.').slice(0, -1);
  const words = labels.flatMap(label => label.split('-')).map(word => ({ word, glimpse: glance(word) }));
  const hyphened = labels.filter(label => label.includes('-')).flatMap(label => label.split('-'));
  const found = glimpses.find(({ brand, theirs, glimpse }) => {
    const reads = brand.length >= leastLetters && words.some(one => one.word !== brand && one.glimpse === glimpse);
    const isTheirs = () => theirs.includes(registrable) || registrable.startsWith(`${brand}.`);
    return (reads || hyphened.includes(brand)) && !isTheirs();
  });
  return found?.brand ?? null;
}

function isNear(one: string, other: string): boolean {
  const [a = '', b = ''] = [one.split('.')[0], other.split('.')[0]];
  return a !== b && Math.min(a.length, b.length) >= leastLetters && distance(glance(a), glance(b), 1) <= 1;
}
