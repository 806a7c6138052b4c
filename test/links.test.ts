/** What the pages point to is there: files, headings, scripts, benches, and places on the web whose address says where it leads. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { benches } from '../bench/benches.ts';
import { shorteners } from '../rules/data/shorteners.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const pagesBelow = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .map(name => join(folder, name));
const pages = [
  ...readdirSync(root).filter(name => name.endsWith('.md')),
  ...['docs', 'bench'].flatMap(pagesBelow),
  'rules/README.md',
  'fixtures/README.md',
];
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** A page without what stands between fences, and without what stands between backticks. */
const prose = (text: string) => withoutFences(text).replace(/(`+)(?!`).+?(?<!`)\1(?!`)/gs, '');
const withoutFences = (text: string) => text.replace(/^ {0,3}(```+|~~~+)[^\n]*\n.*?^ {0,3}\1[^\n]*$/gms, '');
const inCode = (text: string) => [...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map(match => match[1] as string);

/** What `[text](target)`, `[name]: target`, `<a href>` and `<img src>` point to. */
function targetsOf(text: string): string[] {
  const plain = prose(text);
  const found = [
    ...plain.matchAll(/\]\(\s*<?([^\s)>]+)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g),
    ...plain.matchAll(/^ {0,3}\[[^\]]+\]:\s*<?([^\s>]+)/gm),
    ...plain.matchAll(/\b(?:href|src)="([^"]+)"/g),
  ];
  return found.map(match => match[1] as string);
}

/** GitHub's names of a page's headings: lower case, no punctuation, hyphens for spaces, `-1` for a second of the name. */
function anchorsOf(text: string): Set<string> {
  const seen = new Map<string, number>();
  const headings = [...withoutFences(text).matchAll(/^ {0,3}#{1,6}\s+(.+?)\s*#*\s*$/gm)].map(match => {
    const shown = (match[1] as string).replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = shown.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');
    const before = seen.get(slug) ?? 0;
    seen.set(slug, before + 1);
    return before === 0 ? slug : `${slug}-${before}`;
  });
  return new Set(headings);
}

/** Where a link of `page` leads nowhere; null where it leads somewhere. */
function broken(page: string, target: string): string | null {
  const [path = '', anchor] = target.split('#', 2);
  const file = path === '' ? page : relative(root, join(root, dirname(page), decodeURIComponent(path)));
  if (file.startsWith('..') || !existsSync(join(root, file))) return `${target}: no such file`;
  if (anchor === undefined) return null;
  if (!file.endsWith('.md')) return `${target}: a heading of what is no page`;
  return anchorsOf(read(file)).has(decodeURIComponent(anchor)) ? null : `${target}: no such heading`;
}

const isExternal = (target: string) => /^(?:[a-z][\w+.-]*:|\/\/)/i.test(target);

/** Why an address of the web must not stand in a page; null where it may. */
function unfit(address: string): string | null {
  const url = URL.parse(address);
  if (url === null) return `${address}: no URL`;
  if (url.protocol !== 'https:') return `${address}: not https`;
  if (url.username !== '' || url.password !== '') return `${address}: holds credentials`;
  const host = url.hostname.replace(/^www\./, '');
  return shorteners.some(name => host === name || host.endsWith(`.${name}`))
    ? `${address}: says not where it leads`
    : null;
}

const addressesOf = (text: string) => [
  ...targetsOf(text).filter(isExternal),
  ...(prose(text).match(/\b(?:https?|ftp):\/\/\w[^\s<>()[\]"'|]*[^\s<>()[\]"'|.,;:!?]/gi) ?? []),
];

describe.each(pages)('%s', page => {
  const text = read(page);

  it('links to files and headings that are there', () => {
    const inside = targetsOf(text).filter(target => !isExternal(target));
    expect(inside.map(target => broken(page, target)).filter(one => one !== null)).toEqual([]);
  });

  it('names addresses that say where they lead', () => {
    expect(
      addressesOf(text)
        .map(unfit)
        .filter(one => one !== null),
    ).toEqual([]);
  });

  it('names scripts and benches that exist', () => {
    const run = [...text.matchAll(/\bnpm run (?:-\w+ )*([a-z][\w:-]*)/g)].map(match => match[1] as string);
    const measured = [...text.matchAll(/\bbench -- ([a-z][\w-]*)/g)].map(match => match[1]);
    expect(run.filter(name => scripts[name] === undefined)).toEqual([]);
    expect(measured.filter(name => benches[name ?? ''] === undefined)).toEqual([]);
  });

  it('names files of the project that exist', () => {
    const named = inCode(text).filter(code =>
      /^(?:src|rules|test|bench(?!\/results)|docs|fixtures|bin)\/[\w./-]+$/.test(code),
    );
    expect(named.filter(path => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('the index of docs', () => {
  it('leads to every page', () => {
    const linked = targetsOf(read('docs/README.md')).map(target => join('docs', target.split('#')[0] as string));
    const all = pagesBelow('docs').filter(page => page !== 'docs/README.md');
    expect(all.filter(page => !linked.includes(page))).toEqual([]);
  });
});

describe('a page', () => {
  it('has its links read, but not those in code', () => {
    const page = '[a](b.md#c "t") [d]\n`[no](no.md)`\n```\n[no](no.md)\n```\n[d]: e.md\n<img src="f.svg">';
    expect(targetsOf(page)).toEqual(['b.md#c', 'e.md', 'f.svg']);
  });

  it('has headings named as GitHub does', () => {
    const page = '# Ask: `vet init`\n## Ask: vet init\n## Qué pasó, and [what](x.md) it_is\n```\n# no\n```\n';
    expect([...anchorsOf(page)]).toEqual(['ask-vet-init', 'ask-vet-init-1', 'qué-pasó-and-what-it_is']);
  });

  it.each([
    ['http://a.example/', 'not https'],
    ['https://bit.ly/x', 'says not where it leads'],
    ['https://u:p@a.example/', 'holds credentials'],
    ['mailto:a@a.example', 'not https'],
  ])('may not name %s', (address, why) => expect(unfit(address)).toBe(`${address}: ${why}`));
});
