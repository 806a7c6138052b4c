/** A file on its way to a plain table. */
export interface Source {
  /** What is read: the file, or what was unpacked from it. */
  readonly path: string;
  /** The file as the user named it. */
  readonly file: string;
  readonly gzip: boolean;
  readonly tempFolder: string;
  readonly progress: Progress;
}

/** Bytes done of all; `all` grows where a second pass turns out to be needed. */
export type Progress = (done: number, all: number) => void;
