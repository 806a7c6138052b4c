/** A mistake in what the user gave us: printed as one line with its place and remedy, exit code 2, never with a stack. */
export class InputError extends Error {
  readonly file: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  readonly hint: string | undefined;

  constructor(
    message: string,
    place: { file: string; line?: number | undefined; column?: number | undefined },
    hint?: string,
  ) {
    super(message);
    this.name = 'InputError';
    this.file = place.file;
    this.line = place.line;
    this.column = place.column;
    this.hint = hint;
  }
}
