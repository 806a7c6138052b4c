/** The report as SARIF 2.1.0 (OASIS), for code scanning. Texts are English in every language. */
import type { MessageReport, Report } from '../model/report.ts';
import { levels } from '../model/rule.ts';
import type { Verdict } from '../model/verdict.ts';
import { uriReference } from './encode/path.ts';
import { escaped } from './json.ts';
import type { Language } from './language.ts';
import { descriptorsOf } from './sarif/descriptors.ts';
import { type Result, resultsOf, sarifLevels, unlinked } from './sarif/results.ts';
import { english, reasonsOf } from './sentences.ts';
import { printable } from './terminal.ts';

/** GitHub refuses a file with more. */
const mostResults = 25_000;
const order = levels.toReversed().map(level => sarifLevels[level]);

export function sarif(report: Report, { language }: { readonly language: Pick<Language, 'rules'> }): string {
  const all = resultsOf(report);
  const results = gravest(all, mostResults);
  const rules = descriptorsOf(results, language.rules);
  const indices = new Map(rules.map(({ id }, at) => [id, at]));
  const notifications = [...report.reports.flatMap(unjudged), ...leftOut(all.length - results.length)];
  const log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            semanticVersion: report.tool.version,
            rules,
            notifications: [notJudged, tooMany],
          },
        },
        invocations: [
          {
            // What counts and could not be judged must not read as clean.
            executionSuccessful: !report.reports.some(({ verdicts }) => verdicts.some(({ undecided }) => undecided)),
            toolExecutionNotifications: notifications,
          },
        ],
        results: results.map(({ ruleId, ...result }) => ({ ruleId, ruleIndex: indices.get(ruleId), ...result })),
      },
    ],
  };
  return `${escaped(JSON.stringify(log, null, 2))}\n`;
}

const notJudged = { id: 'not-judged', shortDescription: { text: 'A rule could not be judged' } };
const tooMany = { id: 'too-many', shortDescription: { text: 'More was found than a SARIF file may hold' } };

function gravest(results: readonly Result[], most: number): readonly Result[] {
  if (results.length <= most) return results;
  return results.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level)).slice(0, most);
}

function unjudged({ input, verdicts }: MessageReport): object[] {
  return verdicts
    .filter(({ undecided, status }) => undecided || status === 'unknown')
    .map(verdict => ({
      descriptor: { id: notJudged.id, index: 0 },
      level: verdict.undecided ? 'error' : 'warning',
      message: { text: said(verdict) },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriReference(input.path) } } }],
    }));
}

function said(verdict: Verdict): string {
  const reasons = reasonsOf(verdict, english);
  return unlinked(printable(`${verdict.rule} could not be judged${reasons === '' ? '' : `: ${reasons}`}`));
}

function leftOut(count: number): object[] {
  if (count === 0) return [];
  const text = `${count} findings are not in this file: the gravest ${mostResults} are. -f json has them all.`;
  return [{ descriptor: { id: tooMany.id, index: 1 }, level: 'warning', message: { text } }];
}
