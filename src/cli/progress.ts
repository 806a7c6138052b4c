/** A progress line on standard error, for a person who waits at a terminal and for nobody else. */

interface Progress {
  say(doing: string): void;
  stop(): void;
}

export async function startProgress(wanted: boolean): Promise<Progress> {
  // A terminal without a width (columns 0) would keep ora counting lines for ever.
  if (!wanted || !process.stderr.isTTY || !process.stderr.columns || process.env['CI'])
    return { say: () => {}, stop: () => {} };
  const { default: ora } = await import('ora');
  const spinner = ora({ stream: process.stderr, discardStdin: false }).start('reading');
  return {
    say: doing => {
      spinner.text = doing;
    },
    stop: () => {
      spinner.stop();
    },
  };
}
