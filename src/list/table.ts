/** What the readers of list files agree on: one plain table, and every row accounted for. */

/** Why a row of the file is not in the table. `row` counts data rows from 1; `offset` is where it begins, in bytes of the file as it is (of the decompressed text for gzip). */
export interface RejectedRow {
  readonly row: number;
  readonly offset: number;
  readonly reason:
    | 'too-few-fields'
    | 'too-many-fields'
    | 'stray-quote'
    | 'repeated-header'
    | 'undecodable'
    | 'too-long'
    | 'not-an-object'
    | 'empty';
  readonly detail: string;
}

/** A file DuckDB reads without guessing: UTF-8, one delimiter, one newline, every record of the same width. */
export interface PlainTable {
  readonly path: string;
  readonly format: 'csv' | 'parquet';
  readonly delimiter: string;
  readonly quote: string;
  /** Lines before the first data row: the header, preambles, a byte order mark's line. */
  readonly skipLines: number;
  /** As the file names them, or `column1` … without a header. Unique. */
  readonly columns: readonly string[];
  readonly hasHeader: boolean;
  /** What the file was found to be: for the report. */
  readonly found: {
    readonly format: 'csv' | 'jsonl' | 'parquet' | 'xlsx';
    readonly gzip: boolean;
    readonly encoding: string;
    readonly newline: 'lf' | 'crlf' | 'cr' | 'mixed' | 'none';
    /** Lines before the header that are no rows. */
    readonly preambleLines: number;
  };
  /** Data rows of the file; rows = read + rejected, always. */
  readonly rows: number;
  readonly read: number;
  readonly rejected: number;
  /** The first 1,000 of them. */
  readonly rejections: readonly RejectedRow[];
  readonly sha256: string;
  readonly sizeBytes: number;
}
