/** What is said of a report in one language: the interface's words, and the sentences of rules and providers. */
import { fill } from '../judge/say.ts';
import type { LanguageId, RuleText, Translation } from '../model/language.ts';
import type { AnyRule } from '../model/rule.ts';
import type { Finding } from '../model/verdict.ts';
import type { Words } from '../text/words.ts';
import { phraseBook } from './phrase-book.ts';

export interface Language {
  readonly id: LanguageId;
  readonly words: Words;
  /** Every rule, in the order they are judged in. */
  readonly rules: readonly AnyRule[];
  /** A finding's sentences: what is so, and what to do. */
  said(finding: Pick<Finding, 'id' | 'text' | 'fix' | 'data' | 'provider'>): {
    readonly text: string;
    readonly fix: string;
  };
  /** What a rule says when it passes, why providers care, and its messages with their holes. Undefined: no such rule. */
  rule(id: string): RuleText | undefined;
  /** A reason, a note, a piece of advice, a name. One the language has no words for stays English. */
  phrase(english: string): string;
}

interface Speaking {
  readonly id: LanguageId;
  readonly words: Words;
  readonly rules: readonly AnyRule[];
  /** Names of mailbox providers, by id. */
  readonly providers: ReadonlyMap<string, string>;
  /** Null: English, as it stands in the rules. */
  readonly translation: Translation | null;
}

export function language({ id, words, rules, providers, translation }: Speaking): Language {
  if (translation === null)
    return { id, words, rules, said: ({ text, fix }) => ({ text, fix }), rule: english(rules), phrase: text => text };
  const phrase = phraseBook(translation.phrases, words.number);
  return {
    id,
    words,
    rules,
    phrase,
    rule: name => translation.rules[name],
    said: ({ id: finding, text, fix, data, provider }) => {
      const [rule = '', problem = ''] = finding.split('/');
      const [says, commands] = translation.rules[rule]?.messages[problem] ?? [text, fix];
      const holes = Object.fromEntries(Object.entries(data).map(([name, value]) => [name, told(value)]));
      const filled = (sentence: string) => fill(sentence, { provider: named(sentence, provider), ...holes });
      return { text: filled(says), fix: filled(commands) };
    },
  };

  /** Shares are written into the data as people read them in English. */
  function told(value: string | number): string {
    if (typeof value === 'number') return words.number(value);
    const share = /^(\d+(?:\.\d+)?) %$/.exec(value);
    return share === null ? phrase(value) : words.range(Number(share[1]), Number(share[1]));
  }

  function named(sentence: string, provider: string | undefined): string {
    if (provider !== undefined) return phrase(providers.get(provider) ?? provider);
    return sentence.startsWith('{provider}') ? words.allProviders.first : words.allProviders.within;
  }
}

function english(rules: readonly AnyRule[]): Language['rule'] {
  return id => {
    const rule = rules.find(one => one.id === id);
    if (rule === undefined) return undefined;
    const messages = Object.entries(rule.messages).map(([problem, { text, fix }]) => [problem, [text, fix] as const]);
    return { passes: rule.passes, why: rule.why, messages: Object.fromEntries(messages) };
  };
}
