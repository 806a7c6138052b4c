/** Every rule in a line: how grave it can be, and what it says when it passes. */
import { type AnyRule, type Criterion, type Level, levels } from '../../model/rule.ts';
import { columns, pad } from '../terminal.ts';
import { para } from './paragraphs.ts';
import { levelColor, type Style, styleOf, type TextOptions } from './style.ts';

export function rulesText(rules: readonly AnyRule[], options: Omit<TextOptions, 'verbose' | 'quiet'>): string {
  const style = styleOf({ ...options, verbose: false, quiet: false });
  const { criteria } = style.words.cli.explain;
  const lines = [...Map.groupBy(rules, ({ criterion }) => criterion)].flatMap(([criterion, own]) => [
    style.chalk.bold(criterion),
    ...para(criteria[criterion as Criterion], style, 0).map(line => style.chalk.dim(line)),
    ...ruleItems(own, style),
    '',
  ]);
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Columns a sentence needs beside the names. */
const leastBeside = 40;

export function ruleItems(rules: readonly AnyRule[], style: Style): string[] {
  const { words, chalk, width, language } = style;
  const levelWidth = Math.max(...levels.map(level => columns(words.status[level])));
  const idWidth = Math.max(...rules.map(({ id }) => id.length));
  const beside = 2 + levelWidth + 1 + idWidth + 2;
  return rules.flatMap(rule => {
    const level = gravest(rule);
    const head = `  ${levelColor(level, chalk)(pad(words.status[level], levelWidth))} ${chalk.bold(rule.id)}`;
    const passes = language.rule(rule.id)?.passes ?? rule.passes;
    if (width - beside < leastBeside) return [head, ...para(passes, style, 2 + levelWidth + 1)];
    const [first = '', ...more] = para(passes, style, beside);
    return [pad(head, beside) + first.trimStart(), ...more];
  });
}

function gravest({ messages }: AnyRule): Level {
  const own = Object.values(messages).map(({ level }) => levels.indexOf(level));
  return levels[Math.max(...own)] as Level;
}
