/** What SARIF calls results: a finding each, then exceeded budgets and ignores that should go. */
import { createHash } from 'node:crypto';
import type { MessageReport, Report } from '../../model/report.ts';
import type { Level } from '../../model/rule.ts';
import type { Finding } from '../../model/verdict.ts';
import { evidenceLines } from '../encode/lines.ts';
import { uriReference } from '../encode/path.ts';
import { budgetId, budgetSentence, english, ignoreSentence } from '../sentences.ts';
import { printable } from '../terminal.ts';

export const sarifLevels = { fail: 'error', warn: 'warning', info: 'note' } as const satisfies Record<Level, string>;
type SarifLevel = (typeof sarifLevels)[Level];

export interface Result {
  readonly ruleId: string;
  readonly level: SarifLevel;
  readonly message: { readonly text: string };
  readonly locations: readonly object[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions?: readonly object[];
  readonly baselineState?: 'new' | 'unchanged';
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A result without what tells it from its likes in the same run. */
interface Draft extends Omit<Result, 'partialFingerprints' | 'baselineState'> {
  readonly fingerprint: string;
  readonly path: string;
  readonly known: boolean;
}

/** In the report's order. */
export function resultsOf({ reports, campaigns, unusedIgnores }: Report): Result[] {
  const ignoredIn = campaigns[0]?.path ?? reports[0]?.input.path ?? '-';
  const drafts = [
    ...reports.flatMap(({ input, verdicts }) =>
      verdicts.flatMap(({ findings }) => findings.map(finding => ofFinding(finding, input))),
    ),
    ...campaigns.flatMap(({ path, budgets }) =>
      budgets
        .filter(({ exceeded }) => exceeded)
        .map(budget =>
          ofRun(`budget/${budget.name}`, 'error', budgetSentence(budget, english), budgetId(budget), path),
        ),
    ),
    ...unusedIgnores.map(one =>
      ofRun(
        `ignore/${one.problem}`,
        'note',
        ignoreSentence(one, english),
        `${one.finding} ${one.subject ?? ''}`,
        ignoredIn,
      ),
    ),
  ];
  return distinct(drafts);
}

function ofFinding(finding: Finding, { path: input, campaign, variant }: MessageReport['input']): Draft {
  const { id, level, text, fix, subject, evidence, location, ignored, provider, fingerprint, known } = finding;
  const path = location?.file ?? input;
  const shown = evidenceLines(evidence).map(unlinked);
  return {
    ruleId: id,
    level: sarifLevels[level],
    message: { text: unlinked(printable(`${text}. Fix: ${fix}.`)) },
    locations: [placeOf(path, location?.line, location?.column)],
    ...(ignored === undefined ? {} : { suppressions: [suppressionOf(ignored)] }),
    properties: {
      subject: printable(subject),
      ...(provider === undefined ? {} : { provider }),
      ...(location?.header === undefined ? {} : { header: printable(location.header) }),
      ...(shown.length === 0 ? {} : { evidence: shown.join('\n') }),
      ...(campaign === undefined ? {} : { campaign: printable(campaign) }),
      ...(variant === undefined ? {} : { variant: printable(variant) }),
    },
    fingerprint,
    path,
    known: known === true,
  };
}

/** About no single message. */
function ofRun(ruleId: string, level: SarifLevel, text: string, subject: string, path: string): Draft {
  return {
    ruleId,
    level,
    message: { text: unlinked(printable(`${text}.`)) },
    locations: [placeOf(path)],
    properties: { subject: printable(subject.trim()) },
    fingerprint: hashOf(ruleId, subject),
    path,
    known: false,
  };
}

function placeOf(path: string, startLine = 1, startColumn?: number): object {
  const region = { startLine, ...(startColumn === undefined ? {} : { startColumn }) };
  const named = path === '-' ? { description: { text: 'standard input' } } : {};
  return { physicalLocation: { artifactLocation: { uri: uriReference(path), ...named }, region } };
}

function suppressionOf({ because, until }: NonNullable<Finding['ignored']>): object {
  const justification = printable(until === undefined ? because : `${because} (until ${until})`);
  return { kind: 'external', status: 'accepted', justification };
}

/** The same finding in another file, or twice in one, is another result; an edit elsewhere in the file changes nothing. */
function distinct(drafts: readonly Draft[]): Result[] {
  const seen = new Map<string, number>();
  const hasBaseline = drafts.some(({ known }) => known);
  return drafts.map(({ fingerprint, path, known, ...result }) => {
    const own = hashOf(fingerprint, uriReference(path));
    const count = (seen.get(own) ?? 0) + 1;
    seen.set(own, count);
    const identity = count === 1 ? own : hashOf(own, String(count));
    return {
      ...result,
      // The second is the one name GitHub tells alerts apart by.
      partialFingerprints: { 'deliv/v1': identity, primaryLocationLineHash: `${identity.slice(0, 16)}:1` },
      ...(hasBaseline ? { baselineState: known ? 'unchanged' : 'new' } : {}),
    };
  });
}

/** `[text](target)` in a message is a link (SARIF 2.1.0, section 3.11.6): none from outside is. */
export function unlinked(text: string): string {
  return text.replaceAll('](', '] (');
}

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32);
}
