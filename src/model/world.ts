/** The port through which gatherers see the world outside the input. */
import type { Claim, Verification } from './decision.ts';
import type { Resolver } from './dns.ts';
import type { From } from './fact.ts';
import type { Opinion } from './opinion.ts';
import type { Rehearsal, RehearsalPart } from './rehearsal.ts';
import type { Fetch } from './remote.ts';

/** As one message sees it: with a budget of its own. */
export interface World extends Resolver {
  /** The clock to judge by (`--now`). */
  readonly now: Date;
  /** Where answers come from, for a fact's provenance. */
  readonly source: From;
  /** A remote document, only where the user allowed it (`--online-fetch`). */
  readonly fetch: Fetch;
  /** Of every content engine the user named (`--engine`), recipients taken out; null where none is named. */
  opinions(message: Uint8Array): Promise<readonly Opinion[] | null>;
  /** Against the reviewers of the configuration, as of `now`. */
  verifySignature(claim: Claim): Promise<Verification>;
  /** Plays the handshake against the server the user named (`--rehearse`); null where none is named. */
  rehearse(part: RehearsalPart): Promise<Rehearsal | null>;
  /** Greets a mail server of the sender's own, only where the user allowed it (`--online-fetch`). */
  greet(host: string, helo: string): Promise<Rehearsal>;
  /** Where an address's space is registered, by data that ships with the package. */
  countries(): Promise<{ readonly builtOn: string; countryOf(ip: string): string | null }>;
  /** How many questions left the process, and the distinct names asked about, sorted. */
  asked(): { readonly queries: number; readonly names: readonly string[] };
}

/** As a whole run sees it: one cache for all its messages. */
export interface OpenWorld {
  forMessage(): World;
  close(): void;
}
