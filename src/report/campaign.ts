/** A campaign's own part of the report: its variants together, and whether its budgets hold. */
import { budgetsOver } from '../judge/budgets.ts';
import type { Budgets } from '../model/campaign.ts';
import type { ObservedCampaign } from '../model/observation.ts';
import type { Policy, ProviderPrediction } from '../model/prediction.ts';
import type { Budget, CampaignReport, Comparison, MessageReport } from '../model/report.ts';
import type { Setup } from '../model/setup.ts';
import { overall } from '../predict/overall.ts';

export function campaignReport(
  campaign: ObservedCampaign,
  reports: readonly MessageReport[],
  { budgets: defaults, policies }: Pick<Setup, 'budgets' | 'policies'>,
): CampaignReport {
  const own = reports.filter(({ input }) => input.campaign === (campaign.id ?? campaign.path));
  const providers = own.flatMap(({ prediction }) => prediction.providers);
  const prediction = overall(providers.map(provider => ({ ...provider, share: provider.share / own.length })));
  const budgets = budgetsOver(defaults, campaign.budgets);
  return {
    path: campaign.path,
    ...(campaign.id === undefined ? {} : { id: campaign.id }),
    prediction,
    budgets: [...bounceBudgets(budgets, prediction, providers, policies), ...spamBudgets(budgets, providers)],
    ...(own.length > 1 ? { comparison: comparisonOf(own) } : {}),
  };
}

function comparisonOf(reports: readonly MessageReport[]): Comparison {
  const inbox = ({ prediction }: MessageReport) => prediction.final.likely.inbox;
  const ranked = reports.toSorted((a, b) => inbox(b) - inbox(a));
  const [best] = ranked;
  const has = new Set(best === undefined ? [] : findingsOf(best));
  const variants = ranked.map(report => ({
    variant: report.input.variant ?? '',
    outcome: report.prediction.outcome,
    final: report.prediction.final,
    apart: [...new Set(findingsOf(report))].filter(id => !has.has(id)),
  }));
  const shares = ranked.map(inbox);
  return { variants, inbox: (shares[0] ?? 0) - (shares.at(-1) ?? 0) };
}

function findingsOf({ verdicts }: MessageReport): string[] {
  return verdicts.flatMap(({ findings }) => findings.map(({ id }) => id));
}

/** `bounce` is about dead addresses, `blocked` about what findings add to the refusals that a faultless sender meets. */
function bounceBudgets(
  { bounce, blocked }: Budgets,
  { bounceBy }: CampaignReport['prediction'],
  providers: readonly ProviderPrediction[],
  policies: readonly Policy[],
): Budget[] {
  const total = providers.reduce((sum, { share }) => sum + share, 0);
  const faultless = providers.reduce((sum, { id, share, bounceBy: by }) => {
    const refused = policies.find(policy => policy.id === id)?.base.refuse.likely ?? 0;
    return sum + (share / Math.max(total, Number.MIN_VALUE)) * (1 - by.address) * refused;
  }, 0);
  return [
    ...(bounce === undefined ? [] : [budget('bounce', bounce, bounceBy.address)]),
    ...(blocked === undefined ? [] : [budget('blocked', blocked, Math.max(0, bounceBy.policy - faultless))]),
  ];
}

/** The worst variant counts. */
function spamBudgets({ spam }: Budgets, providers: readonly ProviderPrediction[]): Budget[] {
  return Object.entries(spam ?? {}).map(([provider, limit]) => {
    const shares = providers.filter(({ id }) => id === provider).map(({ final }) => final.likely.spam);
    const none = shares.length === 0 ? { unjudged: true as const } : {};
    return { ...budget('spam', limit, Math.max(0, ...shares)), provider, ...none };
  });
}

function budget(name: string, limit: number, predicted: number): Budget {
  return { name, limit, predicted, exceeded: predicted > limit };
}
