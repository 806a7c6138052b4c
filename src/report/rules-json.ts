/** The rules for other programs: in English, whatever language is spoken. */
import type { AnyRule } from '../model/rule.ts';
import { escaped } from './json.ts';

export function rulesJson(rules: readonly AnyRule[]): string {
  const all = rules.map(({ id, criterion, passes, why, needs, messages, options = {}, sources }) => ({
    id,
    criterion,
    passes,
    why,
    needs,
    messages: Object.entries(messages).map(([problem, { level, ground, text, fix }]) => ({
      id: `${id}/${problem}`,
      level,
      ...(level === 'fail' ? { ground: ground ?? 'policy' } : {}),
      text,
      fix,
    })),
    options: Object.entries(options).map(([name, option]) => ({ name, ...option })),
    sources,
  }));
  return `${escaped(JSON.stringify({ schemaVersion: 1, rules: all }, null, 2))}\n`;
}
