/** A DMARC policy record (RFC 9989 4.7, 4.8) as written. */
import type { DmarcPolicy, DmarcRecord } from '../model/authentication.ts';
import { tagList } from './header.ts';

/** RFC 9989 4.7. */
const known = new Set(['v', 'p', 'sp', 'np', 'adkim', 'aspf', 'rua', 'ruf', 'fo', 't', 'psd']);
/** RFC 7489's, no longer read. */
const removed = new Set(['pct', 'rf', 'ri']);

/** The version tag stands first, its value in this case exactly. */
export function isDmarc(txt: string): boolean {
  return /^v[ \t]*=[ \t]*DMARC1[ \t]*(;|$)/.test(txt);
}

export function parseDmarc(name: string, raw: string): DmarcRecord {
  const tags = tagList(raw);
  const odd = [...tags.keys()].filter(tag => !known.has(tag) && !removed.has(tag));
  const policy = (tag: string): DmarcPolicy | null => {
    const value = tags.get(tag)?.toLowerCase();
    if (value === 'none' || value === 'quarantine' || value === 'reject') return value;
    if (value !== undefined) odd.push(`${tag}=${value}`);
    return null;
  };
  const mode = (tag: string) => (tags.get(tag)?.toLowerCase() === 's' ? 'strict' : 'relaxed');
  const psd = tags.get('psd')?.toLowerCase();
  return {
    name,
    raw,
    p: policy('p'),
    sp: policy('sp'),
    np: policy('np'),
    adkim: mode('adkim'),
    aspf: mode('aspf'),
    testing: tags.get('t')?.toLowerCase() === 'y',
    psd: psd === 'y' || psd === 'n' ? psd : 'u',
    rua: (tags.get('rua') ?? '')
      .split(',')
      .map(uri => uri.trim())
      .filter(Boolean),
    removedTags: [...tags.keys()].filter(tag => removed.has(tag)),
    oddTags: odd,
  };
}
