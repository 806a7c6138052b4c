/** A second opinion of a local content engine on this message: its words and its numbers, not ours. */

export const engineKinds = ['rspamd', 'spamd'] as const;
export type EngineKind = (typeof engineKinds)[number];

/** `--engine rspamd=URL`, `--engine spamd=HOST:PORT`: as the user named it. */
export interface EngineAddress {
  readonly kind: EngineKind;
  readonly host: string;
  readonly port: number;
}

export interface EngineSymbol {
  readonly name: string;
  readonly score: number;
  /** In the engine's own words, where it has some. */
  readonly description?: string;
}

/** `unusable` is no opinion: never to be read as clean. */
export type Opinion =
  | {
      readonly engine: EngineKind;
      readonly state: 'given';
      readonly score: number;
      /** From which score on it calls the message spam. */
      readonly threshold: number;
      readonly spam: boolean;
      /** rspamd's action; for spamd `spam` or `ham`. */
      readonly action: string;
      readonly symbols: readonly EngineSymbol[];
    }
  | { readonly engine: EngineKind; readonly state: 'unusable'; readonly because: string };
