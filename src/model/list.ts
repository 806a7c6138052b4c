/** What `check` may know of a recipient list: numbers only, no address, no rare domain. */

export interface ListFacts {
  /** rows = read + rejected, always. */
  readonly rows: number;
  readonly read: number;
  readonly rejected: number;
  /** Distinct addresses among the rows read. */
  readonly unique: number;
  readonly classes: {
    readonly deliverable: number;
    readonly risky: number;
    readonly undeliverable: number;
    readonly unknown: number;
  };
  /** Recipients by provider id, most first. */
  readonly providers: readonly { readonly id: string; readonly recipients: number; readonly undeliverable: number }[];
  /** How many distinct recipient domains; their names stay with the list. */
  readonly domains: number;
}
