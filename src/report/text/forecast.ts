/** What to expect: the table with what moves each provider's odds, and what to do about it. */
import type { Forecast, ProviderPrediction, Push } from '../../model/prediction.ts';
import type { MessageReport } from '../../model/report.ts';
import { duration, felt, lateness } from '../telling.ts';
import { printable, wrap } from '../terminal.ts';
import { forecastTable } from './forecast-table.ts';
import type { Style } from './style.ts';

const mostReasons = 3;
const mostNotes = 3;

export function forecastLines(report: MessageReport, style: Style): string[] {
  const { words, chalk, width } = style;
  const below = (provider: ProviderPrediction) => [
    ...reasonLines(provider, style),
    ...delayLines(provider, style),
    ...ownLines(provider, style),
  ];
  return [
    chalk.bold(words.forecast),
    ...forecastTable(report, below, style),
    ...wrap(words.forecastNote, width).map(text => chalk.dim(text)),
    ...nextLines(report.prediction, style),
  ];
}

function reasonLines(provider: ProviderPrediction, { words, chalk, width }: Style): string[] {
  const reasons = felt(provider)
    .slice(0, mostReasons)
    .map(({ finding, effect, reply }) => `${finding} (-${words.points(Math.round(effect * 100))}${codeOf(reply)})`);
  if (reasons.length === 0) return [];
  return wrap(`${words.because} ${reasons.join(', ')}`, width, 4, 2).map(text => chalk.dim(text));
}

function codeOf(reply: Push['reply']): string {
  return reply === undefined ? '' : `; ${reply.code} ${reply.enhanced ?? ''}`.trimEnd();
}

function delayLines(provider: ProviderPrediction, { words, chalk, width }: Style): string[] {
  const delay = lateness(provider);
  if (delay === undefined) return [];
  return wrap(words.late(duration(delay.median), duration(delay.most)), width, 4, 2).map(text => chalk.dim(text));
}

function ownLines({ own }: ProviderPrediction, { words, chalk, width }: Style): string[] {
  return own === undefined ? [] : wrap(words.own(own.campaigns, own.placed), width, 4, 2).map(text => chalk.dim(text));
}

/** What to mend first, what it would be if, and what would be good to know. */
function nextLines({ fixFirst, wouldHelp, whatIf }: Forecast, { words, language, chalk, width }: Style): string[] {
  const points = (share: number) => words.points(Math.max(1, Math.round(share * 100)));
  const block = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : ['', chalk.bold(title), ...items.flatMap(item => wrap(item, width, 4, 2))];
  const mends = fixFirst.map(
    ({ finding, inbox, recipients }, at) =>
      `${at + 1}. ${finding}: ${words.moreInbox(points(inbox - (fixFirst[at - 1]?.inbox ?? 0)), points(inbox), recipients, at === 0)}`,
  );
  const helps = wouldHelp.map(
    ({ input, narrowsBy }) => `- ${printable(language.phrase(input))}: ${words.narrower(points(narrowsBy))}`,
  );
  const ifSo =
    whatIf === undefined
      ? []
      : [
          `- ${whatIf.passes.join(', ')}: ${words.expectThen(words.outcome[whatIf.outcome], words.points(Math.round(whatIf.inbox * 100)))}`,
        ];
  return [...block(words.fixFirst, mends), ...block(words.whatIf, ifSo), ...block(words.wouldHelp, helps)];
}

/** What providers say of complaints, silence and filters: of the largest, unless all is asked for. */
export function noteLines({ prediction }: MessageReport, { words, language, chalk, width, verbose }: Style): string[] {
  const all = prediction.providers.flatMap(({ name, notes }) =>
    (verbose ? notes : notes.slice(0, 1)).map(note => ({ name: language.phrase(name), ...note })),
  );
  const shown = verbose ? all : all.slice(0, mostNotes);
  if (shown.length === 0) return [];
  const lines = shown.flatMap(({ name, text, source }) =>
    wrap(`- ${name}: ${language.phrase(text)} (${source})`, width, 4, 2),
  );
  return [chalk.bold(words.afterwards), ...lines, ''];
}
