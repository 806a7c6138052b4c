/** Every domain of a mail with all its roles: a mailbox provider judges each of them. */
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
