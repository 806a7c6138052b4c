/** What the list holds and resembles, in a few lines. */
import type { MessageReport } from '../../model/report.ts';
import { wrap } from '../terminal.ts';
import { percent, type Style } from './style.ts';

type List = NonNullable<MessageReport['list']>;

/** In the report of a message the cause and the bounces are enough. */
export function listLines(list: List, kind: MessageReport['input']['kind'], { words, chalk, width }: Style): string[] {
  const { classes, expectedBounce, causes, audience, audienceBecause, providers, unique } = list;
  const said = words.list;
  const named = (Object.entries(classes) as [keyof typeof classes, number][])
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${said.classes[name]}`);
  const mix = providers.slice(0, 6).map(({ id, recipients }) => `${id} ${percent(recipients / Math.max(1, unique))}`);
  const { low, likely, high } = expectedBounce;
  const causeLines = causes.map(({ id, strength, because }) => {
    const rules = because.length === 0 ? '' : ` (${because.join(', ')})`;
    const how = id === 'clean' || id === 'undetermined' ? '' : `, ${said.strength[strength]}`;
    return `${said.resembles} ${said.causes[id]}${how}${rules}`;
  });
  const lines = [
    said.rows(list.rows, list.read, list.rejected, unique),
    ...(kind === 'list'
      ? [`${named.join(', ')}; ${said.audience[audience]} (${audienceBecause})`, mix.join(', ')]
      : []),
    `${said.bounce}: ${percent(likely)} (${percent(low)} - ${percent(high)})`,
    ...causeLines,
    ...(causes.some(({ id }) => id !== 'clean') ? [said.note] : []),
  ];
  return [chalk.bold(said.title), ...lines.flatMap(line => wrap(line, width, 2, 0)), ''];
}
