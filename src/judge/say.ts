/** What a rule is handed to speak with: one function for each of its messages, and `unsure`. */

import type { Why } from '../model/fact.ts';
import type { AnyRule, Details, Said, Unsure } from '../model/rule.ts';

type SayFunction = (subject: string, details?: Details<string>) => Said;

type Say = Record<string, SayFunction | ((...said: never[]) => Unsure)>;

const made = new WeakMap<object, Say>();

/** The same for the same rule: made once. */
export function sayFor(rule: Pick<AnyRule, 'messages'>): Say {
  const say = made.get(rule) ?? makeFor(rule);
  made.set(rule, say);
  return say;
}

function makeFor(rule: Pick<AnyRule, 'messages'>): Say {
  const functions = Object.keys(rule.messages).map((problem): [string, SayFunction] => [
    problem,
    (subject, { data = {}, evidence, place, share, provider, setsAside } = { data: {} }) => ({
      kind: 'finding',
      problem,
      subject,
      data: { subject, ...data },
      ...(evidence === undefined ? {} : { evidence }),
      ...(place === undefined ? {} : { place }),
      ...(share === undefined ? {} : { share }),
      ...(provider === undefined ? {} : { provider }),
      ...(setsAside === undefined ? {} : { setsAside }),
    }),
  ]);
  const unsure = (subject: string, why: Why, detail: string, problem?: string): Unsure => ({
    kind: 'unsure',
    subject,
    why,
    detail,
    ...(problem === undefined ? {} : { problem }),
  });
  return { ...Object.fromEntries(functions), unsure };
}

/** `{name}` in the sentence becomes the datum of that name. */
export function fill(sentence: string, data: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(data[name] ?? hole));
}
