/** What the report was made of, for who wants to know it all: facts, domains, settings, each with where it came from. */
import type { MessageReport, Report } from '../../model/report.ts';
import { printable, wrap } from '../terminal.ts';
import type { Style } from './style.ts';

export function observedLines(report: MessageReport, style: Style): string[] {
  return [...factLines(report, style), ...domainLines(report, style)];
}

/** Known facts by where they come from; the others with what was missing. */
function factLines({ facts }: MessageReport, { words, language, chalk, width }: Style): string[] {
  const all = Object.entries(facts);
  const known = Map.groupBy(
    all.filter(([, { state }]) => state === 'known'),
    ([, { from }]) => from,
  );
  const lines = [
    ...[...known].map(([from, own]) => `${words.from[from]}: ${own.map(([name]) => name).join(', ')}`),
    ...all.flatMap(([name, { state, why, detail = '' }]) =>
      state === 'known' || why === undefined
        ? []
        : [`${words.status[state]}: ${name} (${words.why[why]}: ${printable(language.phrase(detail))})`],
    ),
  ];
  return [chalk.bold(words.facts), ...lines.flatMap(line => wrap(`- ${line}`, width, 4, 2)), ''];
}

function domainLines({ domains }: MessageReport, { words, chalk, width }: Style): string[] {
  const lines = domains.map(({ name, roles, listings, ageDays }) => {
    const listed = listings.length === 0 ? '' : `; ${words.listedAt} ${listings.join(', ')}`;
    const age = ageDays === undefined ? '' : `; ${words.ageDays(ageDays)}`;
    return `${printable(name)}: ${roles.join(', ')}${listed}${age}`;
  });
  if (lines.length === 0) return [];
  return [chalk.bold(words.domains), ...lines.flatMap(line => wrap(`- ${line}`, width, 4, 2)), ''];
}

export function settingLines({ run }: Report, { words, language, chalk, width }: Style): string[] {
  if (run.settings.length === 0) return [];
  const groups = Map.groupBy(run.settings, ({ from }) => from);
  const lines = [...groups].map(([from, own]) => {
    const values = own.map(({ key, value }) => `${printable(key)}: ${printable(String(value))}`);
    return `${printable(language.phrase(from))}: ${values.join('; ')}`;
  });
  return [chalk.bold(words.settings), ...lines.flatMap(line => wrap(`- ${line}`, width, 4, 2)), ''];
}
