/**
 * The country in which an address's network is registered, offline. A hint: it says nothing of where a host stands.
 * Source: geo-whois-asn-country of github.com/sapics/ip-location-db, where what a network's holder publishes
 * (geofeed, RFC 8805) goes before the registries' whois, and that before their delegations.
 */
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { type CountryResponse, Reader } from 'mmdb-lib';

export interface Countries {
  /** ISO 3166-1 alpha-2, upper case, as `IT`; XK for Kosovo. Null where the data says nothing. */
  countryOf(ip: string): string | null;
  /** ISO date on which the database was made. */
  readonly builtOn: string;
}

interface Entry extends CountryResponse {
  readonly country_code: string;
}

const databaseFile = '@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb';
const globalIPv6 = ipaddr.IPv6.parse('2000::');
let opened: Promise<Countries> | undefined;

/** Reads the database (7.8 MB, IPv4 and IPv6) once per process. */
export function openCountries(): Promise<Countries> {
  opened ??= open();
  return opened;
}

async function open(): Promise<Countries> {
  const reader = new Reader<Entry>(await readFile(new URL(import.meta.resolve(databaseFile))));
  return {
    countryOf: ip => {
      const address = registrable(ip);
      return address === null ? null : (reader.get(address)?.country_code ?? null);
    },
    builtOn: reader.metadata.buildEpoch.toISOString().slice(0, 10),
  };
}

/** IPv4-mapped as IPv4; null where nobody registers: the database gives 192.168.0.0/16 to AU, 2001:db8::/32 to JP. */
function registrable(ip: string): string | null {
  if (isIP(ip) === 0) return null;
  const address = ipaddr.process(ip);
  if (address.range() !== 'unicast') return null;
  return address instanceof ipaddr.IPv4 || address.match(globalIPv6, 3) ? address.toString() : null;
}
