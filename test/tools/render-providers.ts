/** `docs/providers.md`: every policy table, printed from the tables themselves. */

import generic from '../../rules/providers/generic.ts';
import { policies } from '../../rules/providers/index.ts';
import { limits } from '../../rules/providers/limits.ts';
import type { Chance, Consequence, Policy, Range } from '../../src/model/prediction.ts';
import type { ProviderLimits, Sourced } from '../../src/model/provider-limits.ts';

const confidence = { P: "provider's text", O: 'operational table', T: 'third party', J: 'judgement' } as const;
const stages: readonly Chance[] = ['refuse', 'defer', 'junk'];

export function renderProviders(): string {
  const all: readonly Policy[] = policies;
  const told = all.filter(({ like }) => like === undefined);
  const untold = all.filter(({ like }) => like !== undefined);
  const names = untold.map(({ id, name }) => `${name} (\`${id}\`)`).join(', ');
  return `${[
    '# What each mailbox provider is expected to do',
    'Written by `npm run docs` from `rules/providers`; do not edit. Shares are likely values with their range from best to worst; all of them are judgement, for no provider publishes how often. What is documented is the outcome, with the source named. Where a table says “all else as other providers”, what it does not name counts as in the last table; where it says “nothing else”, what it does not name counts nothing there. How they come together stands in [prediction.md](prediction.md).',
    baseTable(told),
    ...told.map(renderPolicy),
    '## Told apart, and judged as other providers',
    `Nothing that moves a forecast is written of these: ${names}.`,
  ].join('\n\n')}\n`;
}

const sharedWithGeneric = new Set<unknown>(Object.values(generic.on));

function baseTable(told: readonly Policy[]): string {
  const rows = told.map(
    ({ name, base, contentWeight }) =>
      `| ${name} | ${stages.map(stage => range(base[stage])).join(' | ')} | ${contentWeight} | ${base.source} |`,
  );
  return [
    '## Base rates',
    '',
    'Of a sender who meets every documented requirement and whose history is unknown.',
    '',
    '| provider | refused | deferred | junk | content weight | source |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function renderPolicy({ id, name, domains, mx, on, belowBulk, notes = [] }: Policy): string {
  const own = Object.entries(on).filter(
    ([ref, one]) => id === 'generic' || one !== generic.on[ref as keyof typeof generic.on],
  );
  const small = Object.entries(belowBulk ?? {}).map(([ref, one]) => [`${ref} (not bulk)`, one] as const);
  const rows = rowsOf([...own, ...small] as [string, Consequence][]);
  return [
    `## ${name}`,
    `\`${id}\`. Recipient domains: ${domains.join(', ') || 'any, by MX'}. MX: ${mx.join(', ') || 'none of its own'}.`,
    ...limitLines(limits[id as keyof typeof limits]),
    Object.values(on).some(one => sharedWithGeneric.has(one))
      ? 'All else as other providers.'
      : 'Nothing else counts here.',
    ...notes.map(({ text, source }) => `- ${text} (${source})`),
    [
      '| finding | refused | deferred | junk | its reply | who says so |',
      '| --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
  ].join('\n\n');
}

/** Findings with the same consequence share a row. */
function rowsOf(entries: readonly (readonly [string, Consequence])[]): string[] {
  const alike = Map.groupBy(entries, ([, one]) => cellsOf(one));
  return [...alike].map(([cells, own]) => `| ${own.map(([ref]) => ref).join(', ')} | ${cells} |`);
}

function cellsOf(one: Consequence): string {
  const { reply, source, asOf, conf, applies } = one;
  const said = reply === undefined ? '' : `${reply.code} ${reply.enhanced ?? ''} ${reply.text}`.replace(/\s+/g, ' ');
  const shares = stages.map(stage => (one[stage] === undefined ? '' : range(one[stage])));
  const who = `${source}, ${asOf} (${confidence[conf]})${applies === 'bulk' ? '; bulk senders only' : ''}`;
  return [...shares, said.replaceAll('|', '\\|'), who].join(' | ');
}

function limitLines(limits: ProviderLimits | undefined): string[] {
  if (limits === undefined) return [];
  const { complaints = {}, programmes = [], busyAtFullHour, ...numbers } = limits;
  const percent = (share: number) => `${Number((share * 100).toPrecision(2))} %`;
  const all: [string, Sourced<unknown> | undefined, (string | undefined)?][] = [
    ['bulk from so many a day', numbers.bulkPerDay],
    ['complaints, better below', complaints.target, complaints.target && percent(complaints.target.value)],
    ['complaints, at most', complaints.most, complaints.most && percent(complaints.most.value)],
    ['octets of a message', numbers.messageBytes],
    ['connections', numbers.connections],
    ['messages a connection', numbers.messagesPerConnection],
    ['minutes of greylisting', numbers.greylistMinutes],
    ['minutes of silence after a deferral for rate', numbers.pauseMinutes],
    ['puts mail off at the full hour', busyAtFullHour, 'yes'],
    ...programmes.map((one): [string, Sourced<unknown>, string] => [
      'programme',
      one,
      `${one.value.id}: ${one.value.gives}`,
    ]),
  ];
  const lines = all.flatMap(([what, limit, shown]) =>
    limit === undefined
      ? []
      : [`- ${what}: ${shown ?? limit.value} (${limit.source}, ${limit.asOf}; ${confidence[limit.conf]})`],
  );
  return [lines.join('\n')];
}

function range({ best, likely, worst }: Range): string {
  const percent = (share: number) => Number((share * 100).toPrecision(2));
  return `${percent(likely)} % (${percent(best)}-${percent(worst)})`;
}
