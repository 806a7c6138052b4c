/** From the findings of a list to what it resembles. Pure; correlated findings count once. */
import type { Cause, CauseId, CauseLore, Evidence } from '../model/cause.ts';
import type { Finding, Verdict } from '../model/verdict.ts';

export function causesOf(verdicts: readonly Verdict[], lore: CauseLore): Cause[] {
  const vetting = verdicts.filter(({ criterion }) => criterion === 'vetting');
  // Ignored or overridden, a finding is evidence all the same.
  const findings = vetting.flatMap(verdict => verdict.findings);
  const made = new Set(findings.map(({ id }) => id));
  const speaking = lore.evidence.filter(({ finding }) => made.has(finding));
  const sums = [...Map.groupBy(speaking, ({ cause }) => cause)]
    .map(([id, evidence]) => ({ id, sum: sumOf(evidence), because: rulesOf(evidence) }))
    .filter(({ sum }) => sum >= lore.weak)
    .sort((a, b) => b.sum - a.sum || a.id.localeCompare(b.id));
  const [first, second] = sums;
  const cause = (id: CauseId, sum: number, because: readonly string[]): Cause => ({
    id,
    strength: sum >= lore.strong ? 'strong' : sum >= lore.moderate ? 'moderate' : 'weak',
    because,
  });
  if (first === undefined) {
    const evident = new Set(lore.evidence.map(({ finding }) => finding));
    const troubling = ({ id, level }: Finding) =>
      level === 'fail' || (level === 'warn' && (evident.has(id) || lore.open.includes(id)));
    const warned = findings.filter(troubling).map(({ id }) => id.split('/')[0] as string);
    return [cause(warned.length > 0 ? 'undetermined' : 'clean', 0, [...new Set(warned)])];
  }
  const named = sums.map(({ id, sum, because }) => cause(id, sum, because));
  const mixed = second !== undefined && second.sum >= lore.moderate && second.sum >= lore.second * first.sum;
  if (!mixed) return named;
  return [cause('mixed', second.sum, [...new Set([...first.because, ...second.because])]), ...named];
}

function sumOf(evidence: readonly Evidence[]): number {
  const clusters = Map.groupBy(evidence, ({ cluster }) => cluster);
  return [...clusters.values()].reduce((sum, group) => sum + Math.max(...group.map(({ weight }) => weight)), 0);
}

function rulesOf(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.map(({ finding }) => finding.split('/')[0] as string))];
}
