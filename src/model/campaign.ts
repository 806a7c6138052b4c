/** What the user declares about a campaign: who sends, how the mail leaves, to whom, how fast. */
import type { DomainName, Stage } from './mail.ts';
import type { Setting } from './setting.ts';
import type { SendingHistory, VolumePlan } from './volume.ts';

export const streams = ['promotional', 'transactional'] as const;
export type Stream = (typeof streams)[number];
export const traits = ['brand', 'phishing-target'] as const;
export type Trait = (typeof traits)[number];

export interface Sender {
  readonly stream: Stream;
  readonly traits: readonly Trait[];
  readonly country?: string;
  /** Per provider id: has this organisational domain ever been bulk there? Unknown counts as yes. */
  readonly bulk: Readonly<Record<string, boolean>>;
}

export interface DkimIdentity {
  readonly domain: DomainName;
  readonly selector: string;
}

/** `shared`: other senders use the address too. */
export const pools = ['shared', 'dedicated'] as const;
export type Pool = (typeof pools)[number];

/** Programmes by which a provider and a sender know each other. */
export const enrolments = ['postmaster-tools', 'snds', 'jmrp', 'cfl', 'signal-spam', 'tonline'] as const;
export type Enrolment = (typeof enrolments)[number];

/** How the mail will leave. What is not declared is absent, never guessed. */
export interface Outbound {
  readonly esp?: string;
  readonly hostname?: DomainName;
  readonly ips: readonly string[];
  /** The MAIL FROM domain (RFC 5321 4.1.1.2); the local part stays behind. */
  readonly mailFrom?: DomainName;
  readonly dkim: readonly DkimIdentity[];
  /** What the ESP adds to every message before it leaves. */
  readonly adds: readonly string[];
  /** Where the server stands, as the sender says. */
  readonly country?: string;
  /** Whether it uses STARTTLS where that is offered. */
  readonly tls?: boolean;
  readonly pool?: Pool;
  /** The sender demands that the mail leaves from the European Economic Area. */
  readonly requireEu?: boolean;
  readonly enrolled?: readonly Enrolment[];
}

export interface Ignore {
  /** `rule/problem`, or a whole `rule`. */
  readonly finding: string;
  readonly subject?: string;
  readonly because: string;
  /** ISO date; the finding counts again from the next day on. */
  readonly until?: string;
}

/** Shares between 0 and 1; judged on the likely final outcome. */
export interface Budgets {
  readonly bounce?: number;
  readonly blocked?: number;
  readonly spam?: Readonly<Record<string, number>>;
}

export interface ListSource {
  readonly file?: string;
  /** The facts of a list that is not here, as `vet --tally` wrote them. */
  readonly tally?: string;
  readonly suppression?: string;
  readonly columns: Readonly<Record<string, string>>;
}

/** How the addresses were collected, as the sender says. */
export interface Acquisition {
  readonly method?: string;
  readonly optIn?: OptIn;
  /** ISO date of the first opt-in. */
  readonly since?: string;
}

export const optIns = ['single', 'double', 'none'] as const;
export type OptIn = (typeof optIns)[number];

export interface Campaign {
  readonly path: string;
  readonly id?: string;
  readonly name?: string;
  /** Absolute path by variant; a campaign with one message has the variant ''. */
  readonly messages: Readonly<Record<string, string>>;
  readonly stage?: Stage;
  readonly sender: Sender;
  readonly outbound: Outbound;
  readonly list?: ListSource;
  readonly acquisition?: Acquisition;
  /** A person's decision is demanded: absolute path of the file of decisions, absent where none is named. */
  readonly vetting?: { readonly decision?: string };
  readonly budgets: Budgets;
  /** Null: it says nothing of it, and those of the configuration hold. */
  readonly ignore: readonly Ignore[] | null;
  readonly volume?: VolumePlan;
  /** What happened until now, as the sender says. */
  readonly history?: SendingHistory;
  /** Everything the file says, and what it extends. */
  readonly settings: readonly Setting[];
}
