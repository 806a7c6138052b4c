/** `deliv vet`: recipient lists to their report, their tallies, and what a person is to look at. */
import { observeList } from './gather/list-observation.ts';
import type { DomainQuestions } from './list/dns.ts';
import { type Example, examplesOf } from './list/examples.ts';
import { listFacts } from './list/list-facts.ts';
import { type Sample, sampleOf } from './list/sample.ts';
import { mustBeFree, writeSplit } from './list/split.ts';
import { tallyOf } from './list/write-tally.ts';
import type { RecipientMemory } from './model/list.ts';
import type { ListLore } from './model/list-lore.ts';
import type { Observation } from './model/observation.ts';
import type { OriginFact } from './model/questionnaire.ts';
import type { MessageReport, Report } from './model/report.ts';
import type { VetOptions, VetReport, VettedList } from './options.ts';

/** What vetting is done with, besides what the user asked for. */
interface VetMeans {
  readonly lore: ListLore;
  readonly receiverOf: (domain: string) => string;
  readonly origin: OriginFact | null;
  /** Of the sketch; absent: none is made. */
  readonly key?: string;
  readonly now: Date;
  /** Absent: there is no local history. */
  readonly memory?: RecipientMemory;
  /** What the program calls itself in what it writes. */
  readonly by: string;
  /** For each list; empty where DNS is not asked. */
  dns(): { readonly dns?: DomainQuestions & { asked(): number } };
  report(observations: readonly Observation[]): Report;
}

/** Throws InputError for a list that cannot be read rightly. */
export async function vetLists(paths: readonly string[], options: VetOptions, means: VetMeans): Promise<VetReport> {
  if (options.split !== undefined) mustBeFree(options.split);
  const vetted: One[] = [];
  for (const file of paths) vetted.push(await vetOne(file, options, means));
  const report = means.report(vetted.map(({ observation }) => observation));
  const reports = report.reports.map((one, at) => withExamples(one, vetted[at]?.examples ?? []));
  return { report: { ...report, reports }, lists: vetted.map(({ list }) => list) };
}

interface One {
  readonly list: VettedList;
  readonly observation: Observation;
  readonly examples: readonly Example[];
}

async function vetOne(
  file: string,
  options: VetOptions,
  { lore, receiverOf, origin, key, now, memory, by, dns }: VetMeans,
): Promise<One> {
  const { columns = {}, suppression, country, split, ownNames = [], say } = options;
  const audience = options.audience ?? origin?.audience;
  const countries = [...(country === undefined ? [] : [country]), ...(origin?.countries ?? [])];
  const asking = dns();
  const request = {
    file,
    columns,
    ownNames,
    now,
    ...(say === undefined ? {} : { say }),
    ...(suppression === undefined ? {} : { suppression }),
    ...(audience === undefined ? {} : { audience }),
    ...(countries.length === 0 ? {} : { countries }),
    ...(origin?.since === undefined ? {} : { since: new Date(origin.since) }),
    ...(key === undefined ? {} : { key }),
    ...(memory === undefined ? {} : { memory }),
    ...asking,
  };
  let sample: Sample | undefined;
  let piles: VettedList['split'];
  let examples: readonly Example[] = [];
  const { facts, identity } = await listFacts(request, lore, receiverOf, async (engine, table) => {
    examples = await examplesOf(engine, table, options.reveal === true);
    if (split !== undefined)
      piles = await writeSplit(engine, split, { hasSuppression: suppression !== undefined, now });
    if (options.sample !== undefined) sample = await sampleOf(engine, options.sample);
  });
  const tally = tallyOf(facts, identity, { lore: lore.bounces, madeOn: now, by });
  const sender = { stream: 'promotional', traits: [], bulk: {}, ...options.given?.sender } as const;
  const queries = asking.dns?.asked() ?? 0;
  return {
    list: {
      identity,
      tally,
      ...(sample === undefined ? {} : { sample }),
      ...(piles === undefined ? {} : { split: piles }),
    },
    observation: observeList(file, identity.sha256, facts, sender, origin, queries),
    examples,
  };
}

function withExamples(report: MessageReport, examples: readonly Example[]): MessageReport {
  return report.list === undefined ? report : { ...report, list: { ...report.list, examples } };
}
