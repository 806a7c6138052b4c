/** Who sends and how the mail leaves, as the command line or the environment says it. */
import { parseAddress } from '../../mail/address.ts';
import { domainName } from '../../mail/domain.ts';
import type { DkimIdentity, Outbound } from '../../model/campaign.ts';
import { InputError } from '../../model/input-error.ts';
import type { CheckFlags } from '../flags.ts';
import { address, envelopeSender, type FormFault, hostName, signature } from './faults.ts';

type OutboundFlags = Pick<CheckFlags, 'esp' | 'ip' | 'helo' | 'mailFrom' | 'dkim'>;

/** Throws InputError for a value that cannot be meant. */
export function outboundFrom({ esp, ip, helo, mailFrom, dkim }: OutboundFlags): Partial<Outbound> {
  return {
    ...(esp === undefined ? {} : { esp }),
    ...(ip.length === 0 ? {} : { ips: ip.map(one => sound(one, address, '--ip')) }),
    ...(helo === undefined ? {} : { hostname: named(sound(helo, hostName, '--helo')) }),
    ...(mailFrom === undefined ? {} : { mailFrom: domainOf(sound(mailFrom, envelopeSender, '--mail-from')) }),
    ...(dkim.length === 0 ? {} : { dkim: dkim.map(one => identity(sound(one, signature, '--dkim'))) }),
  };
}

function sound(text: string, fault: FormFault, option: string): string {
  const because = fault(text);
  if (because !== null) throw new InputError(because, { file: option });
  return text;
}

export function identity(text: string): DkimIdentity {
  const [domain = '', selector = ''] = text.split(':');
  return { domain: named(domain), selector };
}

export function domainOf(mailFrom: string) {
  return parseAddress(mailFrom)?.domain ?? named(mailFrom);
}

function named(text: string) {
  return domainName(text) as NonNullable<ReturnType<typeof domainName>>;
}
