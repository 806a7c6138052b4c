/** What the list holds and resembles, what sending it would bring, and what to do first. */
import type { ListReport, MessageReport } from '../../model/report.ts';
import { code, inline } from '../encode/markdown.ts';
import type { Language } from '../language.ts';
import { type Block, block, folded, listed } from './blocks.ts';

const mostProviders = 6;

/** In the report of a message the cause, the bounces and where the trouble is are enough. */
export function listBlocks(list: ListReport, kind: MessageReport['input']['kind'], language: Language): Block[] {
  const { words } = language;
  const isAlone = kind === 'list';
  return [
    ...listed(`**${words.list.title}**`, [
      inline(words.list.rows(list.rows, list.read, list.rejected, list.unique)),
      ...(isAlone ? holds(list, language) : []),
      ...resembles(list, language),
      ...ifSent(list, language),
      ...doors(list, language),
    ]),
    ...(isAlone ? [...first(list, language), ...examples(list, language)] : []),
  ];
}

function holds(list: ListReport, { words, phrase }: Language): string[] {
  const { classes, audience, audienceBecause, providers, unique } = list;
  const counts = (Object.entries(classes) as [keyof typeof classes, number][])
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${words.number(count)} ${words.list.classes[name]}`);
  const mix = providers
    .slice(0, mostProviders)
    .map(({ id, recipients }) => `${id} ${words.percent(recipients / Math.max(1, unique))}`);
  const who = `${words.list.audience[audience]} (${phrase(audienceBecause)})`;
  return [inline(`${counts.join(', ')}; ${who}`), ...(mix.length === 0 ? [] : [inline(mix.join(', '))])];
}

function resembles({ causes }: ListReport, { words: { list: said } }: Language): string[] {
  const lines = causes.map(({ id, strength, because }) => {
    const rules = because.length === 0 ? '' : ` (${because.map(code).join(', ')})`;
    const how = id === 'clean' || id === 'undetermined' ? '' : `, ${said.strength[strength]}`;
    return `${said.resembles} ${said.causes[id]}${how}${rules}`;
  });
  return causes.some(({ id }) => id !== 'clean') ? [...lines, said.note] : lines;
}

function ifSent({ expectedBounce, ifSent: limits }: ListReport, { words, phrase }: Language): string[] {
  const { likely, low, high } = expectedBounce;
  const said = words.list;
  return [
    `${said.ifSent}: ${said.bounces(words.percent(likely), words.percent(low), words.percent(high))}`,
    ...limits.map(({ who, does, limit, reached }) =>
      inline(said.limit(who, said.reached[reached], phrase(does), words.percent(limit))),
    ),
  ];
}

/** Domain reputation or acquisition: the two doors. */
function doors({ doors: { domains, list } }: ListReport, { words: { list: said } }: Language): string[] {
  const door = (counts: { fail: number; warn: number } | undefined) =>
    counts === undefined ? said.otherDoor : said.open(counts.fail, counts.warn);
  return [inline(`${said.door.domains}: ${door(domains)}`), inline(`${said.door.list}: ${door(list)}`)];
}

function first({ steps }: ListReport, { words }: Language): Block[] {
  const said = words.list;
  const points = (gain: number) => words.number(Number((100 * gain).toPrecision(2)));
  const lines = steps.map(({ id, rows, gain }, at) => {
    const gained = gain >= 0.001 ? `, ${said.gain(points(gain))}` : '';
    return `${at + 1}. ${inline(`${said.steps[id]}: ${said.rowsOf(rows)}${gained}`)}`;
  });
  return lines.length === 0 ? [] : [block([`**${said.first}**`, '', ...lines].join('\n'))];
}

function examples({ examples: rows = [] }: ListReport, { words, phrase }: Language): Block[] {
  const said = words.list;
  return folded(
    said.examples,
    rows.map(({ row, address, because }) => inline(`${said.row} ${row}: ${address} (${phrase(because)})`)),
  );
}
