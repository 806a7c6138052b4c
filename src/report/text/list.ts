/** What the list holds and resembles, what sending it would bring, and what to do first. */
import type { ListReport, MessageReport } from '../../model/report.ts';
import { printable, wrap } from '../terminal.ts';
import type { Style } from './style.ts';

/** In the report of a message where the trouble is, the cause and the bounces are enough. */
export function listLines(list: ListReport, kind: MessageReport['input']['kind'], style: Style): string[] {
  const { words, chalk, width } = style;
  const lines = [
    words.list.rows(list.rows, list.read, list.rejected, list.unique),
    ...(kind === 'list' ? [...holds(list, style)] : []),
    ...resembles(list, style),
    ...ifSent(list, style),
    ...(kind === 'list' ? [...first(list, style), ...examples(list, style)] : []),
    ...doors(list, style),
    ...(kind === 'list' && style.isSplit !== true && list.steps.length > 0 ? [words.list.apart] : []),
  ];
  return [chalk.bold(words.list.title), ...lines.flatMap(line => wrap(line, width, 2, 2)), ''];
}

function holds(
  { classes, audience, audienceBecause, providers, unique }: ListReport,
  { words, language }: Style,
): string[] {
  const said = words.list;
  const named = (Object.entries(classes) as [keyof typeof classes, number][])
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${words.number(count)} ${said.classes[name]}`);
  const mix = providers
    .slice(0, 6)
    .map(({ id, recipients }) => `${id} ${words.percent(recipients / Math.max(1, unique))}`);
  return [`${named.join(', ')}; ${said.audience[audience]} (${language.phrase(audienceBecause)})`, mix.join(', ')];
}

function resembles({ causes }: ListReport, { words }: Style): string[] {
  const said = words.list;
  const lines = causes.map(({ id, strength, because }) => {
    const rules = because.length === 0 ? '' : ` (${because.join(', ')})`;
    const how = id === 'clean' || id === 'undetermined' ? '' : `, ${said.strength[strength]}`;
    return `${said.resembles} ${said.causes[id]}${how}${rules}`;
  });
  return causes.some(({ id }) => id !== 'clean') ? [...lines, said.note] : lines;
}

function ifSent(
  { expectedBounce: { likely, low, high }, ifSent: limits }: ListReport,
  { words, language }: Style,
): string[] {
  const said = words.list;
  return [
    `${said.ifSent}: ${said.bounces(words.percent(likely), words.percent(low), words.percent(high))}`,
    ...limits.map(
      ({ who, does, limit, reached }) =>
        `- ${said.limit(who, said.reached[reached], language.phrase(does), words.percent(limit))}`,
    ),
  ];
}

function first({ steps }: ListReport, { words }: Style): string[] {
  const said = words.list;
  const points = (gain: number) => words.number(Number((100 * gain).toPrecision(2)));
  const lines = steps.map(({ id, rows, gain }, at) => {
    const gained = gain >= 0.001 ? `, ${said.gain(points(gain))}` : '';
    return `${at + 1}. ${said.steps[id]}: ${said.rowsOf(rows)}${gained}`;
  });
  return lines.length === 0 ? [] : [`${said.first}:`, ...lines];
}

function examples({ examples: rows = [] }: ListReport, { words, language }: Style): string[] {
  const said = words.list;
  const lines = rows.map(
    ({ row, address, because }) => `- ${said.row} ${row}: ${printable(address)} (${language.phrase(because)})`,
  );
  return lines.length === 0 ? [] : [`${said.examples}:`, ...lines];
}

/** Domain reputation or acquisition: the two doors. */
function doors({ doors: { domains, list } }: ListReport, { words }: Style): string[] {
  const said = words.list;
  const door = (counts: { fail: number; warn: number } | undefined) =>
    counts === undefined ? said.otherDoor : said.open(counts.fail, counts.warn);
  return [`${said.doors}:`, `- ${said.door.domains}: ${door(domains)}`, `- ${said.door.list}: ${door(list)}`];
}
