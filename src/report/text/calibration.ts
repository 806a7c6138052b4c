/** Forecasts against what happened, for a terminal. */
import type { Applied, Calibrated, Calibration, Refit } from '../../model/calibration.ts';
import type { Range } from '../../model/prediction.ts';
import type { Words } from '../../text/words.ts';
import { pad, wrap } from '../terminal.ts';

/** Of running text; the tables are as wide as they are. */
const width = 100;

export function calibrationText(calibration: Calibration & { readonly applied?: Applied }, words: Words): string {
  const { campaigns, needed, withoutOutcome, withoutPrediction, tooLate, rows, applied } = calibration;
  const said = words.calibration;
  const lines = [
    said.held(campaigns),
    ...(withoutOutcome > 0 ? [`  ${said.withoutOutcome(withoutOutcome)}`] : []),
    ...(withoutPrediction > 0 ? [`  ${said.withoutPrediction(withoutPrediction)}`] : []),
    ...(tooLate > 0 ? [`  ${said.tooLate(tooLate)}`] : []),
    ...(campaigns < needed ? [`  ${said.tooFew(needed)}`] : []),
    '',
    ...(rows.length === 0 ? [] : table([[...said.columns], ...rows.map(row => cells(row, words))])),
    ...(rows.length === 0 ? [] : ['', ...wrap(said.note, width)]),
    ...(applied === undefined ? [] : ['', ...appliedLines(applied, words)]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function cells(row: Calibrated, { calibration: said, outcome, number, percent }: Words): string[] {
  const rounded = (score: number) => number(Number(score.toPrecision(2)));
  const { provider, predicted, observed, scores, skill, coverage, drift } = row;
  return [
    provider ?? said.all,
    outcome[row.outcome],
    percent(predicted),
    percent(observed),
    scores === null ? '-' : `${rounded(scores.forecast.brier)}/${rounded(scores.baseRate.brier)}`,
    scores === null ? '-' : `${rounded(scores.forecast.logLoss)}/${rounded(scores.baseRate.logLoss)}`,
    `${coverage.inside}/${coverage.of}`,
    drift === null ? '-' : `${percent(drift.earlier)} > ${percent(drift.recent)}`,
    said.skill[skill.word],
  ];
}

function appliedLines({ halfLife, bases }: Applied, { calibration: said, ofMail, percent }: Words): string[] {
  const shown = ({ best, likely, worst }: Range) => `${percent(likely)} (${percent(best)} - ${percent(worst)})`;
  const changed = bases.filter(({ before, after }) => shown(before) !== shown(after));
  const row = (one: Refit) => [
    one.provider,
    ofMail[one.stage],
    String(one.campaigns),
    shown(one.before),
    shown(one.after),
  ];
  return [
    said.halfLife(halfLife.before, halfLife.days, halfLife.forecasts),
    ...(changed.length === 0 ? [said.unchanged] : table([[...said.changeColumns], ...changed.map(row)])),
  ];
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map(row => (row[at] ?? '').length)) + 2);
  return rows.map(row => `  ${row.map((cell, at) => pad(cell, widths[at] ?? 0)).join('')}`.trimEnd());
}
