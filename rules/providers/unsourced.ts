/**
 * Mailbox providers and gateways of which nothing is written that moves a forecast yet: they are told apart, and judged
 * as `generic`. Domains from their own pages; MX suffixes from public MX tables and the providers' notes (2026-11).
 */
import type { Policy } from '../../src/model/prediction.ts';
import type { FindingRef } from '../index.ts';
import generic from './generic.ts';

/** id, name, domains, MX suffixes. */
const table: readonly (readonly [string, string, string, string])[] = [
  ['aruba', 'Aruba', 'aruba.it', 'mx.aruba.it mx.arubabusiness.it'],
  ['ionos', 'IONOS', '', '1and1.com kundenserver.de perfora.net ionos.com ionos.de ionos.es ionos.co.uk'],
  ['proton', 'Proton Mail', 'proton.me protonmail.com pm.me protonmail.ch', 'protonmail.ch protonmail.com'],
  ['symantec', 'Broadcom Email Security.cloud', '', '.messagelabs.com'],
  ['mailcom', 'mail.com', 'mail.com email.com', 'mx00.mail.com mx01.mail.com'],
];

const names = (text: string) => text.split(' ').filter(Boolean);

const { major: _, ...likeGeneric } = generic;

export const unsourced: readonly Policy<FindingRef>[] = table.map(([id, name, domains, mx]) => ({
  ...likeGeneric,
  id,
  name,
  domains: names(domains),
  mx: names(mx),
  base: { ...generic.base, source: 'as other providers: nothing sourced yet' },
  like: 'generic',
}));
