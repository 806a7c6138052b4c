/** Guards nobody could miss, each with the reason: taking them away changes nothing that can be seen. */

interface Equivalent {
  readonly file: string;
  /** The function or constant. */
  readonly within: string;
  /** What stands there, as the table shows it. */
  readonly guard: RegExp;
  /** What was put in its place; any where it is absent. */
  readonly text?: string;
  readonly because: string;
}

export const equivalents: readonly Equivalent[] = [];
