/** What a mailbox provider bears: sizes, rates, and how it wants to be known. What nobody states is absent. */
import type { Enrolment } from './campaign.ts';
import type { Conf } from './prediction.ts';

export interface Sourced<T> {
  readonly value: T;
  readonly source: string;
  /** Year or ISO date. */
  readonly asOf: string;
  readonly conf: Conf;
}

export interface Programme {
  readonly id: Enrolment;
  /** What a sender has of it. */
  readonly gives: string;
  /** Without it mail is refused, or bulk mail has no standing. */
  readonly needed?: 'always' | 'bulk';
}

export interface ProviderLimits {
  /** Messages a day from which a sender is bulk. */
  readonly bulkPerDay?: Sourced<number>;
  /** Share of delivered mail reported as spam. `target`: better stay below. */
  readonly complaints?: { readonly target?: Sourced<number>; readonly most?: Sourced<number> };
  /** Octets of what is attached, before transfer encoding. */
  readonly attachmentBytes?: Sourced<number>;
  /** Octets of a whole message. */
  readonly messageBytes?: Sourced<number>;
  readonly connections?: Sourced<number>;
  readonly messagesPerConnection?: Sourced<number>;
  /** Minutes to wait before mail of an unknown sender is taken. */
  readonly greylistMinutes?: Sourced<number>;
  /** What to do when it defers for rate: minutes of silence, then slowly again. */
  readonly pauseMinutes?: Sourced<number>;
  /** And how it wants to be written to again. */
  readonly afterPause?: Sourced<string>;
  /** How its server says that mail comes too fast. */
  readonly tooFast?: Sourced<string>;
  /** Mail at the full hour is put off. */
  readonly busyAtFullHour?: Sourced<true>;
  readonly programmes?: readonly Sourced<Programme>[];
}
