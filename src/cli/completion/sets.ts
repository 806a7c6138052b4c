/** The ids that options and arguments take: written into a completion script as they are when it is made. */
import type { names } from '../../index.ts';

export interface Word {
  readonly word: string;
  readonly says: string;
}

export type SetName = 'judged' | 'passes' | 'explainable' | 'providers' | 'esps' | 'blockLists';
export type Sets = Readonly<Record<SetName, readonly Word[]>>;

export function setsOf({ rules, criteria, explainable, providers, esps, blockLists }: ReturnType<typeof names>): Sets {
  const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id, name }) => ({ word: id, says: name }));
  const judged = [
    ...criteria.map(word => ({ word, says: 'criterion' })),
    ...rules.map(({ id, passes }) => ({ word: id, says: passes })),
  ];
  const findings = rules.flatMap(({ id, messages }) =>
    Object.entries(messages).map(([problem, { text }]) => ({ word: `${id}/${problem}`, says: text })),
  );
  const known = [...judged, ...findings, ...named(providers)];
  return {
    judged,
    passes: [...judged.slice(criteria.length), ...findings].map(({ word, says }) => ({ word: `${word}=pass`, says })),
    explainable: explainable.map(word => known.find(one => one.word === word) ?? { word, says: 'spam score' }),
    providers: named(providers),
    esps: named(esps),
    blockLists: named(blockLists),
  };
}
