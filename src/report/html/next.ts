/** What to mend first and what it brings, what would be if, and what would be good to know. */
import type { Mend } from '../../model/prediction.ts';
import { type Piece, strip } from './bars.ts';
import { linked, type ReportContext, type Section } from './context.ts';
import { type Markup, markup } from './escape.ts';

export function fixFirst(context: ReportContext): Section | null {
  const { report, words, said } = context;
  const { fixFirst: mends } = report.prediction;
  if (mends.length === 0) return null;
  return {
    name: 'first',
    title: words.fixFirst,
    body: markup`<p class="lead">${said.fixLead}</p>
<ol class="mends">${mends.map((mend, at) => item(mend, at, context))}
</ol>`,
  };
}

function item({ finding, inbox, recipients }: Mend, at: number, context: ReportContext): Markup {
  const { report, words, language } = context;
  const found = report.verdicts.flatMap(({ findings }) => findings).filter(({ id }) => id === finding);
  const fixes = [...new Set(found.map(one => language.said(one).fix))];
  const now = report.prediction.final.likely.inbox;
  const before = at === 0 ? 0 : (report.prediction.fixFirst[at - 1]?.inbox ?? 0);
  return markup`
<li>${fixes.map(fix => markup`<strong>${fix}</strong><br>`)}
${words.moreInbox(pointsOf(inbox - before, context), pointsOf(inbox, context), recipients, at === 0)} · ${linked(context, finding)}
${strip(grown(now, before, inbox))}</li>`;
}

/** The inbox as it is expected now, with those mended before, and with this one. */
function grown(now: number, before: number, then: number): Piece[] {
  return [
    { from: 0, to: 1, name: 'fill rest' },
    { from: 0, to: now, name: 'fill inbox' },
    { from: now, to: now + before, name: 'fill inbox was' },
    { from: now + before, to: now + then, name: 'fill inbox more' },
  ];
}

export function whatIf(context: ReportContext): Section | null {
  const { report, words } = context;
  const { whatIf: then, final } = report.prediction;
  if (then === undefined) return null;
  const said = words.expectThen(words.outcome[then.outcome], words.points(Math.round(then.inbox * 100)));
  return {
    name: 'whatif',
    title: words.whatIf,
    body: markup`<p>${then.passes.map((one, at) => markup`${at === 0 ? null : ', '}<code>${one}</code>`)}: ${said}</p>
${strip(grown(final.likely.inbox, 0, then.inbox))}`,
  };
}

export function wouldHelp(context: ReportContext): Section | null {
  const { report, words, language } = context;
  const { wouldHelp: helps } = report.prediction;
  if (helps.length === 0) return null;
  const items = helps.map(
    ({ input, narrowsBy }) =>
      markup`<li>${language.phrase(input)}: <strong>${words.narrower(pointsOf(narrowsBy, context))}</strong></li>`,
  );
  return { name: 'narrower', title: words.wouldHelp, body: markup`<ul>${items}</ul>` };
}

function pointsOf(share: number, { words }: ReportContext): string {
  return words.points(Math.max(1, Math.round(share * 100)));
}
