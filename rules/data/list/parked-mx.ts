/** Mail hosts of parking and domain-sale services: whoever owns the domain, nobody reads there. Own compilation, 2026-11. */
export const parkedMx: readonly string[] = [
  'above.com',
  'bodis.com',
  'dan.com',
  'h-email.net',
  'hostedmxserver.com',
  'mailerhost.net',
  'nullmx.domainmanager.com',
  'park-mx.above.com',
  'parkingcrew.net',
  'parklogic.com',
  'sedoparking.com',
  'uniregistry.net',
  'voodoo.com',
];
