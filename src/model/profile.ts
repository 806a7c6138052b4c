/** What a kind of sender needs: how grave findings are to it, and with which settings it should begin. */
import type { Level } from './rule.ts';

export interface Advice<Ref extends string = string> {
  readonly id: string;
  /** One sentence that commands. */
  readonly says: string;
  readonly because: string;
  readonly source: string;
  /** Findings that show it is not followed; without any nobody can see it before sending. */
  readonly openBy: readonly Ref[];
}

export interface Profile<Ref extends string = string> {
  readonly levels: { readonly [R in Ref]?: Level };
  readonly advice: readonly Advice<Ref>[];
}

/** `unseen`: nothing that was judged shows whether it is followed. */
export interface AdviceGiven extends Omit<Advice, 'openBy'> {
  readonly state: 'followed' | 'open' | 'unseen';
}
