/** What an observation is judged with: rules, providers and what the user chose among them. */
import { espLimits } from '../../rules/data/list/bounces.ts';
import { causes } from '../../rules/data/list/causes.ts';
import { ramp } from '../../rules/data/ramp.ts';
import { rules } from '../../rules/index.ts';
import { defaultBudgets, presets } from '../../rules/presets/index.ts';
import { policies, priors, providersReadOn } from '../../rules/providers/index.ts';
import { limits } from '../../rules/providers/limits.ts';
import { chosenPolicies, chosenSettings, knownFindings, knownRules } from '../chosen.ts';
import { budgetsOver } from '../judge/budgets.ts';
import { defaultLimits, type Limits } from '../model/limits.ts';
import type { Setup } from '../model/setup.ts';
import type { Options } from '../options.ts';
import { withoutUser } from '../parse/secrets.ts';
import { version } from '../version.ts';

export function setupFor(options: Options): Setup {
  const { world, providers, only, skip, require, ignore, budgets, baseline, settings } = options;
  const now = nowOf(options).toISOString();
  const resolver = world?.resolver;
  return {
    rules,
    policies: chosenPolicies(policies, providers),
    priors,
    limits,
    ramp,
    presets,
    causes,
    espLimits,
    budgets: budgetsOver(defaultBudgets, budgets ?? {}),
    only: knownRules(rules, '--only', only),
    skip: knownRules(rules, '--skip', skip),
    require: knownRules(rules, '--require', require),
    ruleSettings: chosenSettings(rules, options.rules),
    ignore: ignore ?? [],
    whatIf: knownFindings(rules, '--what-if', options.whatIf),
    baseline: baseline ?? new Set(),
    today: now.slice(0, 10),
    tool: { name: 'deliv', version, dataDates: { providers: providersReadOn } },
    run: {
      at: now,
      offline: world?.offline ?? false,
      resolver: resolver === undefined ? (world?.zones?.length ? 'zone' : 'system') : withoutUser(resolver),
      lang: options.lang ?? 'en',
      settings: settings ?? [],
    },
  };
}

export function limitsOf({ limits: set }: Options): Limits {
  return { ...defaultLimits, ...set };
}

export function nowOf({ world }: Options): Date {
  return world?.now ?? new Date();
}
