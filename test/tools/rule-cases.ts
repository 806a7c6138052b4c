/** A rule's table test: every message has a case, something passes, and no finding appears that the case does not name. */
import { describe, expect, it } from 'vitest';
import { optionsOf } from '../../src/judge/levels.ts';
import { sayFor } from '../../src/judge/say.ts';
import type { FactName, Known } from '../../src/model/facts.ts';
import type { AnyRule, MessageDef, OptionDefs, Rule, Said, Unsure } from '../../src/model/rule.ts';

/** `problem:subject` or `problem` for a finding, `?why` for what could not be judged. */
type Expected = string | readonly string[];
type Case<N extends FactName> = readonly [name: string, facts: Known<N>, expected?: Expected];

/** Options as they are by default. */
export function askRule(rule: AnyRule, facts: unknown): (Said | Unsure)[] {
  return [...rule.check(facts, sayFor(rule), optionsOf(rule, {}))];
}

export function ruleCases<
  Id extends string,
  N extends FactName,
  M extends Record<string, MessageDef>,
  O extends OptionDefs,
>(rule: Rule<Id, N, M, O>, cases: readonly Case<N>[]): void {
  describe(rule.id, () => {
    it.each(cases.map(([name, facts, expected]) => ({ name, facts, expected })))('$name', ({
      facts,
      expected = [],
    }) => {
      const wanted = [expected].flat();
      const got = askRule(rule, facts).map((one, at) => spelled(one, wanted[at]));
      expect(got).toEqual(wanted);
    });

    it('has a case for every message, and one that passes', () => {
      const said = cases.flatMap(([, , expected = []]) => [expected].flat());
      const problems = new Set(said.map(one => one.split(':')[0]));
      expect(Object.keys(rule.messages).filter(problem => !problems.has(problem))).toEqual([]);
      expect(cases.some(([, , expected = []]) => [expected].flat().length === 0)).toBe(true);
    });
  });
}

function spelled(one: Said | Unsure, wanted: string | undefined): string {
  if (one.kind === 'unsure') return `?${one.why}`;
  return wanted?.includes(':') ? `${one.problem}:${one.subject}` : one.problem;
}
