/** All that is known of an id, for a terminal: what it is, why it matters, what to do, who acts on it, how to silence it. */
import type { Explained } from '../../model/explained.ts';
import { providerLines } from './explain-acts.ts';
import { measureLines } from './explain-measure.ts';
import { findingLines, ruleLines } from './explain-rule.ts';
import { para, section, verbatim } from './paragraphs.ts';
import { ruleItems } from './rules.ts';
import { type Style, styleOf, type TextOptions } from './style.ts';

interface ExplainOptions extends Omit<TextOptions, 'verbose' | 'quiet'> {
  /** ISO date that lies ahead, for the example of an ignored finding. */
  readonly until: string;
}

export function explainText(explained: Explained, { until, ...options }: ExplainOptions): string {
  const style = styleOf({ ...options, verbose: false, quiet: false });
  return `${linesOf(explained, until, style).join('\n').trimEnd()}\n`;
}

function linesOf(explained: Explained, until: string, style: Style): string[] {
  switch (explained.kind) {
    case 'rule':
      return ruleLines(explained, until, style);
    case 'finding':
      return findingLines(explained, until, style);
    case 'criterion':
      return criterionLines(explained, style);
    case 'provider':
      return providerLines(explained, style);
    case 'measure':
      return measureLines(explained, style);
  }
}

function criterionLines({ id, rules }: Extract<Explained, { kind: 'criterion' }>, style: Style): string[] {
  const { chalk, words } = style;
  const { explain } = words.cli;
  return [
    chalk.bold(id),
    ...para(explain.criteria[id], style),
    '',
    ...section(explain.rulesOf, ruleItems(rules, style), style),
    ...para(explain.only, style, 0),
    ...verbatim(`deliv check INPUT --only ${id}\ndeliv check INPUT --skip ${id}`, 2),
    ...para(explain.more, style, 0),
    ...verbatim(`deliv explain ${rules[0]?.id ?? id}`, 2),
  ];
}
