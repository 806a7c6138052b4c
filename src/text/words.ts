/** What every language has to say: the English words are the measure. */
import type { en } from './en/index.ts';

export type Words = typeof en;
