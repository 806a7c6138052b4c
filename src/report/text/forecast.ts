/** The forecast as a table: one line a provider, under it what moves its odds. */
import {
  type Forecast,
  type Outcome,
  outcomes,
  type Prediction,
  type ProviderPrediction,
  type Push,
} from '../../model/prediction.ts';
import type { MessageReport } from '../../model/report.ts';
import type { Words } from '../../text/words.ts';
import { columns, pad, printable, wrap } from '../terminal.ts';
import { outcomeColor, type Style } from './style.ts';

const mostReasons = 3;
/** Deferrals of fewer are not spoken of. */
const leastDeferred = 0.1;
const mostNotes = 3;
const widestRange = '10-100 %';

export function forecastLines({ prediction, list }: MessageReport, style: Style): string[] {
  const { words, language, chalk, width } = style;
  const providers = prediction.providers.map(one => ({ ...one, name: language.phrase(one.name) }));
  const names = [...providers.map(({ name }) => name), words.all, words.columns.provider];
  const first = Math.max(...names.map(columns)) + 2;
  const share = (text: string) => (list === undefined ? '' : pad(text, columns(words.columns.list) + 2));
  const line = (name: string, ofList: string, cells: readonly string[]) =>
    (pad(name, first) + share(ofList) + cells.join('')).trimEnd();
  const head = headOf(words);
  const widths = columnWidths(words);
  return [
    chalk.bold(words.forecast),
    chalk.dim(
      line(
        words.columns.provider,
        words.columns.list,
        head.map((text, at) => pad(text, widths[at] as number)),
      ),
    ),
    ...providers.flatMap(provider => [
      line(provider.name, words.percent(provider.share), cellsOf(provider, style)),
      ...reasonLines(provider, style),
      ...delayLines(provider, style),
      ...ownLines(provider, style),
    ]),
    line(words.all, '', cellsOf(prediction, style)),
    ...wrap(words.forecastNote, width).map(text => chalk.dim(text)),
    ...nextLines(prediction, style),
    ...noteLines(providers, style),
  ];
}

function headOf({ columns: { expect, sure }, outcome }: Words): string[] {
  return [expect, sure, ...outcomes.map(one => outcome[one])];
}

/** Of what is expected, of how sure it is, and of each outcome's share. */
function columnWidths(words: Words): number[] {
  const cells = [Object.values(words.outcome), Object.values(words.confidence), ...outcomes.map(() => [widestRange])];
  return headOf(words).map((head, at) => Math.max(...[head, ...(cells[at] as string[])].map(columns)) + 2);
}

function cellsOf(prediction: Prediction, { words, chalk }: Style): string[] {
  const { outcome, confidence } = prediction;
  const [expect, sure, ...shares] = columnWidths(words) as [number, number, ...number[]];
  return [
    outcomeColor(outcome, chalk)(pad(words.outcome[outcome], expect)),
    pad(words.confidence[confidence], sure),
    ...outcomes.map((one, at) => pad(rangeOf(prediction, one, words), shares[at] as number)),
  ];
}

/** Rounded outwards to 5 points: what own campaigns have not measured is not known better; what they have, to 1. */
function rangeOf({ firstAttempt, final, basis }: Prediction, outcome: Outcome, words: Words): string {
  const step = basis === 'own-history' && outcome !== 'inbox' && outcome !== 'spam' ? 1 : 5;
  const odds = outcome === 'deferral' ? firstAttempt : final;
  const shares = [odds.best, odds.likely, odds.worst].map(one => one[outcome] * 100);
  const low = Math.floor(Math.min(...shares) / step) * step;
  const high = Math.min(100, Math.ceil(Math.max(...shares) / step) * step);
  return words.range(low, high);
}

function reasonLines({ because }: ProviderPrediction, { words, chalk, width }: Style): string[] {
  const reasons = because
    .filter(({ effect }) => effect >= 0.005)
    .slice(0, mostReasons)
    .map(({ finding, effect, reply }) => `${finding} (-${words.points(Math.round(effect * 100))}${codeOf(reply)})`);
  if (reasons.length === 0) return [];
  return wrap(`${words.because} ${reasons.join(', ')}`, width, 4, 2).map(text => chalk.dim(text));
}

function codeOf(reply: Push['reply']): string {
  return reply === undefined ? '' : `; ${reply.code} ${reply.enhanced ?? ''}`.trimEnd();
}

function delayLines({ delay }: ProviderPrediction, { words, chalk, width }: Style): string[] {
  if (delay === undefined || delay.share < leastDeferred) return [];
  return wrap(words.late(duration(delay.median), duration(delay.most)), width, 4, 2).map(text => chalk.dim(text));
}

function ownLines({ own }: ProviderPrediction, { words, chalk, width }: Style): string[] {
  return own === undefined ? [] : wrap(words.own(own.campaigns, own.placed), width, 4, 2).map(text => chalk.dim(text));
}

/** To one figure: minutes, then hours. */
function duration(minutes: number): string {
  return minutes < 90 ? `${Math.round(minutes / 5) * 5} min` : `${Math.round(minutes / 60)} h`;
}

/** What to mend first, what it would be if, and what would be good to know. */
function nextLines({ fixFirst, wouldHelp, whatIf }: Forecast, { words, language, chalk, width }: Style): string[] {
  const points = (share: number) => words.points(Math.max(1, Math.round(share * 100)));
  const block = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : ['', chalk.bold(title), ...items.flatMap(item => wrap(item, width, 4, 2))];
  const mends = fixFirst.map(
    ({ finding, inbox, recipients }, at) =>
      `${at + 1}. ${finding}: ${words.moreInbox(points(inbox), recipients, at === 0)}`,
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
function noteLines(
  providers: readonly ProviderPrediction[],
  { words, language, chalk, width, verbose }: Style,
): string[] {
  const all = providers.flatMap(({ name, notes }) =>
    (verbose ? notes : notes.slice(0, 1)).map(note => ({ name, ...note })),
  );
  const shown = verbose ? all : all.slice(0, mostNotes);
  if (shown.length === 0) return [];
  const lines = shown.flatMap(({ name, text, source }) =>
    wrap(`- ${name}: ${language.phrase(text)} (${source})`, width, 4, 2),
  );
  return ['', chalk.bold(words.afterwards), ...lines];
}
