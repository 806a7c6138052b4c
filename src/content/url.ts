/** What a URL says without being fetched: its host, where a redirector leads, and how it hides that. */
import { isIP } from 'node:net';
import { domainName, unicodeName } from '../mail/domain.ts';
import { isMixedScript } from '../mail/script.ts';
import type { UrlOddity, UrlUse } from '../model/content.ts';
import { defaultLimits, type Limits } from '../model/limits.ts';
import type { Redirector } from '../model/lore.ts';
import type { DomainName } from '../model/mail.ts';

type Read = Pick<UrlUse, 'scheme' | 'host' | 'unicode' | 'leadsTo' | 'oddities' | 'broken'>;

/** Linear in the text. Never throws: what cannot be read says so. */
export function readUrl(raw: string, redirectors: readonly Redirector[], limits: Limits = defaultLimits): Read {
  const text = raw.trim();
  if (text === '' || text === '#') return { scheme: '', host: null, oddities: [], broken: 'empty' };
  if (text.length > limits.urlCharacters) return { scheme: schemeOf(text), host: null, oddities: ['too-long'] };
  const scheme = schemeOf(text);
  if (scheme === 'javascript' || scheme === 'vbscript') return { scheme, host: null, oddities: ['script'] };
  if (scheme === 'data') return { scheme, host: null, oddities: ['data'] };
  if (['mailto', 'tel', 'sms', 'cid', 'about'].includes(scheme))
    return { scheme, host: mailHost(scheme, text), oddities: [] };
  if (scheme === '')
    return { scheme, host: null, oddities: [], broken: text.startsWith('//') ? 'unreadable' : 'local' };
  if (!URL.canParse(text)) return { scheme, host: null, oddities: [], broken: 'unreadable' };
  const url = new URL(text);
  const host = domainName(url.hostname);
  const end = host === null ? { leadsTo: null } : unwrapped(url, redirectors, limits.nesting);
  const unicode = host === null ? undefined : unicodeName(host);
  return {
    scheme,
    host,
    ...(unicode === undefined ? {} : { unicode }),
    ...(end.leadsTo === null || end.leadsTo === host ? {} : { leadsTo: end.leadsTo }),
    oddities: [...odditiesOf(text, url, unicode ?? ''), ...(end.tooDeep ? (['too-deep'] as const) : [])],
  };
}

function schemeOf(text: string): string {
  return /^([a-z][a-z0-9+.-]{0,20}):/i.exec(text)?.[1]?.toLowerCase() ?? '';
}

function mailHost(scheme: string, text: string): DomainName | null {
  const address = text.slice(text.indexOf(':') + 1).split('?')[0] ?? '';
  return scheme === 'mailto' ? domainName(address.slice(address.lastIndexOf('@') + 1)) : null;
}

function odditiesOf(text: string, url: URL, unicode: string): UrlOddity[] {
  const authority = /^[a-z][a-z0-9+.-]*:[\\/]{0,4}([^\\/?#]*)/i.exec(text)?.[1] ?? '';
  const written = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase();
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  const found: [UrlOddity, boolean][] = [
    ['ip-address', isIP(bare) > 0],
    ['encoded-ip', isIP(bare) === 4 && written !== bare],
    ['userinfo', url.username !== '' || url.password !== ''],
    ['port', url.port !== ''],
    ['encoded-host', isIP(bare) === 0 && (written.includes('%') || /[\uff01-\uff5e\u3002]/.test(written))],
    ['mixed-script', unicode.split('.').some(isMixedScript)],
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    ['control-characters', /[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/.test(text)],
  ];
  return found.filter(([, present]) => present).map(([oddity]) => oddity);
}

/** The host the innermost redirector names, or null where none is known. */
function unwrapped(
  url: URL,
  redirectors: readonly Redirector[],
  levels: number,
): { readonly leadsTo: DomainName | null; readonly tooDeep?: true } {
  let leadsTo: DomainName | null = null;
  for (let level = 0, at: URL | null = url; level <= levels; level++) {
    at = targetOf(at, redirectors);
    if (at === null) return { leadsTo };
    leadsTo = domainName(at.hostname);
  }
  return { leadsTo, tooDeep: true };
}

function targetOf(url: URL, redirectors: readonly Redirector[]): URL | null {
  const host = url.hostname.toLowerCase();
  const known = redirectors.find(
    ({ host: suffix, path }) =>
      (host === suffix || host.endsWith(`.${suffix}`)) && (path === undefined || url.pathname.startsWith(path)),
  );
  if (known === undefined) return null;
  const [open, close] = known.between ?? ['', ''];
  const inPath = url.href.slice(url.href.indexOf(open) + open.length).split(close)[0] ?? '';
  const carried = known.between === undefined ? (url.searchParams.get(known.parameter ?? '') ?? '') : inPath;
  const plain = known.dashed ? undashed(carried) : carried;
  return /^https?:/i.test(plain) && URL.canParse(plain) ? new URL(plain) : null;
}

function undashed(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('-', '%').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
