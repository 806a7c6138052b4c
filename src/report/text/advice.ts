/** Settings to begin with, for a sender of this kind: what is still to do, and on demand the rest. */
import type { MessageReport } from '../../model/report.ts';
import { wrap } from '../terminal.ts';
import type { Style } from './style.ts';

export function adviceLines({ advice }: MessageReport, { words, language, chalk, width, verbose }: Style): string[] {
  const shown = advice.filter(({ state }) => verbose || state === 'open');
  if (shown.length === 0) return [];
  const lines = shown.flatMap(({ says, because, state }) =>
    wrap(
      `- ${verbose ? `${words.adviceState[state]}: ` : ''}${language.phrase(says)}: ${language.phrase(because)}`,
      width,
      4,
      2,
    ),
  );
  return [chalk.bold(verbose ? words.adviceWhole : words.advice), ...lines, ''];
}
