/** What an e-mail service provider adds to a mail and needs from its customer's DNS. Null: not found, never guessed. */
import type { Unanswered } from './dns.ts';

/** A statement with where and when it was read. */
export interface Stated<T> {
  readonly value: T;
  readonly source: string;
  /** Year or ISO date. */
  readonly asOf: string;
  /** Read nowhere: known from its mails. Nothing is refused or warned of on its account. */
  readonly unverified?: true;
}

export interface EspDkimName {
  readonly selector: string;
  /** Where its CNAME leads, when it is the same for every customer. */
  readonly target?: string;
}

export interface Esp {
  readonly id: string;
  readonly name: string;
  /** Header fields only its mails carry, and domains of its own: in Message-ID, DKIM d=, MAIL FROM, List-Unsubscribe. */
  readonly marks: Stated<{ readonly headers: readonly string[]; readonly domains: readonly string[] }>;
  /** What a customer's own MAIL FROM domain has to include: any of them; the first is what it shows its customers today. */
  readonly spfInclude: Stated<readonly string[]> | null;
  /**
   * `own`: its domain, whatever the customer's SPF says. `own-by-default`: its domain, unless the customer has dedicated
   * addresses or has set up a return path. `customer`: a subdomain the customer points there. `either`: as set up.
   */
  readonly returnPath: Stated<'own' | 'own-by-default' | 'customer' | 'either'> | null;
  /** Names below the customer's domain, one of which must hold a key for DKIM to align. */
  readonly dkim: Stated<readonly EspDkimName[]> | null;
  /** What it writes into every message, in the words of `outbound.adds`. */
  readonly adds: Stated<readonly string[]>;
  readonly pool: Stated<'shared' | 'dedicated' | 'either'> | null;
  /** Where its customer sets the domain up. */
  readonly setup: string;
}

/** The ESP of a mail, and how it is known. */
export interface EspOfMail {
  readonly esp: Esp;
  readonly by: 'declared' | 'message' | 'dns';
  readonly evidence: string;
}

/** What tells the ESP before DNS is asked: the declaration, and what the message itself shows. */
export interface EspClues {
  readonly known: readonly Esp[];
  readonly declared: EspOfMail | null;
  readonly shown: EspOfMail | null;
}

/** What stands in DNS at the names the ESP asks for. */
export interface EspRecords {
  readonly esp: EspOfMail;
  /** Whose marks the message bears, whatever is declared. */
  readonly shown: EspOfMail | null;
  /** The domain that has to be set up: the From domain. */
  readonly domain: string;
  readonly dkim: readonly {
    readonly name: string;
    readonly target?: string;
    readonly state: 'found' | 'absent' | 'unanswered';
    readonly unanswered?: Unanswered['outcome'];
    /** What DNS said beside that: the name that an alias leads to, a server's words. */
    readonly detail?: string;
  }[];
}
