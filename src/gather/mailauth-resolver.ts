/** Our look-ups in the shape mailauth expects: absence as ENOTFOUND or ENODATA, ignorance as any other code. */
import type { DnsData, RecordType, Resolver } from '../model/dns.ts';

const codes: Record<string, string> = {
  nodata: 'ENODATA',
  nxdomain: 'ENOTFOUND',
  servfail: 'ESERVFAIL',
  refused: 'EREFUSED',
  malformed: 'EBADRESP',
};

export function mailauthResolver(resolver: Resolver): (name: string, type: string) => Promise<unknown[]> {
  return async (name, type) => {
    const answer = await resolver.lookup(name, type.toUpperCase() as RecordType);
    if (answer.outcome !== 'found') {
      throw Object.assign(new Error(`${name} ${type}: ${answer.outcome}`), {
        code: codes[answer.outcome] ?? 'ETIMEOUT',
      });
    }
    return type === 'TXT' ? (answer.records as DnsData['TXT'][]).map(record => [record]) : [...answer.records];
  };
}
