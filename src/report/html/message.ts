/** One report's part of the page, from what to expect down to what was seen. */
import type { MessageReport } from '../../model/report.ts';
import { levels } from '../../model/rule.ts';
import type { Finding } from '../../model/verdict.ts';
import { advice } from './advice.ts';
import type { Context, ReportContext, Section } from './context.ts';
import { domains } from './domains.ts';
import { findings } from './findings.ts';
import { flow } from './flow/flow.ts';
import { forecast } from './forecast.ts';
import { list } from './list.ts';
import { fixFirst, whatIf, wouldHelp } from './next.ts';
import { plan } from './plan.ts';
import { assumed, notKnown, passed } from './unjudged.ts';

type Part = (context: ReportContext) => Section | null;

const foremost: readonly Part[] = [flow, forecast, fixFirst, whatIf, wouldHelp, findings, notKnown, list, plan];
const foremostOfList: readonly Part[] = [list, findings, notKnown];
const besides: readonly Part[] = [domains, advice, assumed, passed];

export function contextOf(report: MessageReport, id: string, level: 2 | 3, context: Context): ReportContext {
  const all = report.verdicts.flatMap(({ findings: own }) => own);
  const ordered = levels.toReversed().flatMap(one => all.filter(({ level: own }) => own === one));
  const places = new Map<Finding, string>(ordered.map((one, at) => [one, `${id}-f${at + 1}`]));
  return { ...context, report, id, level, places };
}

/** Those that hold something. */
export function message(context: ReportContext): Section[] {
  const first = context.report.input.kind === 'message' ? foremost : foremostOfList;
  return [...first, ...besides].flatMap(part => part(context) ?? []);
}
