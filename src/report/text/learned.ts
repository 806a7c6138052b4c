/** What `learn` read and kept, for a terminal. */
import { Chalk } from 'chalk';
import { eventKinds } from '../../model/event.ts';
import type { LearnedFile } from '../../model/learned.ts';
import type { Words } from '../../text/words.ts';
import { printable, wrap } from '../terminal.ts';

interface Options {
  readonly words: Words;
  readonly color: boolean;
  readonly width: number;
}

export function learnedText(files: readonly LearnedFile[], { words, color, width }: Options): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const said = words.learn;
  const lines = files.flatMap(({ file, formats, events, bad, stored, refused }) => {
    const head = chalk.bold(printable(file)) + (formats.length === 0 ? '' : chalk.dim(`  ${formats.join(', ')}`));
    if (refused !== undefined) return [head, ...wrap(chalk.red(printable(`${said.refused}: ${refused}`)), width, 2, 2)];
    if (stored?.status === 'known') return [head, ...wrap(said.known(words.date(stored.at)), width, 2, 2)];
    const counts = eventKinds.flatMap(kind =>
      events[kind] === undefined ? [] : [`${words.number(events[kind])} ${said.kinds[kind]}`],
    );
    const told = counts.length === 0 ? said.nothing : counts.join(', ');
    const wrong = bad.first.flatMap(one => wrap(printable(said.bad(one.record, one.because)), width, 4, 4));
    const more = bad.count > bad.first.length ? [`    ${said.more(bad.count - bad.first.length)}`] : [];
    const count = bad.count === 0 ? [] : [chalk.yellow(`  ${said.badCount(bad.count)}`)];
    const kept = stored === undefined ? said.dry : said.stored(stored.events);
    return [head, ...wrap(told, width, 2, 2), ...count, ...wrong, ...more, `  ${kept}`];
  });
  return `${lines.join('\n')}\n`;
}
