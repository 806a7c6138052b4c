/** What could not be judged, what was taken for granted, what passed, and what all of it was seen by. */
import { criteria } from '../../model/rule.ts';
import type { Verdict } from '../../model/verdict.ts';
import { assumedIn } from '../assumed.ts';
import { reasonsOf } from '../sentences.ts';
import type { ReportContext, Section } from './context.ts';
import { type Markup, markup } from './escape.ts';
import { stated, statedList } from './state.ts';

export function notKnown({ report, words, said, language }: ReportContext): Section | null {
  const open = report.verdicts.filter(({ undecided, status }) => undecided || status === 'unknown');
  if (open.length === 0) return null;
  const word = markup`<span class="word">${words.status.unknown}</span>`;
  const items = open.map(one =>
    stated('unknown', markup`${word} <code>${one.rule}</code>: ${reasonsOf(one, language)}`),
  );
  return { name: 'unknown', title: said.notKnown, body: statedList(items) };
}

export function assumed({ report, language, words }: ReportContext): Section | null {
  const items = assumedIn(report, language).map(text => markup`<li>${text}</li>`);
  if (items.length === 0) return null;
  return { name: 'assumed', title: words.assumed, body: markup`<ul class="columns">${items}</ul>` };
}

/** Folded: what passed, what did not apply, and where the facts come from. */
export function passed(context: ReportContext): Section | null {
  const { report, words, said } = context;
  const judged = report.verdicts.filter(({ status }) => status === 'pass');
  const idle = report.verdicts.filter(({ status, because }) => status === 'skipped' && because.every(isIdle));
  const counted = (text: string, count: number) => `${text} (${words.number(count)})`;
  return {
    name: 'passed',
    title: said.rest,
    body: markup`${[
      judged.length > 0 && folded(counted(said.passed, judged.length), sentences(judged, context)),
      idle.length > 0 && folded(counted(said.idle, idle.length), idleList(idle, context)),
      folded(words.facts, facts(context)),
    ]}`,
  };
}

function isIdle({ why }: Verdict['because'][number]): boolean {
  return why === 'not-applicable' || why === 'only';
}

function folded(summary: string, body: Markup): Markup {
  return markup`
<details><summary>${summary}</summary>
${body}
</details>`;
}

function idleList(verdicts: readonly Verdict[], { language }: ReportContext): Markup {
  const items = verdicts.map(one => markup`<li><code>${one.rule}</code>: ${reasonsOf(one, language)}</li>`);
  return markup`<ul class="columns">${items}</ul>`;
}

function sentences(verdicts: readonly Verdict[], { language, said }: ReportContext): Markup {
  const groups = criteria.map(criterion => {
    const own = verdicts.filter(one => one.criterion === criterion);
    if (own.length === 0) return null;
    const items = own.map(({ rule }) => stated('pass', markup`${language.rule(rule)?.passes} <code>${rule}</code>`));
    return markup`<div><p><strong>${said.stations[criterion]}</strong></p>
${statedList(items)}</div>`;
  });
  return markup`<div class="columns">${groups}</div>`;
}

function facts({ report, words, language }: ReportContext): Markup {
  const all = Object.entries(report.facts);
  const known = Map.groupBy(
    all.filter(([, { state }]) => state === 'known'),
    ([, { from }]) => from,
  );
  const others = all.filter(([, { state }]) => state !== 'known');
  return markup`<ul class="columns">${[...known].map(
    ([from, own]) => markup`<li>${words.from[from]}: ${own.map(([name]) => name).join(', ')}</li>`,
  )}${others.map(([name, { state, why, detail = '' }]) => {
    const word = words.status[state === 'skipped' ? 'skipped' : 'unknown'];
    const reason = why === undefined ? null : ` (${words.why[why]}: ${language.phrase(detail)})`;
    return markup`<li>${word}: ${name}${reason}</li>`;
  })}</ul>`;
}
