/** Domains of providers of private mailboxes; source and licence stand in the file itself. */
import { registrable } from '../../src/mail/domain.ts';
import list from './free-mail.json' with { type: 'json' };

export const freeMail: ReadonlySet<string> = new Set(list.domains);

/** Under whatever ending (the providers’ own pages, 2026): yahoo.es, hotmail.it. */
const brands = ['aol', 'gmx', 'hotmail', 'live', 'outlook', 'yahoo'];
const others = ['googlemail.com', 'telefonica.net', 'movistar.es', 't-online.de'];

export function isFreeMail(domain: string): boolean {
  const isBrand = registrable(domain) === domain && brands.includes(domain.split('.')[0] ?? '');
  return freeMail.has(domain) || others.includes(domain) || isBrand;
}
