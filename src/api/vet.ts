/** Recipient lists to their report, and to a signed decision. */
import { questions } from '../../rules/data/vetting/questions.ts';
import { rules } from '../../rules/index.ts';
import { policies } from '../../rules/providers/index.ts';
import * as flow from '../check.ts';
import type { Decided, Signing } from '../decide.ts';
import { receiverOf } from '../mail/receiver.ts';
import type { OriginFact } from '../model/questionnaire.ts';
import type { MessageReport } from '../model/report.ts';
import type { VetOptions, VetReport, VettedList } from '../options.ts';
import { openWorld } from '../world/world.ts';
import { by, dnsFor, listBudget, memoryOf, newSketchKey, remembered } from './list-means.ts';
import { nowOf, setupFor } from './setup.ts';

/** Vets recipient lists by path. Throws InputError for one that cannot be read rightly. */
export async function vet(paths: readonly string[], options: VetOptions = {}): Promise<VetReport> {
  const { vetLists } = await import('../vet.ts');
  const now = nowOf(options);
  const world = openWorld({ zones: [], overlays: [], offline: false, ...options.world, now, budget: listBudget });
  const key = options.sketch === true ? await newSketchKey(options) : undefined;
  using past = await remembered(options);
  const ofLists = rules.filter(({ criterion }) => criterion === 'vetting');
  try {
    return await vetLists(paths, options, {
      lore: (await import('../../rules/data/list/index.ts')).listLore,
      receiverOf: receiverOf(policies),
      origin: await originOf(options),
      ...(key === undefined ? {} : { key }),
      now,
      by,
      ...memoryOf(past),
      dns: () => dnsFor(world, options),
      report: observations => flow.report({ campaigns: [], observations }, { ...setupFor(options), rules: ofLists }),
    });
  } finally {
    world.close();
  }
}

/** The questionnaire's answers go before what a campaign declares. */
async function originOf({ answers, acquisition, ...options }: VetOptions): Promise<OriginFact | null> {
  if (answers !== undefined) return originFrom(answers, nowOf(options));
  return acquisition === undefined ? null : { ...acquisition, asOf: nowOf(options).toISOString().slice(0, 10) };
}

async function originFrom(file: string, now: Date): Promise<OriginFact> {
  const { originIn, readAnswers } = await import('../parse/answers.ts');
  const answers = await readAnswers(file, questions);
  const counts = { asked: questions.length, answered: Object.keys(answers).length };
  return { ...originIn(answers), asOf: now.toISOString().slice(0, 10), questions: counts };
}

/** Vets a list and signs what a reviewer decides about it. */
export async function decide(list: string, signing: Signing, options: VetOptions = {}): Promise<Decided> {
  const vetted = async () => {
    const { report, lists } = await vet([list], { ...options, sketch: true });
    return { seen: report.reports[0] as MessageReport, identity: (lists[0] as VettedList).identity };
  };
  const circumstances = { by, now: nowOf(options), reviewers: options.world?.reviewers };
  return (await import('../decide.ts')).decide(signing, vetted, circumstances);
}
