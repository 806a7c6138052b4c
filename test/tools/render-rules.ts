/** `rules/README.md`: every rule in full, printed from the rules themselves. */
import { rules } from '../../rules/index.ts';
import { policies } from '../../rules/providers/index.ts';
import { type AnyRule, criteria } from '../../src/model/rule.ts';

const confidence = { P: "provider's text", O: 'operational table', T: 'third party', J: 'judgement' } as const;

export function renderRules(): string {
  const all: readonly AnyRule[] = rules;
  const sections = criteria.flatMap(criterion => {
    const own = all.filter(rule => rule.criterion === criterion);
    return own.length === 0 ? [] : [`## ${criterion}`, ...own.map(renderRule)];
  });
  return `${['# Rules', 'Written by `npm run docs` from the rules themselves; do not edit.', ...sections].join('\n\n')}\n`;
}

function renderRule(rule: AnyRule): string {
  const rows = Object.entries(rule.messages).map(
    ([problem, { level, text, fix }]) =>
      `| \`${problem}\` | ${level} | ${text} | ${fix} | ${documented(`${rule.id}/${problem}`)} |`,
  );
  return [
    `### ${rule.id}`,
    `${rule.passes}.`,
    rule.why,
    `Reads: ${rule.needs.join(', ')}. Sources: ${rule.sources.join('; ')}.`,
    ['| finding | level | says | fix | who weighs it |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

function documented(ref: string): string {
  const weighing = policies.flatMap(({ id, on }) => {
    const consequence = on[ref as keyof typeof on];
    return consequence === undefined ? [] : [`${id} (${confidence[consequence.conf]})`];
  });
  return weighing.join(', ') || 'nobody';
}
