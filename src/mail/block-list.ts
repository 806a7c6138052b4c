/** How a block list's answers are read (RFC 5782): an answer is not a listing until it is decoded. */
import type { BlockList } from '../model/listings.ts';

export type Decoded =
  | { readonly says: 'listed'; readonly meaning: string }
  | { readonly says: 'not-listed' }
  | { readonly says: 'unusable' | 'refused'; readonly because: string };

/** What the A records of an answer say. Outside 127.0.0.0/8 a domain was parked; 127.255.255.x is an error by convention. */
export function decode({ codes, bits, refusals = [] }: BlockList, records: readonly string[]): Decoded {
  const strange = records.find(record => !record.startsWith('127.'));
  if (strange !== undefined) return { says: 'unusable', because: `it answers ${strange}, which is no return code` };
  const refused = records.find(record => record.startsWith('127.255.255.') || refusals.includes(record));
  if (refused !== undefined) return { says: 'refused', because: `it refuses our question (${refused})` };
  const meanings = records.flatMap(record => {
    if (codes !== undefined) return codes[record] ?? [];
    if (bits === undefined) return 'listed';
    const last = Number(record.split('.')[3]);
    return Object.entries(bits).flatMap(([bit, meaning]) => ((last & Number(bit)) === 0 ? [] : meaning));
  });
  return meanings.length === 0
    ? { says: 'not-listed' }
    : { says: 'listed', meaning: [...new Set(meanings)].join(', ') };
}
