/** What an import is given besides events, and what it says of itself. */

export interface ImportedFile {
  /** Of its content, as 64 hex digits: by this it is known again, whatever its name. */
  readonly sha256: string;
  readonly name: string;
  /** Format id. */
  readonly source: string;
  /** ISO date of events that tell no time. Default: today. */
  readonly day?: string;
}

/** So many messages were handed over: adds to `Outcome.sent`. */
export interface Handed {
  readonly campaign: string | null;
  readonly provider: string;
  /** ISO date. */
  readonly day: string;
  readonly fromDomain?: string;
  readonly ip?: string;
  readonly sent: number;
}

export interface Imported {
  /** `known`: the same content was learned before (then, as `batch`), and nothing was changed. */
  readonly status: 'imported' | 'known';
  readonly batch: number;
  /** When it was learned, ISO time. */
  readonly at: string;
  /** Events stored. */
  readonly events: number;
  /** Events that tell of nothing (`none`). */
  readonly ignored: number;
  /** Events, of any file, that went because they are older than the retention allows. */
  readonly forgotten: number;
}
