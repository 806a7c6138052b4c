/** What mailbox providers do about a finding, with who says so. */
import type { Act, Explained, ExplainedFinding } from '../../model/explained.ts';
import { type Chance, type Consequence, chances } from '../../model/prediction.ts';
import { item, para, section } from './paragraphs.ts';
import type { Style } from './style.ts';

/** Of one finding, or of all of a rule: what several have in common is said once, with those it is about. */
export function actLines(findings: readonly ExplainedFinding[], style: Style): string[] {
  const { explain } = style.words.cli;
  const acts = findings.flatMap(({ problem, acts }) => acts.map(act => ({ problem, told: actOf(act, style) })));
  if (acts.length === 0) return para(explain.nobody, style);
  const alike = [...Map.groupBy(acts, ({ told }) => told)].map(
    ([told, own]) => [own.map(({ problem }) => problem).join(', '), told] as const,
  );
  const all = findings.map(({ problem }) => problem).join(', ');
  const lines = [...Map.groupBy(alike, ([problems]) => problems)].flatMap(([problems, own]) => [
    ...(problems === all ? [] : para(`${problems}:`, style)),
    ...own.flatMap(([, told]) => item(told, style)),
  ]);
  return [...lines, ...para(explain.sharesNote, style)];
}

function actOf(act: Act, style: Style): string {
  const name = style.language.phrase(act.provider);
  const only = act.consequence.applies === 'bulk' && act.belowBulk === undefined;
  return `${name}${only ? ` (${style.words.cli.explain.bulkOnly})` : ''}: ${done(act, style)}`;
}

/** A provider's table; findings with the same consequence share a line. */
export function providerLines({ policy, acts }: Extract<Explained, { kind: 'provider' }>, style: Style): string[] {
  const { chalk, words, language } = style;
  const { explain } = words.cli;
  const alike = Map.groupBy(acts, ([, act]) => {
    const only = act.consequence.applies === 'bulk' && act.belowBulk === undefined;
    return (only ? `${explain.bulkOnly}: ` : '') + done(act, style);
  });
  const lines = [...alike].flatMap(([what, own]) => item(`${own.map(([id]) => id).join(', ')}: ${what}`, style));
  const notes = (policy.notes ?? []).flatMap(({ text, source }) => item(`${language.phrase(text)} (${source})`, style));
  return [
    chalk.bold(policy.id) + chalk.dim(` (${language.phrase(policy.name)})`),
    ...(policy.like === undefined ? [] : para(explain.unsourced, style)),
    ...para(`${explain.domains}: ${policy.domains.join(', ') || explain.none}`, style),
    ...para(`${explain.mx}: ${policy.mx.join(', ') || explain.none}`, style),
    '',
    ...section(explain.actsOn, lines.length === 0 ? [] : [...lines, ...para(explain.sharesNote, style)], style),
    ...section(explain.notes, notes, style),
  ];
}

function done({ consequence, belowBulk }: Act, style: Style): string {
  const { explain } = style.words.cli;
  const { phrase } = style.language;
  const { reply, source, asOf, conf } = consequence;
  const effect = effects(consequence, style);
  const bySize = belowBulk && [`${explain.bulk}: ${effect}`, `${explain.belowBulk}: ${effects(belowBulk, style)}`];
  const said = reply === undefined ? [] : [explain.reply(replyOf(reply, phrase))];
  const who = conf === 'J' ? explain.conf.J : `${phrase(source)}, ${asOf}; ${explain.conf[conf]}`;
  return `${[...(bySize ?? [effect]), ...said].join('; ')} (${who})`;
}

function effects(consequence: Consequence, { words }: Style): string {
  const share = (chance: Chance) => words.percent(consequence[chance]?.likely ?? 0);
  return chances
    .filter(chance => consequence[chance] !== undefined)
    .map(chance => words.cli.explain.effect[chance](share(chance)))
    .join(', ');
}

function replyOf(
  { code, enhanced, text }: NonNullable<Consequence['reply']>,
  phrase: (text: string) => string,
): string {
  return `${[code, enhanced].filter(Boolean).join(' ')}, ${phrase(text)}`;
}
