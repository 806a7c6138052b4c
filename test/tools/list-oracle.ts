/** What a list's signals are, counted row by row in plain TypeScript: slow, and plain enough to be read against vetting.md. */
import type { SignalId } from '../../src/model/list.ts';
import type { ListLore } from '../../src/model/list-lore.ts';

type Counts = Partial<Record<SignalId, number>>;

interface Address {
  readonly local: string;
  readonly plain: string;
  readonly domain: string;
}

export function oracle(cells: readonly string[], lore: ListLore, free: readonly string[]): Counts & { unique: number } {
  const filled = cells.filter(cell => cell.trim() !== '');
  const whole = filled.map(cell => cell.trim().toLowerCase()).filter(text => text.includes('@'));
  const distinct = [...new Set(whole)].map(split);
  const count = (holds: (one: Address) => boolean) => distinct.filter(holds).length;
  const noAt = filled.length - whole.length;
  return {
    unique: distinct.length + noAt,
    malformed: count(one => isMalformed(one, lore, free)) + noAt,
    role: count(({ plain }) => lore.roles.includes(plain)),
    'never-a-person': count(({ plain }) => lore.neverAPerson.includes(plain)),
    honeypot: count(({ plain }) => lore.honeypots.includes(plain)),
    'machine-made': count(
      ({ local, plain, domain }) =>
        isMachine(local, plain) && (free.includes(domain) || /(^|\.)mailinator\.com$/.test(domain)),
    ),
    disposable: count(({ domain }) =>
      [domain, domain.slice(domain.indexOf('.') + 1)].some(name => lore.disposable.includes(name)),
    ),
    'typo-domain': count(one => meant(one.domain, lore, free) !== null && !isWrong(one.local)),
    'exact-duplicates': whole.length - distinct.length,
    'canonical-duplicates': distinct.length - new Set(distinct.map(canonical)).size,
    sequential: sequential(distinct.filter(({ domain }) => free.includes(domain))),
    'top-local-part': Math.max(
      0,
      ...counts(distinct.filter(({ plain }) => !lore.roles.includes(plain)).map(({ plain }) => plain)),
    ),
    'name-variants': variants(
      distinct.filter(({ domain, plain }) => !free.includes(domain) && !lore.roles.includes(plain)),
    ),
  };
}

function split(text: string): Address {
  const domain = text.slice(text.lastIndexOf('@') + 1);
  const local = text.slice(0, text.lastIndexOf('@'));
  return { local, plain: local.split('+')[0] ?? '', domain };
}

const host = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** What only misspells a domain is not counted as malformed, too. */
function isMalformed({ local, domain }: Address, lore: ListLore, free: readonly string[]): boolean {
  const isNone = !host.test(domain) || /(^|\.)(example\.(com|net|org)|test|invalid|localhost)$/.test(domain);
  return isWrong(local) || (isNone && meant(domain, lore, free) === null);
}

function isWrong(local: string): boolean {
  const atom = /^[a-z0-9!#$%&'*+/=?^_`{|}~\u0080-\u{10ffff}-]+$/u;
  const wrong = !local.split('.').every(part => atom.test(part)) || Buffer.byteLength(local) > 64;
  return wrong && !/^"[^"\\]+"$/.test(local);
}

function isMachine(local: string, plain: string): boolean {
  if (plain.length < 12) return false;
  const hex = local.length >= 16 && /^[0-9a-f]+$/.test(local) && /[0-9]/.test(local);
  return hex || /[bcdfghjklmnpqrstvwxz]{6}/.test(plain) || /([a-z]+[0-9]+){4}/.test(plain);
}

/** One insertion, deletion, change or swap away from a much used domain. */
function meant(domain: string, lore: ListLore, free: readonly string[]): string | null {
  if (!host.test(domain)) return null;
  const known = lore.typos[domain];
  if (known !== undefined) return known;
  if ([lore.notTypos, lore.muchUsed, free].some(list => list.includes(domain))) return null;
  const alike = (name: string) => domain[0] === name[0] || domain.slice(-5) === name.slice(-5);
  const label = (name: string) => name.split('.')[0];
  return lore.misspelt.find(name => label(name) !== label(domain) && alike(name) && isOneOff(domain, name)) ?? null;
}

function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const swapped = a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b;
  return (
    swapped || a.slice(at + 1) === b.slice(at + 1) || a.slice(at) === b.slice(at + 1) || a.slice(at + 1) === b.slice(at)
  );
}

function canonical({ plain, domain }: Address): string {
  return ['gmail.com', 'googlemail.com'].includes(domain) ? `${plain.replaceAll('.', '')}@g` : `${plain}@${domain}`;
}

function sequential(all: readonly Address[]): number {
  const numbered = all.flatMap(({ local, domain }) => {
    const [, stem, digits] = /^(.*?)([0-9]{1,9})$/.exec(local) ?? [];
    return stem ? [{ key: `${domain} ${stem}`, number: Number(digits) }] : [];
  });
  let rows = 0;
  for (const run of Map.groupBy(numbered, ({ key }) => key).values()) {
    const span = Math.max(...run.map(({ number }) => number)) - Math.min(...run.map(({ number }) => number)) + 1;
    if (run.length >= 50 && run.length >= 0.5 * span) rows += run.length;
  }
  return rows;
}

function variants(all: readonly Address[]): number {
  const people = all.flatMap(({ plain, domain }) => {
    if (!/^[a-z]+([._-][a-z]+)?$/.test(plain)) return [];
    const [first = '', last] = plain.split(/[._-]/);
    if (last === undefined) return [{ person: `${domain} ${first}`, form: 'flast' }];
    return [{ person: `${domain} ${first[0]}${last}`, form: first.length === 1 ? 'f.last' : 'first.last' }];
  });
  const groups = [...Map.groupBy(people, ({ person }) => person).values()];
  return groups
    .filter(group => new Set(group.map(({ form }) => form)).size >= 2)
    .reduce((sum, { length }) => sum + length, 0);
}

function counts(keys: readonly string[]): number[] {
  return [...Map.groupBy(keys, key => key).values()].map(({ length }) => length);
}
