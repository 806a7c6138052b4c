/** A progress line on standard error, for a person who waits at a terminal and for nobody else. */
import { printable } from '../report/terminal.ts';
import { wantsColor } from './color.ts';

interface Progress {
  /** One line of what is being done; names from outside may stand in it. */
  say(doing: string): void;
  stop(): void;
}

/** More than the terminal's width would be wrapped, and left behind. */
const room = 6;

export async function startProgress(wanted: boolean, color?: boolean): Promise<Progress> {
  const { stderr } = process;
  // A terminal without a width (columns 0) would keep ora counting lines for ever.
  if (!wanted || !stderr.isTTY || !stderr.columns || process.env['CI'] || process.env['TERM'] === 'dumb')
    return { say: () => {}, stop: () => {} };
  // ora colours in spite of NO_COLOR.
  const isColoured = wantsColor(color, process.env, true);
  const { default: ora } = await import('ora');
  const spinner = ora({ stream: stderr, discardStdin: false, ...(isColoured ? {} : { color: false }) }).start(
    'reading',
  );
  const stop = () => {
    spinner.stop();
    process.removeListener('exit', stop);
  };
  // Who interrupts gets the line cleared and the cursor back.
  process.once('exit', stop);
  return {
    say: doing => {
      spinner.text = printable(doing).slice(0, Math.max(1, stderr.columns - room));
    },
    stop,
  };
}
