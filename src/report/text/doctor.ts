/** Whether this machine can judge, for a terminal. */
import type { ChalkInstance } from 'chalk';
import type { Check, CheckState, Diagnosis } from '../../model/doctor.ts';
import { healthOf, told } from '../doctor.ts';
import { columns, pad, printable, wrap } from '../terminal.ts';
import { para } from './paragraphs.ts';
import { type Style, styleOf, type TextOptions } from './style.ts';

export function doctorText({ checks, asked }: Diagnosis, options: Omit<TextOptions, 'verbose' | 'quiet'>): string {
  const style = styleOf({ ...options, verbose: false, quiet: false });
  const { doctor } = style.words.cli;
  const health = healthOf(checks);
  const lines = [
    ...checks.flatMap(check => checkLines(check, style)),
    '',
    ...(asked.length === 0
      ? []
      : para(doctor.asked(namesOf(asked, doctor.root)), style, 0).map(line => style.chalk.dim(line))),
    ...para(doctor.verdict[health], style, 0).map(line => colorOf(health, style.chalk).bold(line)),
  ];
  return `${lines.join('\n')}\n`;
}

/** Each once; the root has no name that could be read. */
function namesOf(asked: readonly string[], root: string): string {
  return [...new Set(asked)].map(name => (name === '.' ? root : name)).join(', ');
}

function checkLines(check: Check, style: Style): string[] {
  const { words, chalk, width } = style;
  const { states } = words.cli.doctor;
  const beside = Math.max(...Object.values(states).map(columns)) + 2;
  const { text, remedy } = told(check, style.language);
  const [first = '', ...more] = wrap(printable(text), width, beside, beside);
  const label = colorOf(check.state, chalk)(pad(states[check.state].toUpperCase(), beside));
  return [
    label + first.trimStart(),
    ...more,
    ...(remedy === '' ? [] : para(`${words.fix}: ${remedy}`, style, beside, beside + 2)),
  ];
}

function colorOf(state: CheckState, chalk: ChalkInstance): ChalkInstance {
  return { ok: chalk.green, warn: chalk.yellow, fail: chalk.red, unknown: chalk.yellow, skipped: chalk.dim }[state];
}
