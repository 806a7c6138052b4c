/** Knowledge that gathering needs: what stands in `rules/data` and is handed in by `src/api`. */
import type { Esp } from './esp.ts';
import type { ListLore } from './list-lore.ts';
import type { BlockList } from './listings.ts';
import type { SpamModel } from './spam.ts';

/** Brackets of the merge languages of e-mail services, and from how many open tags on a message is a template. */
export interface MergeTagLore {
  readonly brackets: readonly {
    readonly open: string;
    readonly close: string;
    /** A whole language stands between them: nothing else is written so, however long. */
    readonly code?: true;
  }[];
  /** Tags whose marks alone are ordinary text: each pattern matches whole tags, in bounded length. */
  readonly patterns: readonly RegExp[];
  readonly templateFrom: number;
}

/** A service that carries another address in its own: in a parameter, or in the path between two marks. */
export interface Redirector {
  /** Host, or a suffix of it at a label boundary. */
  readonly host: string;
  readonly path?: string;
  readonly parameter?: string;
  /** `urldefense.com/v3/__URL__;…` */
  readonly between?: readonly [string, string];
  /** Proofpoint's v2: `-` for `%`, `_` for `/`. */
  readonly dashed?: true;
}

/** Phrases as they stand after normalisation: lower case, single spaces, no diacritics. `*` stands for up to three words. */
export interface WordList {
  readonly id: string;
  readonly language: string;
  readonly source: string;
  readonly asOf: string;
  readonly phrases: readonly string[];
}

export interface LanguageLore {
  readonly language: string;
  /** Function words, without diacritics. */
  readonly words: readonly string[];
}

export interface ContentLore {
  readonly redirectors: readonly Redirector[];
  readonly wording: readonly WordList[];
  readonly languages: readonly LanguageLore[];
  /** Words that say a link unsubscribes, in its text or its address. */
  readonly optOut: readonly string[];
  readonly placeholders: readonly string[];
  readonly postal: readonly string[];
  /** What the link to an imprint says. */
  readonly imprint: readonly string[];
  /** Ways to say that one may leave, besides the words of an unsubscribe link. */
  readonly leaving: readonly string[];
  /** First lines that say nothing of the message: “view in browser”. */
  readonly boilerplate: readonly string[];
}

export interface Lore {
  /** Large, so loaded by the first who vets a list. */
  readonly listLore: () => Promise<ListLore>;
  readonly spamModel: SpamModel;
  readonly esps: readonly Esp[];
  readonly mergeTags: MergeTagLore;
  readonly content: ContentLore;
  /** Those the user named. */
  readonly blockLists: readonly BlockList[];
  readonly receiverOf: (domain: string) => string;
}
