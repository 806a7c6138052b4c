/** Spanish and Italian are whole: every sentence, with the same holes, and no English left between them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import spanish from '../../rules/text/es/index.ts';
import italian from '../../rules/text/it/index.ts';
import { phrases } from '../../rules/text/phrases.ts';
import { gather, judge, type Language, speak } from '../../src/index.ts';
import type { Translation } from '../../src/model/language.ts';
import type { AnyRule } from '../../src/model/rule.ts';
import { text } from '../../src/report/text/text.ts';
import { en } from '../../src/text/en/index.ts';
import { es } from '../../src/text/es/index.ts';
import { it as italianWords } from '../../src/text/it/index.ts';
import type { Words } from '../../src/text/words.ts';

process.chdir(join(import.meta.dirname, '../..'));
const all: readonly AnyRule[] = rules;
const holes = (sentence: string, pattern = /\{\w+\}/g) => [...new Set(sentence.match(pattern) ?? [])].sort();
const languages: readonly (readonly [id: 'es' | 'it', translation: Translation, words: Words])[] = [
  ['es', spanish, es],
  ['it', italian, italianWords],
];

describe.each(languages)('%s', (id, translation, words) => {
  it.each(all.map(rule => [rule.id, rule] as const))('%s: every sentence, with its holes', (name, rule) => {
    const told = translation.rules[name];
    expect(told?.passes).toBeTruthy();
    expect(told?.why).toBeTruthy();
    expect(Object.keys(told?.messages ?? {}).sort()).toEqual(Object.keys(rule.messages).sort());
    for (const [problem, { text: english, fix }] of Object.entries(rule.messages)) {
      const [says = '', commands = ''] = told?.messages[problem] ?? [];
      expect([problem, holes(says), holes(commands)]).toEqual([problem, holes(english), holes(fix)]);
      expect(says, problem).not.toMatch(/[.!]$/);
      expect(commands, problem).not.toMatch(/[.!]$/);
      expect([says, commands], problem).not.toEqual([english, fix]);
    }
  });

  it('every phrase, with its holes', () => {
    expect(Object.keys(translation.phrases).sort()).toEqual([...phrases].sort());
    const torn = Object.entries(translation.phrases).filter(
      ([english, told]) => told === '' || holes(english).join() !== holes(told).join(),
    );
    expect(torn).toEqual([]);
  });

  it('every word of the interface', () => {
    const leaves = (value: unknown, path: string): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
        : [`${path}: ${typeof value}${value === '' ? ' empty' : ''}`];
    expect(leaves(words, id)).toEqual(leaves(en, id));
  });

  it('numbers and dates in its own form', () => {
    expect([words.number(1234567.5), words.percent(0.025), words.date('2027-01-31')]).toEqual(
      id === 'es' ? ['1.234.567,5', '2,5 %', '31 ene 2027'] : ['1.234.567,5', '2,5%', '31 gen 2027'],
    );
  });
});

/** Words that are English in any context of ours. */
const english =
  /(?:^|[\s(«"])(?:the|is|are|was|were|not|with|without|which|who|this|that|they|them|its|of|by|and|there|no longer|says|said|asks|answer|given|address(?:es)?|sending|recipients?|mailbox)(?=[\s.,;:)»"]|$)/gi;
/** Quotes: records, headers, titles of sources, names, what the user wrote, replies of servers. */
const quoted = [/\([^()]*\)/g, /«[^«»]*»/g, /"[^"]*"/g, /^ {6}(?:v=|\S+:|\S+=).*$/gm];

async function report(input: string, zone: string, language: Language): Promise<string> {
  const options = {
    world: {
      zones: [{ path: zone, text: readFileSync(zone, 'utf8') }],
      now: new Date('2027-03-10T00:00:00Z'),
    },
    given: { sender: {}, outbound: {}, from: 'News <news@riverside.example>', subject: 'The reading room' },
  };
  const made = judge(await gather([input], options), options);
  return text(made, { language, color: false, width: 10_000, verbose: true, quiet: false });
}

const cases = [
  ...readdirSync('fixtures/campaigns').map(
    name => [`fixtures/campaigns/${name}/campaign.yaml`, `fixtures/zones/${name}.zone`] as const,
  ),
  ...readdirSync('fixtures/messages').map(
    name => [`fixtures/messages/${name}`, 'fixtures/zones/messages.zone'] as const,
  ),
];

describe.each(['es', 'it'] as const)('a report in %s', id => {
  it.each(cases)('%s: no English is left', async (input, zone) => {
    const shown = await report(input, zone, await speak(id));
    const bare = quoted.reduce((rest, pattern) => rest.replace(pattern, ''), shown);
    const left = bare.split('\n').filter(line => line.match(english) !== null);
    expect(left).toEqual([]);
  });
});

it.each([
  ['sospendere l’account', 'Brevo sospenderebbe l’account (soglia: 2 %)'],
  ['esaminare l’account', 'Brevo esaminerebbe l’account (soglia: 2 %)'],
  ['mettere in pausa gli invii', 'Brevo metterebbe in pausa gli invii (soglia: 2 %)'],
])('Italian says what an ESP would do: %s', (does, said) => {
  expect(italianWords.list.limit('Brevo', italianWords.list.reached.surely, does, '2 %')).toBe(said);
});
