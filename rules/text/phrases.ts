/**
 * Sentences that are said outside the rules' own messages: reasons why something was not judged, what providers say of
 * themselves, advice, words that fill a hole. `{1}` stands for what varies. English stands where it is said; this list is
 * what other languages have to translate.
 */
export const phrases = ['no recipient list (--list, or list.file in a campaign)', '{1} did not answer'] as const;

export type Phrases = Readonly<Record<(typeof phrases)[number], string>>;
