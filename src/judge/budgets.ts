/** Budgets over others: each kind for itself, and spam for each provider. */
import type { Budgets } from '../model/campaign.ts';

export function budgetsOver(under: Budgets, over: Budgets): Budgets {
  const spam = { ...under.spam, ...over.spam };
  return { ...under, ...over, ...(Object.keys(spam).length === 0 ? {} : { spam }) };
}
