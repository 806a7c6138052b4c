/** What is remembered, for a terminal. */
import type { Totals } from '../../history/read.ts';
import type { Verified } from '../../history/verify.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Words } from '../../text/words.ts';
import { pad, printable } from '../terminal.ts';

const mostCampaigns = 15;

export function historyText(path: string, totals: Totals, outcomes: readonly Outcome[], words: Words): string {
  const said = words.history;
  const { firstDay, lastDay, events, imports, recipients, predictions, forgotten, future, retentionDays } = totals;
  const when = firstDay === null ? said.empty : said.span(words.date(firstDay), words.date(lastDay ?? firstDay));
  const lines = [
    printable(path),
    `  ${when}`,
    `  ${said.holds(events, imports, recipients, predictions)}`,
    ...(forgotten > 0 ? [`  ${said.forgotten(forgotten)}`] : []),
    ...(future > 0 ? [`  ${said.future(future)}`] : []),
    `  ${said.retention(retentionDays)}`,
    '',
    ...campaignLines(outcomes, words),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The latest campaigns, over all providers. */
function campaignLines(outcomes: readonly Outcome[], { history: said, number, percent }: Words): string[] {
  const byCampaign = [...Map.groupBy(outcomes, ({ campaign }) => campaign ?? said.unjoined)];
  const rows = byCampaign.map(([name, all]) => {
    const sum = (of: (one: Outcome) => number) => all.reduce((total, one) => total + of(one), 0);
    const tried = Math.max(
      sum(one => one.sent ?? 0),
      sum(one => one.delivered + one.bouncedAddress + one.bouncedPolicy + one.bouncedOther),
    );
    const share = (count: number) => (tried === 0 ? '-' : percent(count / tried));
    return {
      last:
        all
          .map(({ day }) => day)
          .sort()
          .at(-1) ?? '',
      cells: [
        printable(name),
        number(tried),
        share(sum(one => one.bouncedAddress)),
        share(sum(one => one.bouncedPolicy)),
        share(sum(one => one.deferred)),
        share(sum(one => one.complaints)),
      ],
    };
  });
  const latest = rows.toSorted((a, b) => (a.last < b.last ? 1 : -1)).slice(0, mostCampaigns);
  const table = [['', ...said.columns], ...latest.map(({ last, cells }) => [last, ...cells])];
  const widths = table[0]?.map((_, at) => Math.max(...table.map(row => (row[at] ?? '').length)) + 2) ?? [];
  const lines = table.map(row =>
    row
      .map((cell, at) => pad(cell, widths[at] ?? 0))
      .join('')
      .trimEnd(),
  );
  return latest.length === 0 ? [] : lines;
}

export function verifiedText(path: string, { sound, batches, events, differences }: Verified, words: Words): string {
  const said = words.history;
  const places = differences.map(
    ({ table, batch, row, because }) => `  ${said.differs(table, batch, row)}: ${because}`,
  );
  return `${[printable(path), `  ${sound ? said.sound(batches, events) : said.broken}`, ...places].join('\n')}\n`;
}
