/** The forecast as a table: one line a provider, under it what moves its odds. */
import { type Outcome, outcomes, type Prediction, type ProviderPrediction } from '../../model/prediction.ts';
import type { MessageReport } from '../../model/report.ts';
import { columns, pad, wrap } from '../terminal.ts';
import { outcomeColor, percent, type Style } from './style.ts';

const mostReasons = 3;
const columnWidth = 10;

export function forecastLines({ prediction, list }: MessageReport, style: Style): string[] {
  const { words, chalk, width } = style;
  const { providers } = prediction;
  const names = [...providers.map(({ name }) => name), words.all, words.columns.provider];
  const first = Math.max(...names.map(columns)) + 2;
  const share = (text: string) => (list === undefined ? '' : pad(text, columns(words.columns.list) + 2));
  const line = (name: string, ofList: string, cells: readonly string[]) =>
    (pad(name, first) + share(ofList) + cells.join('')).trimEnd();
  const head = [words.columns.expect, words.columns.sure, ...outcomes.map(outcome => words.outcome[outcome])];
  return [
    chalk.bold(words.forecast),
    chalk.dim(
      line(
        words.columns.provider,
        words.columns.list,
        head.map(text => pad(text, columnWidth)),
      ),
    ),
    ...providers.flatMap(provider => [
      line(provider.name, percent(provider.share), cellsOf(provider, style)),
      ...reasonLines(provider, style),
    ]),
    line(words.all, '', cellsOf(prediction, style)),
    ...wrap(words.forecastNote, width).map(text => chalk.dim(text)),
  ];
}

function cellsOf(prediction: Prediction, { words, chalk }: Style): string[] {
  const { outcome, confidence } = prediction;
  return [
    outcomeColor(outcome, chalk)(pad(words.outcome[outcome], columnWidth)),
    pad(words.confidence[confidence], columnWidth),
    ...outcomes.map(one => pad(rangeOf(prediction, one), columnWidth)),
  ];
}

/** Rounded outwards to 5 points: what own campaigns have not measured is not known better. */
function rangeOf({ firstAttempt, final }: Prediction, outcome: Outcome): string {
  const odds = outcome === 'deferral' ? firstAttempt : final;
  const shares = [odds.best, odds.likely, odds.worst].map(one => one[outcome] * 100);
  const low = Math.floor(Math.min(...shares) / 5) * 5;
  const high = Math.min(100, Math.ceil(Math.max(...shares) / 5) * 5);
  return low === high ? `${low} %` : `${low}-${high} %`;
}

function reasonLines({ because, reply }: ProviderPrediction, { words, chalk, width }: Style): string[] {
  const reasons = because
    .filter(({ effect }) => effect >= 0.005)
    .slice(0, mostReasons)
    .map(({ finding, effect }) => `${finding} (-${Math.round(effect * 100)} ${words.points})`);
  if (reasons.length === 0) return [];
  const code = reply === undefined ? '' : `; ${words.itsReply} ${reply.code} ${reply.enhanced ?? ''}`.trimEnd();
  return wrap(`${words.because} ${reasons.join(', ')}${code}`, width, 4, 2).map(text => chalk.dim(text));
}
