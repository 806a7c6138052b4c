/** What text is shown on: a terminal as wide as it is, or a plain page. */
import { wantsColor } from './color.ts';
import type { CheckFlags } from './flags.ts';

/** Columns of a page. */
export const pageWidth = 100;

export function screenOf({ color }: Pick<CheckFlags, 'color'>): { readonly color: boolean; readonly width: number } {
  const isTerminal = process.stdout.isTTY === true;
  return {
    color: wantsColor(color, process.env, isTerminal),
    // A terminal may not know how wide it is (0).
    width: (isTerminal && process.stdout.columns) || pageWidth,
  };
}
