/** How the text report looks: width, colours, and the few forms its parts share. */
import { Chalk, type ChalkInstance } from 'chalk';
import type { FailOn } from '../../judge/gate.ts';
import type { Outcome } from '../../model/prediction.ts';
import type { Outcome as Verdict } from '../../model/report.ts';
import type { Level } from '../../model/rule.ts';
import type { Words } from '../../text/words.ts';
import type { Language } from '../language.ts';

export interface TextOptions {
  readonly language: Language;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** What passed, too. */
  readonly verbose: boolean;
  /** Failures only. */
  readonly quiet: boolean;
  /** From which level on the gate fails; absent where there is none. */
  readonly failOn?: FailOn;
  /** The rows of the list were written apart. */
  readonly isSplit?: boolean;
}

export interface Style extends TextOptions {
  readonly words: Words;
  readonly chalk: ChalkInstance;
}

/** Columns below which a line is not broken. */
const narrowest = 40;

export function levelColor(level: Level, chalk: ChalkInstance): ChalkInstance {
  return { fail: chalk.red.bold, warn: chalk.yellow.bold, info: chalk.cyan }[level];
}

export function outcomeColor(outcome: Outcome, chalk: ChalkInstance): ChalkInstance {
  return { inbox: chalk.green, spam: chalk.yellow, deferral: chalk.yellow, bounce: chalk.red }[outcome];
}

export function verdictColor(verdict: Verdict, chalk: ChalkInstance): ChalkInstance {
  const colors = { pass: chalk.green, warn: chalk.yellow, fail: chalk.red, unknown: chalk.yellow };
  return colors[verdict].bold;
}

/** Colours and a width that can be worked with. */
export function styleOf(options: TextOptions): Style {
  const chalk = new Chalk({ level: options.color ? 1 : 0 });
  return { ...options, words: options.language.words, width: Math.max(narrowest, options.width), chalk };
}
