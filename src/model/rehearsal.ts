/** A handshake played against the user's own server: never a recipient, never DATA. */

export interface SmtpReply {
  readonly code: number;
  /** RFC 3463, where the reply begins with one. */
  readonly enhanced?: string;
  /** All lines of the reply, joined by blanks. */
  readonly text: string;
}

/** What is said in it. */
export interface RehearsalPart {
  readonly helo: string;
  /** MAIL FROM's address. Absent: the play ends after STARTTLS. */
  readonly mailFrom?: string;
  /** Octets, announced as SIZE (RFC 1870) where the server knows it. */
  readonly sizeBytes?: number;
  /** An address is internationalised (RFC 6531). */
  readonly smtpUtf8?: boolean;
}

export interface Tls {
  /** `TLSv1.3` */
  readonly version: string;
  readonly cipher: string;
  /** The certificate verifies for the host that was named. */
  readonly trusted: boolean;
  /** Why it does not. */
  readonly because?: string;
  readonly validUntil?: string;
}

export interface Rehearsal {
  /** HOST:PORT as the user named it. */
  readonly server: string;
  /** `cut-off`: it closed the connection; `not-smtp`: what it says is no reply of SMTP. */
  readonly outcome: 'played' | 'unreachable' | 'timeout' | 'cut-off' | 'not-smtp' | 'not-asked';
  readonly detail?: string;
  /** Command and answer, in order; `connect` stands for the greeting. */
  readonly steps: readonly { readonly command: string; readonly reply: SmtpReply }[];
  /** Keywords of EHLO's last answer: after STARTTLS, where it was played. */
  readonly extensions: readonly string[];
  /** Octets the server takes; null where it does not say (RFC 1870 section 4). */
  readonly sizeLimit: number | null;
  readonly offersTls: boolean;
  /** Null where it was not offered or did not come about; then `tlsFailed` may say why. */
  readonly tls: Tls | null;
  readonly tlsFailed?: string;
}
