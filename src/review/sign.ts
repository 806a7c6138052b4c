/** From a vetted list and what the reviewer says to the record that is signed. Knows no key and no file. */
import type { Choice, Decision, DecisionRecord, ListIdentity, Override } from '../model/decision.ts';
import { InputError } from '../model/input-error.ts';
import type { MessageReport } from '../model/report.ts';
import { levels } from '../model/rule.ts';
import type { Finding } from '../model/verdict.ts';

export interface Wish {
  readonly decision: Choice;
  readonly conditions: readonly string[];
  readonly overrides: readonly Omit<Override, 'level'>[];
}

/** Throws InputError for an override of nothing, or one that is over already. `today`: ISO date. */
export function newDecision(
  { decision, conditions, overrides }: Wish,
  { list, verdicts }: Pick<MessageReport, 'list' | 'verdicts'>,
  { sha256, sketch }: ListIdentity,
  { by, today }: { readonly by: string; readonly today: string },
): Decision {
  if (decision === 'conditions' && conditions.length === 0)
    throw new InputError('names no condition', { file: '--decision conditions' }, 'say it with --condition TEXT');
  if (sketch === undefined)
    throw new InputError('is missing', { file: 'the key of sketches' }, 'set DELIV_VETTING_KEY');
  const seen = gravestFirst(verdicts.flatMap(({ findings }) => findings));
  return {
    by,
    list: { sha256, sketch, rows: list?.rows ?? 0 },
    decision,
    conditions,
    overrides: overrides.map(one => ({ ...one, level: levelIn(seen, one, today) })),
    seen,
  };
}

function gravestFirst(findings: readonly Finding[]): Decision['seen'] {
  const counted = findings.filter(({ level, ignored }) => level !== 'info' && ignored === undefined);
  const sorted = counted.toSorted(
    (a, b) => levels.indexOf(b.level) - levels.indexOf(a.level) || a.id.localeCompare(b.id),
  );
  return sorted.map(({ id, level }) => ({ finding: id, level }));
}

function levelIn(
  seen: Decision['seen'],
  { finding, until }: Omit<Override, 'level'>,
  today: string,
): Override['level'] {
  const found = seen.find(one => one.finding === finding);
  if (found === undefined) {
    const known = seen.map(one => one.finding).join(', ');
    throw new InputError(
      `the list has no finding ${JSON.stringify(finding)} above information`,
      { file: '--override' },
      known === '' ? 'there is nothing to override' : `it has ${known}`,
    );
  }
  if (until < today) throw new InputError(`${until} is over`, { file: '--until' }, `today is ${today}`);
  return found.level;
}

/** The newest record about this very file, which a second reviewer may sign. Throws InputError where there is none to sign. */
export function recordToCosign(
  records: readonly DecisionRecord[],
  { sha256 }: Pick<ListIdentity, 'sha256'>,
  reviewer: string,
  file: string,
): DecisionRecord {
  const record = records.findLast(({ body }) => body.list.sha256 === sha256);
  if (record === undefined)
    throw new InputError('holds no decision about this very list', { file }, 'leave out --cosign to decide yourself');
  if (record.signatures.some(one => one.reviewer === reviewer))
    throw new InputError(`is signed by ${reviewer} already`, { file }, 'a second signature is another person’s');
  return record;
}
