/** A rule with all it can say, or one finding of it. */
import type { Explained, ExplainedFinding } from '../../model/explained.ts';
import type { AnyRule } from '../../model/rule.ts';
import { actLines } from './explain-acts.ts';
import { holed, item, para, section, verbatim } from './paragraphs.ts';
import { levelColor, type Style } from './style.ts';

type Of<K extends Explained['kind']> = Extract<Explained, { readonly kind: K }>;

export function ruleLines({ rule, findings, measures = [] }: Of<'rule'>, until: string, style: Style): string[] {
  const { chalk, language, words } = style;
  const { title, criteria, acts, more } = words.cli.explain;
  const { passes = '', why = '' } = language.rule(rule.id) ?? {};
  return [
    chalk.bold(rule.id) + chalk.dim(` (${rule.criterion})`),
    ...para(criteria[rule.criterion], style),
    '',
    ...section(title.passes, para(passes, style), style),
    ...section(title.why, para(why, style), style),
    ...section(title.says, saysAll(rule, findings, style), style),
    ...exampleLines(findings, style),
    ...section(acts, actLines(findings, style), style),
    ...section(words.cli.explain.measure.all, measureItems(measures, style), style),
    ...evidenceLines(rule, style),
    ...numberLines(rule, style),
    ...sourceLines(rule, style),
    ...silenceLines(rule, findings, until, style),
    ...para(more, style, 0),
    ...verbatim(`deliv explain ${findings[0]?.id ?? rule.id}`, 2),
  ];
}

function measureItems(measures: NonNullable<Of<'rule'>['measures']>, style: Style): string[] {
  return measures.flatMap(({ id, says }) => item(`${id}: “${holed(style.language.phrase(says))}”`, style));
}

/** What all failures of the rule have in common is said once. */
function saysAll(rule: AnyRule, findings: readonly ExplainedFinding[], style: Style): string[] {
  const grounds = new Set(findings.flatMap(one => groundOf(one, style)));
  const common = grounds.size === 1;
  return [
    ...findings.flatMap(one => [...saysLines(rule, one, common ? [] : groundOf(one, style), style, 2), '']),
    ...(common
      ? [...grounds].flatMap(ground => para(`${style.words.status.fail.toUpperCase()}: ${ground}`, style))
      : []),
  ];
}

export function findingLines({ rule, findings }: Of<'finding'>, until: string, style: Style): string[] {
  const { language, words } = style;
  const { title, acts } = words.cli.explain;
  const [finding] = findings;
  return [
    ...saysLines(rule, finding, groundOf(finding, style), style, 0),
    '',
    ...exampleLines(findings, style),
    ...section(title.why, para(language.rule(rule.id)?.why ?? '', style), style),
    ...section(acts, actLines(findings, style), style),
    ...evidenceLines(rule, style),
    ...sourceLines(rule, style),
    ...silenceLines(rule, findings, until, style),
  ];
}

/** The finding with its holes shown, how grave it is, and what to do. `gravity`: what is said of its level. */
function saysLines(
  rule: AnyRule,
  finding: ExplainedFinding,
  gravity: readonly string[],
  style: Style,
  indent: number,
): string[] {
  const { words, chalk, language } = style;
  const { id, problem, message, levels } = finding;
  const [text, fix] = language.rule(rule.id)?.messages[problem] ?? [message.text, message.fix];
  const aside = [
    ...gravity,
    ...levels.map(({ sender, level }) => words.cli.explain.forSender(sender, words.status[level])),
  ];
  const level = levelColor(message.level, chalk)(words.status[message.level].toUpperCase());
  return [
    `${' '.repeat(indent)}${level} ${chalk.bold(id)}`,
    ...para(holed(text), style, indent + 2),
    ...(aside.length === 0 ? [] : para(`(${aside.join('; ')})`, style, indent + 2).map(line => chalk.dim(line))),
    ...para(`${words.fix}: ${holed(fix)}`, style, indent + 2, indent + 4),
  ];
}

/** Why what fails may fail. */
function groundOf({ message: { level, ground = 'policy' } }: ExplainedFinding, { words }: Style): string[] {
  return level === 'fail' ? [words.cli.explain.grounds[ground]] : [];
}

/** Findings with the same example share it. */
function exampleLines(findings: readonly ExplainedFinding[], style: Style): string[] {
  const shown = findings.flatMap(({ problem, example }) => (example === undefined ? [] : [{ problem, example }]));
  return [...Map.groupBy(shown, ({ example }) => example)].flatMap(([{ form, text }, own]) => {
    const of = own.length === findings.length ? '' : ` [${own.map(({ problem }) => problem).join(', ')}]`;
    return section(`${style.words.cli.explain.example[form]}${of}`, verbatim(text, 2), style);
  });
}

function evidenceLines({ needs }: AnyRule, style: Style): string[] {
  const { facts, evidence } = style.words.cli.explain;
  const items = needs.flatMap(name => {
    const [what, how] = facts[name];
    return item(`${what} (${how})`, style);
  });
  return section(evidence, items, style);
}

/** What is judgement, and may be judged otherwise. */
function numberLines({ id, options = {} }: AnyRule, style: Style): string[] {
  const { numbers, number } = style.words.cli.explain;
  const { phrase } = style.language;
  const set = Object.entries(options).map(([name, one]) => `${name}: ${one.default}`);
  const items = Object.entries(options).flatMap(([name, one]) =>
    item(number(name, one.default, phrase(one.says), phrase(one.source)), style),
  );
  const yaml = verbatim(`rules:\n  ${id}:\n    options: {${set.join(', ')}}`, 4);
  return section(numbers, items.length === 0 ? [] : [...items, ...yaml], style);
}

function sourceLines({ sources }: AnyRule, style: Style): string[] {
  const items = sources.flatMap(source => item(style.language.phrase(source), style));
  return section(style.words.cli.explain.sources, items, style);
}

function silenceLines(
  { id, criterion }: AnyRule,
  findings: readonly ExplainedFinding[],
  until: string,
  style: Style,
): string[] {
  const { explain } = style.words.cli;
  const [first] = findings;
  const named = findings.length === 1 && first !== undefined ? first.id : id;
  const ignore = [
    'ignore:',
    `  - finding: ${first?.id ?? id}`,
    '    subject: acme.example',
    `    because: "${explain.ignoreBecause}"`,
    `    until: ${until}`,
  ].join('\n');
  const off = criterion === 'rendering';
  return section(
    explain.silence,
    [
      ...para(explain.ignore, style),
      ...verbatim(ignore, 4),
      ...para(explain.ignoreOpen, style),
      ...para(explain.level, style),
      ...verbatim(`rules:\n  ${named}: off`, 4),
      ...para(off ? explain.renderingOff : explain.skip, style),
      ...verbatim(off ? `deliv check INPUT --only ${id}` : `deliv check INPUT --skip ${id}`, 4),
    ],
    style,
  );
}
