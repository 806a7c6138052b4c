/** What to expect: a row for each provider, then what to mend first. */
import { outcomes, type Prediction, type ProviderPrediction } from '../../model/prediction.ts';
import type { MessageReport } from '../../model/report.ts';
import { code, inline, table } from '../encode/markdown.ts';
import type { Language } from '../language.ts';
import { rangeOf } from '../range.ts';
import { felt } from '../telling.ts';
import { type Block, block, folded, listed } from './blocks.ts';

const mostReasons = 3;

export function forecastBlocks(report: MessageReport, language: Language): Block[] {
  const { words } = language;
  return [
    block(`**${words.forecast}**`),
    block(forecastTable(report, language)),
    block(inline(words.forecastNote)),
    ...nextBlocks(report, language),
  ];
}

function forecastTable({ prediction, list }: MessageReport, { words, phrase }: Language): string {
  const { columns } = words;
  const ofList = (share: string) => (list === undefined ? [] : [share]);
  const cells = (one: Prediction) => [
    `**${words.outcome[one.outcome]}**`,
    words.confidence[one.confidence],
    ...outcomes.map(outcome => {
      const { low, high } = rangeOf(one, outcome);
      return words.range(low, high);
    }),
  ];
  return table(
    [
      columns.provider,
      ...ofList(columns.list),
      columns.expect,
      columns.sure,
      ...outcomes.map(one => words.outcome[one]),
      words.because,
    ],
    [
      ...prediction.providers.map(one => [
        inline(phrase(one.name)),
        ...ofList(words.percent(one.share)),
        ...cells(one),
        reasonsOf(one),
      ]),
      [words.all, ...ofList(''), ...cells(prediction), ''],
    ],
  );
}

function reasonsOf(provider: ProviderPrediction): string {
  return felt(provider)
    .slice(0, mostReasons)
    .map(
      ({ finding, reply }) =>
        `${code(finding)}${reply === undefined ? '' : ` (${`${reply.code} ${reply.enhanced ?? ''}`.trim()})`}`,
    )
    .join(', ');
}

function nextBlocks({ prediction: { fixFirst, whatIf } }: MessageReport, { words }: Language): Block[] {
  const mends = fixFirst.map(
    ({ finding, inbox, recipients }, at) =>
      `${at + 1}. ${code(finding)}: ${words.moreInbox(pointsOf(inbox - (fixFirst[at - 1]?.inbox ?? 0), words), pointsOf(inbox, words), recipients, at === 0)}`,
  );
  const then = (passes: NonNullable<typeof whatIf>) => {
    const more = words.points(Math.round(passes.inbox * 100));
    return `${passes.passes.map(code).join(', ')}: ${words.expectThen(words.outcome[passes.outcome], more)}`;
  };
  return [
    ...(mends.length === 0 ? [] : [block([`**${words.fixFirst}**`, '', ...mends].join('\n'))]),
    ...listed(`**${words.whatIf}**`, whatIf === undefined ? [] : [then(whatIf)]),
  ];
}

/** What would narrow the ranges, and what providers say that is no chance. */
export function besideBlocks({ prediction: { wouldHelp, providers } }: MessageReport, language: Language): Block[] {
  const { words, phrase } = language;
  const notes = providers.flatMap(({ name, notes }) =>
    notes.map(({ text, source }) => inline(`${phrase(name)}: ${phrase(text)} (${source})`)),
  );
  return [
    ...folded(
      words.wouldHelp,
      wouldHelp.map(({ input, narrowsBy }) =>
        inline(`${phrase(input)}: ${words.narrower(pointsOf(narrowsBy, words))}`),
      ),
    ),
    ...folded(words.afterwards, notes),
  ];
}

function pointsOf(share: number, words: Language['words']): string {
  return words.points(Math.max(1, Math.round(share * 100)));
}
