/** `rules/README.md`: every rule in full, printed from the rules themselves. */

import { type Threshold, thresholds } from '../../rules/data/list/thresholds.ts';
import { rules } from '../../rules/index.ts';
import generic from '../../rules/providers/generic.ts';
import { policies } from '../../rules/providers/index.ts';
import { type AnyRule, criteria } from '../../src/model/rule.ts';

const confidence = { P: "provider's text", O: 'operational table', T: 'third party', J: 'judgement' } as const;

export function renderRules(): string {
  const all: readonly AnyRule[] = rules;
  const sections = criteria.flatMap(criterion => {
    const own = all.filter(rule => rule.criterion === criterion);
    return own.length === 0 ? [] : [`## ${criterion}`, ...own.map(renderRule)];
  });
  return `${['# Rules', 'Written by `npm run docs` from the rules themselves; do not edit.', ...sections, ...thresholdTable()].join('\n\n')}\n`;
}

/** Shares in per cent; three of them are for lists of private people, of companies, and of members and donors. */
function thresholdTable(): string[] {
  const percent = (share: number) => `${Number((100 * share).toPrecision(3))} %`;
  const rows = Object.entries(thresholds as Record<string, Threshold>).map(([id, { share, least, source }]) => {
    const shown =
      typeof share === 'number' ? percent(share) : [share.b2c, share.b2b, share.nonprofit].map(percent).join(' / ');
    return `| ${id} | ${shown} | ${least ?? 5} | ${source} |`;
  });
  const head = ['| signal | from (b2c / b2b / nonprofit) | rows at least | source |', '| --- | --- | --- | --- |'];
  return ['## Thresholds of the list rules', [...head, ...rows].join('\n')];
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
    ...optionTable(rule),
  ].join('\n\n');
}

function optionTable({ options = {} }: AnyRule): string[] {
  const rows = Object.entries(options).map(
    ([name, option]) => `| \`${name}\` | ${option.default} | ${option.says} | ${option.source} |`,
  );
  const head = ['| option | default | what it bounds | source |', '| --- | --- | --- | --- |'];
  return rows.length === 0 ? [] : [[...head, ...rows].join('\n')];
}

function documented(ref: string): string {
  const weighing = policies.flatMap(({ id, on, like }) => {
    if (like !== undefined) return [];
    const consequence = on[ref as keyof typeof on];
    const inherited = id !== 'generic' && consequence === generic.on[ref as keyof typeof generic.on];
    return consequence === undefined || inherited ? [] : [`${id} (${confidence[consequence.conf]})`];
  });
  return weighing.join(', ') || 'nobody';
}
