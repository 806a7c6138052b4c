/** A sending plan for a terminal: the days, what keeps it from being faster, what to do about deferrals. */
import type { Plan } from '../../model/plan.ts';
import type { PlanReport } from '../../model/plan-report.ts';
import type { Language } from '../language.ts';
import { printable, wrap } from '../terminal.ts';
import { planTable, shortName } from './plan-table.ts';
import { type Style, styleOf, type TextOptions } from './style.ts';

const mostNamed = 4;

export function planText({ campaign, plan: made, assumed }: PlanReport, options: TextOptions): string {
  const style = styleOf(options);
  const plan = inLanguage(made, options.language);
  const { words, chalk } = style;
  const recipients = plan.providers.reduce((sum, one) => sum + one.recipients, 0);
  const leftOver = plan.left.reduce((sum, one) => sum + one.recipients, 0);
  const day = (one: Plan['days'][number] | undefined) => (one === undefined ? undefined : words.date(one.date));
  const [first, last] = [day(plan.days[0]), day(plan.days.at(-1))];
  const lines = [
    chalk.bold(`${words.plan.title} · ${printable(campaign)}`),
    words.plan.summary(recipients, leftOver, plan.providers.length, first, last),
    '',
    ...(plan.days.length === 0 ? [] : [...planTable(plan, style), '']),
    ...items('', leftLines(plan, style), style).map(line => chalk.red(line)),
    ...items(words.plan.binds, bindLines(plan, style), style),
    ...items(words.plan.connections, connectionLines(plan, style), style),
    ...items(words.plan.deferred, adviceLines(plan, style), style),
    ...items(words.assumed, assumed.map(style.language.phrase), style),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function inLanguage(plan: Plan, { phrase }: Language): Plan {
  return {
    ...plan,
    providers: plan.providers.map(one => ({ ...one, name: phrase(one.name) })),
    advice: plan.advice.map(one => (one.again === undefined ? one : { ...one, again: phrase(one.again) })),
  };
}

function items(title: string, all: readonly string[], { width }: Style): string[] {
  if (all.length === 0) return [];
  const lines = all.flatMap(item => wrap(`- ${printable(item)}`, width, 4, 2));
  return [...(title === '' ? [] : [`${title}:`]), ...lines, ''];
}

function leftLines(plan: Plan, { words: { plan: said } }: Style): string[] {
  return plan.left.map(({ provider, recipients, because, binds }) => {
    const why = binds === undefined ? '' : `; ${said.constraint[binds]}`;
    return `${said.left(recipients, nameIn(plan, provider), said.because[because])}${why}`;
  });
}

/** Providers that are held back by the same stand in one line, the largest by name. */
function bindLines(plan: Plan, { words: { plan: said } }: Style): string[] {
  const groups = Map.groupBy(plan.binds, ({ constraint, source }) => `${constraint} ${source}`);
  const lines = [...groups.values()].map(group => {
    const [{ constraint, source } = { constraint: 'rate', source: '' } as const] = group;
    const named = group.slice(0, mostNamed);
    const where = named.map(({ provider, days, limit }) => said.bound(nameIn(plan, provider), days, limit));
    const others = group.length > named.length ? [said.others(group.length - named.length)] : [];
    return `${said.constraint[constraint]}: ${[...where, ...others].join(', ')} (${source})`;
  });
  const { slowest } = plan;
  if (slowest === null) return plan.left.length > 0 ? lines : [said.nothing];
  return [...lines, said.slowest(nameIn(plan, slowest.provider), said.constraint[slowest.constraint])];
}

/** Providers of one source stand in one line. */
function connectionLines(plan: Plan, { words: { plan: said } }: Style): string[] {
  const bySource = Map.groupBy(plan.connections, ({ source }) => source);
  return [...bySource].map(([source, all]) => {
    const each = all.map(one => said.atOnce(nameIn(plan, one.provider), one.connections, one.messagesPerConnection));
    return `${each.join(', ')} (${source})`;
  });
}

function adviceLines(plan: Plan, { words: { plan: said } }: Style): string[] {
  const { first, longest, hours } = plan.retries;
  const lines = plan.advice.map(
    ({ provider, pauseMinutes, reply, again, source }) =>
      `${said.pause(nameIn(plan, provider), pauseMinutes, reply, again)} (${source})`,
  );
  return [...lines, said.retries(first, longest / 60, hours)];
}

function nameIn({ providers }: Plan, provider: string): string {
  const found = providers.find(({ id }) => id === provider);
  return found === undefined ? provider : shortName(found);
}
