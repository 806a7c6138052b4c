/** Findings from the gravest on, each with its fix, place and evidence. */
import { type Level, levels } from '../../model/rule.ts';
import type { Finding } from '../../model/verdict.ts';
import { asideOf } from '../sentences.ts';
import { capital, heading, type ReportContext, type Section } from './context.ts';
import { type Markup, markup, preserved } from './escape.ts';
import { isRecord, recordsIn } from './records.ts';
import { sign } from './sign.ts';

const longestEvidence = 4000;

export function findings(context: ReportContext): Section | null {
  if (context.places.size === 0) return null;
  return {
    name: 'findings',
    title: context.said.findings,
    body: markup`${levels.toReversed().map(level => group(level, context))}`,
  };
}

function group(level: Level, context: ReportContext): Markup | null {
  const own = [...context.places].filter(([one]) => one.level === level);
  if (own.length === 0) return null;
  return markup`
<div class="cards">${own.map(([one, place]) => card(one, place, context))}
</div>`;
}

function card(finding: Finding, place: string, context: ReportContext): Markup {
  const { words, language, level } = context;
  const { text, fix } = language.said(finding);
  const evidence = seen(finding, fix, context);
  const wide = evidence === null ? '' : ' wide';
  const aside = finding.ignored === undefined && finding.known !== true ? '' : ' aside';
  const word = markup`<span class="word">${words.status[finding.level]}</span>`;
  return markup`
<article class="card ${finding.level}${wide}${aside}" id="${place}">
${heading(level + 1, markup`${sign(finding.level)} ${word} ${text}`)}
<div class="do">
<p><strong>${capital(words.fix)}:</strong> ${fix}</p>
<p class="note">${about(finding, context).map((part, at) => markup`${at === 0 ? null : ' · '}${part}`)}</p>
${why(finding, context)}
</div>
${evidence}
</article>`;
}

/** What is to be published, and what stands there now. */
function seen({ evidence = '' }: Finding, fix: string, { said }: ReportContext): Markup | null {
  const records = recordsIn(fix);
  if (records.length === 0 && evidence === '') return null;
  const text = evidence.length > longestEvidence ? `${evidence.slice(0, longestEvidence)} …` : evidence;
  const found = isRecord(text) ? record(text) : markup`<pre>${preserved(text)}</pre>`;
  return markup`<div class="seen">
${records.length > 0 && markup`<p class="over">${said.toCopy}</p>${records.map(record)}`}
${evidence !== '' && markup`<p class="over">${said.asFound}</p>${found}`}
</div>`;
}

/** Selected whole with one click. */
function record(text: string): Markup {
  return markup`<pre class="record">${preserved(text)}</pre>`;
}

/** Id, subject, place, how much of the mail, at which provider, and why it does not count. */
function about(finding: Finding, { words, said, report, language }: ReportContext): (Markup | string)[] {
  const { id, location, share, provider, subject } = finding;
  const named = report.prediction.providers.find(one => one.id === provider)?.name ?? provider;
  const aside = asideOf(finding, language);
  return [
    markup`<code>${id}</code>`,
    ...(subject === provider ? [] : [markup`<bdi>${subject}</bdi>`]),
    ...(location === undefined ? [] : [markup`<bdi>${placed(location)}</bdi>`]),
    ...(share === undefined || share >= 1 ? [] : [said.touches(words.percent(share))]),
    ...(named === undefined ? [] : [said.onlyAt(language.phrase(named))]),
    ...(aside === undefined ? [] : [markup`<strong>${aside}</strong>`]),
  ];
}

function placed({ file, line, column }: NonNullable<Finding['location']>): string {
  return [file, line, column].filter(part => part !== undefined).join(':');
}

function why({ id }: Finding, { language, said }: ReportContext): Markup | null {
  const rule = language.rule(id.split('/')[0] ?? '');
  return rule === undefined ? null : markup`<details><summary>${said.why}</summary><p>${rule.why}</p></details>`;
}
