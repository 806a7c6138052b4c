/** One measure of the spam score, with what each of its values weighs. */
import type { ExplainedMeasure } from '../../model/explained.ts';
import { holed, item, para, section, verbatim } from './paragraphs.ts';
import type { Style } from './style.ts';

export function measureLines(explained: ExplainedMeasure, style: Style): string[] {
  const { words, chalk, language } = style;
  const { id, says, fix, weights, fittedOn, data } = explained;
  const { measure, sources } = words.cli.explain;
  const forms = (['html', 'plain'] as const).flatMap(of => {
    const own = weights.filter(one => one.of === of);
    return own.length === 0
      ? []
      : [...para(`${measure.of[of]}:`, style), ...own.flatMap(one => weightLine(one, style))];
  });
  return [
    chalk.bold(id),
    ...para(measure.what, style),
    ...para(`“${holed(language.phrase(says))}”`, style),
    ...para(`${words.fix}: ${language.phrase(fix)}`, style),
    '',
    ...(forms.length === 0 ? [...para(measure.uncounted, style, 0), ''] : section(measure.times, forms, style)),
    ...section(
      sources,
      [...para(`${measure.fitted(words.date(fittedOn))}:`, style), ...data.flatMap(one => item(one, style))],
      style,
    ),
    ...para(`${measure.part}:`, style, 0),
    ...verbatim('deliv explain spam-likeness', 2),
  ];
}

function weightLine({ from, to, times }: ExplainedMeasure['weights'][number], style: Style): string[] {
  const { measure } = style.words.cli.explain;
  const often = measure.often(Number(times.toPrecision(2)));
  if (from === null) return to === null ? [] : item(`${measure.below(to)}: ${often}`, style);
  return item(`${to === null ? measure.above(from) : measure.between(from, to)}: ${often}`, style);
}
