/** What is set, and who says so, for a terminal. */
import type { ConfigReport } from '../../model/config-report.ts';
import { item, para, section } from './paragraphs.ts';
import { type Style, styleOf, type TextOptions } from './style.ts';

export function configText(report: ConfigReport, options: Omit<TextOptions, 'verbose' | 'quiet'>): string {
  const style = styleOf({ ...options, verbose: false, quiet: false });
  const { words } = style;
  const { config } = words.cli;
  const lines = [
    ...para(`${config.file}: ${report.config ?? config.none}`, style, 0),
    ...(report.campaign === null ? [] : para(`${config.campaign}: ${report.campaign}`, style, 0)),
    '',
    ...section(words.settings, settingItems(report.settings, style), style),
    ...section(words.budgets, settingItems(report.budgets, style), style),
    ...section(config.rules, ruleItems(report, style), style),
    ...section(config.ignores, ignoreItems(report, style), style),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function settingItems(settings: ConfigReport['settings'], style: Style): string[] {
  return settings.flatMap(({ key, value, from }) => item(`${key}: ${value} (${source(from, style)})`, style));
}

function ruleItems({ rules }: ConfigReport, style: Style): string[] {
  return rules.flatMap(({ id, level, options = {}, from }) => {
    const set = Object.entries(options).map(([name, value]) => `${name} ${value}`);
    return item(
      `${id}: ${[...(level === undefined ? [] : [level]), ...set].join(', ')} (${source(from, style)})`,
      style,
    );
  });
}

function ignoreItems({ ignores }: ConfigReport, style: Style): string[] {
  const { words } = style;
  return ignores.flatMap(({ finding, subject, because, until, state, from }) => {
    const day = until === undefined ? '' : `; ${words.until} ${words.date(until)}`;
    const about = subject === undefined ? finding : `${finding}, ${subject}`;
    return item(`${about}: ${words.cli.config.states[state]}${day}; ${because} (${source(from, style)})`, style);
  });
}

/** A file is named as it is. */
function source(from: string, { words }: Style): string {
  return (words.cli.config.sources as Readonly<Record<string, string>>)[from] ?? from;
}
