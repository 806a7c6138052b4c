/** The page's one style sheet. */
import { base } from './base.ts';
import { colours } from './colours.ts';
import { flow } from './flow.ts';
import { parts } from './parts.ts';
import { print } from './print.ts';

export const style = [colours, base, parts, flow, print].join('');
