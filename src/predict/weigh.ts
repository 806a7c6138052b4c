/** What a provider makes of the findings, and of those that unjudged rules might still make. */
import { isBulkAt } from '../model/bulk.ts';
import type { Facts } from '../model/facts.ts';
import type { Consequence, Policy } from '../model/prediction.ts';
import type { AnyRule, Criterion } from '../model/rule.ts';
import type { Setup } from '../model/setup.ts';
import type { Because, Verdict } from '../model/verdict.ts';

/** A finding that counts at this provider; `certain` false: it was not made, but could not be excluded either. */
export interface Weighed {
  readonly finding: string;
  readonly criterion: Criterion;
  readonly consequence: Consequence;
  readonly certain: boolean;
  /** The part of the mail it touches. */
  readonly share: number;
  /** Of one that is not certain: what was missing. */
  readonly missing: readonly string[];
}

/** What was found and what is still open, whoever the provider is. */
interface Noted {
  readonly verdict: Verdict;
  /** Findings that could not be excluded. */
  readonly open: readonly string[];
  /** For want of these. */
  readonly missing: readonly string[];
}

export function noted(verdicts: readonly Verdict[], rules: readonly AnyRule[]): Noted[] {
  const byId = new Map(rules.map(rule => [rule.id, rule]));
  return verdicts.flatMap(verdict => {
    const missing = verdict.because.filter(hides).map(inputOf);
    if (missing.length === 0 && verdict.findings.length === 0) return [];
    const rule = byId.get(verdict.rule);
    return [{ verdict, open: missing.length === 0 || rule === undefined ? [] : findingsOf(rule), missing }];
  });
}

const findings = new WeakMap<AnyRule, readonly string[]>();

/** Made once: as keys, the same strings are found ten times faster. */
function findingsOf(rule: AnyRule): readonly string[] {
  const all = findings.get(rule) ?? Object.keys(rule.messages).map(problem => `${rule.id}/${problem}`);
  findings.set(rule, all);
  return all;
}

export function weigh(
  all: readonly Noted[],
  { limits }: Pick<Setup, 'limits'>,
  policy: Policy,
  facts: Facts,
): Weighed[] {
  const loads = facts.loads.state === 'known' ? facts.loads.value : null;
  const bulk = facts.sender.state !== 'known' || isBulkAt(policy.id, facts.sender.value, loads, limits);
  const concerning = rulesIn(policy);
  return all.flatMap(({ verdict, open, missing }) => {
    if (!concerning.has(verdict.rule)) return [];
    const here = verdict.findings.filter(({ provider = policy.id }) => provider === policy.id);
    const made = Map.groupBy(here, ({ id }) => id);
    const named = made.size === 0 ? open : [...new Set([...made.keys(), ...open])];
    return named.flatMap((finding): Weighed[] => {
      const consequence = consequenceOf(finding, policy, bulk);
      if (consequence === undefined) return [];
      const touched = (made.get(finding) ?? []).reduce((sum, { share = 1 }) => sum + share, 0);
      const weighed = { finding, criterion: verdict.criterion, consequence };
      const certain = { ...weighed, certain: true, share: Math.min(1, touched), missing: [] };
      const possibly = { ...weighed, certain: false, share: 1, missing };
      return [...(touched > 0 ? [certain] : []), ...(open.includes(finding) && touched < 1 ? [possibly] : [])];
    });
  });
}

const rulesOf = new WeakMap<Policy['on'], ReadonlySet<string>>();

/** Those whose findings mean anything to a provider: few of all. */
function rulesIn({ on }: Policy): ReadonlySet<string> {
  const known = rulesOf.get(on) ?? new Set(Object.keys(on).map(finding => finding.split('/')[0] as string));
  rulesOf.set(on, known);
  return known;
}

function consequenceOf(finding: string, { on, belowBulk }: Policy, bulk: boolean): Consequence | undefined {
  const consequence = on[finding];
  return consequence?.applies !== 'bulk' || bulk ? consequence : belowBulk?.[finding];
}

/** Taken for granted and named, or reckoned with already. */
const granted: readonly Because['why'][] = [
  'added-by-esp',
  'opt-in',
  'needs-key',
  'no-history',
  'not-applicable',
  'only',
];

/** What does not apply or was left out hides nothing; what the ESP adds later, and what is off by nature, is taken for granted. */
export function hides({ why }: Because): boolean {
  return !granted.includes(why);
}

/** As the user would supply it. */
function inputOf({ why, detail }: Because): string {
  if (why === 'offline') return 'a name server to ask (without --offline)';
  if (why === 'outside-zone') return 'the zones of all domains in the mail (--zone), or a name server';
  return detail;
}
