/** Every domain of a mail with all its roles: a mailbox provider judges each of them. */
import type { Unanswered } from './dns.ts';
import type { DomainName } from './mail.ts';

export const domainRoles = [
  'from',
  'sender',
  'reply-to',
  'mail-from',
  'helo',
  'dkim',
  'link',
  'redirect',
  'image',
  'resource',
  'form',
  'text',
  'unsubscribe',
  'message-id',
  'bimi',
] as const;
export type DomainRole = (typeof domainRoles)[number];

export interface DomainUse {
  readonly name: DomainName;
  /** As people read it, where that differs. */
  readonly unicode?: string;
  readonly registrable: string | null;
  readonly roles: readonly DomainRole[];
  /** Header, or line of the decoded body, where it stands first. */
  readonly where: string;
}

/** Whether a host of the mail can be reached, by DNS alone. */
export interface LinkHost {
  readonly host: DomainName;
  readonly state: 'resolves' | 'no-such-name' | 'no-address' | 'unanswered';
  readonly unanswered?: Unanswered['outcome'];
  readonly where: string;
}

/** When a domain was registered, by RDAP. Several registries tell nothing: unknown is not new. */
export interface Registration {
  readonly domain: string;
  /** ISO date; null where it could not be learned. */
  readonly registeredOn: string | null;
  readonly ageDays: number | null;
  /** Why it could not be learned. */
  readonly because?: string;
}
