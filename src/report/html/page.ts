/** The report as one page: no script, nothing loaded, and a policy that forbids both. */
import { createHash } from 'node:crypto';
import type { Report, Outcome as Verdict } from '../../model/report.ts';
import type { Language } from '../language.ts';
import { campaigns } from './campaign.ts';
import { colophon } from './colophon.ts';
import { type Context, drawn, heading, type ReportContext, type Section } from './context.ts';
import { definitions } from './definitions.ts';
import { type Markup, markup, raw, written } from './escape.ts';
import { figures, nameOf, placeOf, ruleCounts, verdictBox } from './head.ts';
import { contextOf, message } from './message.ts';
import { overview } from './overview.ts';
import { style } from './style/style.ts';

/** Only this style sheet, by its hash: what else might get into the page neither runs, loads, nor looks. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;

const idOf = (at: number) => `r${at + 1}`;

export function html(report: Report, { language }: { readonly language: Language }): string {
  const { words } = language;
  const context: Context = { language, words, said: words.page };
  const [first, second] = report.reports;
  const made = first !== undefined && second === undefined ? single(report, context) : several(report, context);
  return `${written(shell(made, report, context))}\n`;
}

interface Made {
  readonly title: string;
  readonly head: Markup;
  readonly main: Markup;
}

function single(report: Report, context: Context): Made {
  const { said } = context;
  const [one] = report.reports.map(own => contextOf(own, idOf(0), 2, context));
  if (one === undefined) return several(report, context);
  const sections = message(one);
  return {
    title: nameOf(one.report),
    head: markup`${heading(1, markup`<bdi>${nameOf(one.report)}</bdi>`)}
${summary(report.verdict, one)}`,
    main: markup`${contents(said.contents, sections, one)}${sections.map(section => drawn(section, one))}`,
  };
}

function several(report: Report, context: Context): Made {
  const { words, said } = context;
  const title = words.overview(report.reports.length);
  const verdicts = report.reports.flatMap(one => one.verdicts);
  const each = report.reports.map((own, at) => {
    const one = contextOf(own, idOf(at), 3, context);
    const sections = message(one);
    return markup`
<section class="report" aria-labelledby="${one.id}">
${heading(2, markup`${at + 1}. <bdi>${nameOf(own)}</bdi>`, one.id)}
${summary(own.verdict, one)}
${contents(`${said.contents}: ${at + 1}. ${nameOf(own)}`, sections, one)}
${sections.map(section => drawn(section, one))}
<p class="up"><a href="#overview">${said.toOverview}</a></p>
</section>`;
  });
  return {
    title,
    head: markup`${heading(1, title)}
${verdictBox(report.verdict, ruleCounts(verdicts, context), context)}`,
    main: markup`${overview(report, idOf, context)}${each}`,
  };
}

function summary(verdict: Verdict, one: ReportContext): Markup {
  const { report } = one;
  return markup`${placeOf(report, one)}
<div class="summary">
${verdictBox(verdict, ruleCounts(report.verdicts, one), one)}
${report.input.kind === 'message' && figures(report.prediction, one)}
</div>`;
}

function contents(label: string, sections: readonly Section[], { id }: ReportContext): Markup {
  const items = sections.map(({ name, title }) => markup`<li><a href="#${id}-${name}">${title}</a></li>`);
  return markup`<nav aria-label="${label}"><ul>${items}</ul></nav>`;
}

function shell({ title, head, main }: Made, report: Report, context: Context): Markup {
  const { language, words, said } = context;
  const { at } = report.run;
  return markup`<!doctype html>
<html lang="${language.id}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title} · deliv</title>
<style>${raw(style)}</style>
</head>
<body>
<a class="skip" href="#report">${said.skip}</a>
${definitions}
<header>
<p class="kind">deliv · ${said.kind} · ${said.judgedOn} <time datetime="${at}">${words.date(at)}</time></p>
${head}
</header>
<main id="report" tabindex="-1">
${main}
${campaigns(report, context)}
</main>
<footer>${colophon(report, context)}
</footer>
</body>
</html>`;
}
