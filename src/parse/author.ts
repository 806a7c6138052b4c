/** Who the From header names: by mailparser, by our own reading of each From field, and where the two disagree. */
import { domainName } from '../mail/domain.ts';
import { fieldsNamed } from '../mail/header.ts';
import { readMailboxes, sameAddress } from '../mail/mailboxes.ts';
import type { Author, HeaderField, SenderReading } from '../model/mail.ts';

/** As mailparser hands it over; the members of a group by themselves. */
export interface ParsedAddress {
  readonly name: string;
  readonly address?: string | undefined;
  readonly group?: readonly ParsedAddress[] | undefined;
}

export function readAuthor(fields: readonly HeaderField[], parsed: readonly ParsedAddress[]): Author {
  const named = fieldsNamed(fields, 'from');
  const own = named.map(({ value }) => readMailboxes(value));
  const addresses = parsed.map(({ name, address }) => ({ name, address: address ?? '' }));
  const readings: SenderReading[] = [
    ...own.map((one, at) => ({
      by: own.length === 1 ? 'RFC 5322' : `RFC 5322, From ${at + 1}`,
      addresses: sorted(one.addresses),
    })),
    {
      by: 'mailparser',
      addresses: sorted(
        membersOf(parsed)
          .filter(one => one.includes('@'))
          .map(sameAddress),
      ),
    },
    ...own.flatMap(one => unquoted(one.addresses)),
  ];
  const differ = new Set(readings.map(reading => reading.addresses.join(' '))).size > 1;
  const domains = new Set(
    [...addresses.map(({ address }) => address), ...(differ ? readings.flatMap(one => one.addresses) : [])].map(
      domainOf,
    ),
  );
  const [domain] = domains;
  const line = named[0]?.line;
  return {
    addresses,
    domain: named.length === 1 && domains.size === 1 && domain !== undefined ? domain : null,
    ...(line === undefined ? {} : { line }),
    ...(line !== undefined && differ ? { readings: readings.map(shortened) } : {}),
    ...(own.length === 1 && own[0]?.wellFormed === false && readings.every(one => one.addresses.length > 0)
      ? { malformed: true }
      : {}),
  };
}

/** Judgement. */
const mostShown = 10;

function shortened({ by, addresses }: SenderReading): SenderReading {
  return { by, addresses: addresses.slice(0, mostShown) };
}

function membersOf(parsed: readonly ParsedAddress[]): string[] {
  return parsed.flatMap(({ address, group }) => (group === undefined ? (address ? [address] : []) : membersOf(group)));
}

function sorted(addresses: readonly string[]): string[] {
  return [...new Set(addresses)].sort();
}

/** What a reader that knows no quotation marks makes of an `@` within them. */
function unquoted(addresses: readonly string[]): SenderReading[] {
  const quoted = addresses.filter(one => one.startsWith('"') && one.indexOf('@') < one.lastIndexOf('@'));
  const read = quoted.flatMap(one => readMailboxes(one.replace(/[\\"]/g, '')).addresses);
  return quoted.length === 0 ? [] : [{ by: 'without quotation marks', addresses: sorted(read) }];
}

function domainOf(address: string) {
  return domainName(address.slice(address.lastIndexOf('@') + 1));
}
