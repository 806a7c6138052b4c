/** What is remembered of sends, in numbers: no recipient. */

/** Of one campaign at one provider on one day. */
export interface Outcome {
  /** Null where an event could not be joined to a campaign: it feeds rates, never calibration. */
  readonly campaign: string | null;
  readonly provider: string;
  /** ISO date. */
  readonly day: string;
  readonly fromDomain: string | null;
  readonly ip: string | null;
  /** Messages handed over; null where nobody said (bounces alone tell no whole). */
  readonly sent: number | null;
  readonly delivered: number;
  /** Put off at least once. */
  readonly deferred: number;
  /** The address is dead. */
  readonly bouncedAddress: number;
  /** Refused by policy: authentication, reputation, content, rate. */
  readonly bouncedPolicy: number;
  /** Given up, or refused for what nobody can tell. */
  readonly bouncedOther: number;
  readonly complaints: number;
  readonly unsubscribes: number;
  readonly opens: number;
  /** By people; those of programs are left out. */
  readonly clicks: number;
  readonly placed: { readonly inbox: number; readonly spam: number; readonly missing: number };
}
