/** The public API, and the one place where machinery and knowledge meet. */

import { blockLists, retiredLists } from '../rules/data/block-lists.ts';
import { contentLore } from '../rules/data/content.ts';
import { espLimits } from '../rules/data/list/bounces.ts';
import { causes } from '../rules/data/list/causes.ts';
import { parkedMx } from '../rules/data/list/parked-mx.ts';
import { mergeTags } from '../rules/data/merge-tags.ts';
import { ramp } from '../rules/data/ramp.ts';
import { spamModel } from '../rules/data/spam-model.ts';
import { questions } from '../rules/data/vetting/questions.ts';
import { esps } from '../rules/esp/index.ts';
import { rules } from '../rules/index.ts';
import { defaultBudgets, presets } from '../rules/presets/index.ts';
import { policies, priors, providersReadOn } from '../rules/providers/index.ts';
import { limits } from '../rules/providers/limits.ts';
import * as flow from './check.ts';
import type { Decided, Signing } from './decide.ts';
import { observeList } from './gather/list-observation.ts';
import { adviceFor } from './judge/advice.ts';
import type { Example } from './list/examples.ts';
import type { Sample, SampleRequest } from './list/sample.ts';
import { receiverByMx, receiverOf } from './mail/receiver.ts';
import type { Acquisition, Budgets, Ignore, Outbound, Sender } from './model/campaign.ts';
import type { ListIdentity } from './model/decision.ts';
import { InputError } from './model/input-error.ts';
import type { Audience } from './model/list.ts';
import type { Say } from './model/list-progress.ts';
import type { BlockList } from './model/listings.ts';
import type { Observation, Observed } from './model/observation.ts';
import type { PlanReport } from './model/plan-report.ts';
import type { Policy } from './model/prediction.ts';
import type { AdviceGiven } from './model/profile.ts';
import type { OriginFact } from './model/questionnaire.ts';
import type { MessageReport, Report, Setting } from './model/report.ts';
import type { AnyRule } from './model/rule.ts';
import type { Setup } from './model/setup.ts';
import type { OpenWorld } from './model/world.ts';
import type { Given } from './parse/inputs.ts';
import type { ListMeans } from './parse/list-source.ts';
import { nearest } from './parse/nearest.ts';
import type { KeySource } from './review/key.ts';
import { version } from './version.ts';
import { openWorld, type WorldOptions } from './world/world.ts';

export { questions } from '../rules/data/vetting/questions.ts';
export { exitCode, type FailOn, failOns } from './judge/gate.ts';
export { InputError } from './model/input-error.ts';
export type { Observed } from './model/observation.ts';
export type { PlanReport } from './model/plan-report.ts';
export type { MessageReport, Report } from './model/report.ts';
export { version } from './version.ts';

export interface Options {
  /** What is said of every message: sender, how it leaves, list. */
  readonly given?: Given;
  /** Where DNS answers come from, and the clock. */
  readonly world?: Partial<WorldOptions>;
  /** Provider ids to predict for; absent: all. */
  readonly providers?: readonly string[];
  /** Rules or criteria. */
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  readonly require?: readonly string[];
  /** Rules or findings: the forecast is made as if they passed, besides the one as it is. */
  readonly whatIf?: readonly string[];
  /** Block lists that may be asked, by id; none by default. */
  readonly dnsbl?: readonly string[];
  /** Keys of block lists that want one, by the list's id. Never shown. */
  readonly keys?: Readonly<Record<string, string>>;
  /** Where the key of sketches is, by which a changed list is compared with the one that was decided on. */
  readonly sketchKey?: KeySource;
  /** Told how far a list is, for whoever waits. */
  readonly say?: Say;
  /** Folder where tallies of lists are kept; absent: nowhere. */
  readonly listCache?: string;
  readonly ignore?: readonly Ignore[];
  readonly budgets?: Budgets;
  /** Fingerprints of an earlier report's findings. */
  readonly baseline?: ReadonlySet<string>;
  /** Where each setting came from, for the report. */
  readonly settings?: readonly Setting[];
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/** Judges messages and campaigns by path. Throws InputError where there is nothing that can be judged. */
export async function check(paths: readonly string[], options: Options = {}): Promise<Report> {
  return judge(await gather(paths, options), options);
}

/** Only observes; `judge` makes the report of it, now or later. */
export async function gather(paths: readonly string[], options: Options = {}): Promise<Observed> {
  return gatherFor(paths, options, setupFor(options));
}

/** When to send to whom, by a campaign file and its list. Throws InputError where there is no list. */
export async function plan(path: string, options: Options = {}): Promise<PlanReport> {
  const setup = setupFor({ ...options, providers: [] });
  // Nothing is asked but what the rules of volume ask: of the world, only the recipients' domains.
  const ofVolume = rules.filter(({ criterion }) => criterion === 'volume');
  const observed = await gatherFor([path], options, { ...setup, rules: ofVolume });
  return (await import('./plan-campaign.ts')).planReport(path, observed, setup);
}

async function gatherFor(paths: readonly string[], options: Options, setup: Setup): Promise<Observed> {
  const lore = {
    mergeTags,
    esps,
    content: contentLore,
    blockLists: chosenLists(options.dnsbl, options.keys),
    receiverOf: receiverOf(policies),
    spamModel,
    listLore: async () => (await import('../rules/data/list/index.ts')).listLore,
  };
  const given = options.given ?? { sender: {}, outbound: {} };
  const secrets = Object.values(options.keys ?? {});
  const asked = { zones: [], overlays: [], offline: false, ...options.world, secrets, now: nowOf(options) };
  const [world, lists] = [openWorld(asked), openWorld({ ...asked, budget: listBudget })];
  try {
    return await flow.gather(
      {
        paths,
        given,
        lore,
        now: nowOf(options),
        stdin: options.stdin ?? process.stdin,
        addresses: asked.zones.length + asked.overlays.length > 0 ? 'any' : 'public',
        lists: {
          sketchKey: sketchKeyOf(options),
          cache: options.listCache,
          say: options.say,
          by,
          ...dnsFor(lists, options),
        },
      },
      setup,
      world,
    );
  } finally {
    world.close();
    lists.close();
  }
}

export interface VetOptions extends Options {
  readonly columns?: Readonly<Record<string, string>>;
  readonly suppression?: string;
  readonly audience?: Audience;
  readonly country?: string;
  /** Folder for clean.csv, fix.csv, hold.csv and drop.csv. */
  readonly split?: string;
  /** What a campaign declares of them. */
  readonly acquisition?: Acquisition;
  /** By what the sender is known in the `+tag` of an address. */
  readonly ownNames?: readonly string[];
  /** Show examples with their whole addresses. */
  readonly reveal?: boolean;
  /** The questionnaire's answers about these lists: a path. */
  readonly answers?: string;
  /** Sketch each list; a key is made where there is none. */
  readonly sketch?: boolean;
  /** Draw rows of each list for a person to look at. */
  readonly sample?: SampleRequest;
}

export interface VetReport {
  readonly report: Report;
  readonly lists: readonly VettedList[];
}

export interface VettedList {
  readonly identity: ListIdentity;
  /** Its facts without any address, as JSON text. */
  readonly tally: string;
  /** Where one was asked for. */
  readonly sample?: Sample;
}

/** Vets recipient lists by path. Throws InputError for one that cannot be read rightly. */
export async function vet(paths: readonly string[], options: VetOptions = {}): Promise<VetReport> {
  const { columns = {}, suppression, country, split } = options;
  const origin = await originOf(options);
  const audience = options.audience ?? origin?.audience;
  const countries = [...(country === undefined ? [] : [country]), ...(origin?.countries ?? [])];
  const key = options.sketch === true ? await newSketchKey(options) : undefined;
  const { listLore } = await import('../rules/data/list/index.ts');
  const { listFacts } = await import('./list/list-facts.ts');
  const { sampleOf } = await import('./list/sample.ts');
  const { examplesOf } = await import('./list/examples.ts');
  const { mustBeFree, writeSplit } = await import('./list/split.ts');
  if (split !== undefined) mustBeFree(split);
  const { tallyOf } = await import('./list/write-tally.ts');
  const now = nowOf(options);
  const world = openWorld({ zones: [], overlays: [], offline: false, ...options.world, now, budget: listBudget });
  const sender = { stream: 'promotional', traits: [], bulk: {}, ...options.given?.sender } as const;
  try {
    const observations: Observation[] = [];
    const lists: VettedList[] = [];
    const examples: (readonly Example[])[] = [];
    for (const file of paths) {
      const dns = dnsFor(world, options);
      const request = {
        file,
        columns,
        ownNames: options.ownNames ?? [],
        now,
        ...(options.say === undefined ? {} : { say: options.say }),
        ...(suppression === undefined ? {} : { suppression }),
        ...(audience === undefined ? {} : { audience }),
        ...(countries.length === 0 ? {} : { countries }),
        ...(origin?.since === undefined ? {} : { since: new Date(origin.since) }),
        ...(key === undefined ? {} : { key }),
        ...dns,
      };
      let sample: Sample | undefined;
      let found: readonly Example[] = [];
      const { facts, identity } = await listFacts(request, listLore, receiverOf(policies), async engine => {
        found = await examplesOf(engine, options.reveal === true);
        if (split !== undefined) await writeSplit(engine, split, { hasSuppression: suppression !== undefined, now });
        if (options.sample !== undefined) sample = await sampleOf(engine, options.sample);
      });
      const tally = tallyOf(facts, identity, now, by);
      lists.push({ identity, tally, ...(sample === undefined ? {} : { sample }) });
      examples.push(found);
      observations.push(observeList(file, identity.sha256, facts, sender, origin, dns.dns?.asked() ?? 0));
    }
    const ofLists = rules.filter(({ criterion }) => criterion === 'vetting');
    const report = flow.report({ campaigns: [], observations }, { ...setupFor(options), rules: ofLists });
    const reports = report.reports.map((one, at) => withExamples(one, examples[at] ?? []));
    return { report: { ...report, reports }, lists };
  } finally {
    world.close();
  }
}

function withExamples(report: MessageReport, examples: readonly Example[]): MessageReport {
  return report.list === undefined ? report : { ...report, list: { ...report.list, examples } };
}

/** What the program calls itself in what it writes. */
const by = `deliv ${version}`;

/** The questionnaire's answers go before what a campaign declares. */
async function originOf({ answers, acquisition, ...options }: VetOptions): Promise<OriginFact | null> {
  if (answers !== undefined) return originFrom(answers, nowOf(options));
  return acquisition === undefined ? null : { ...acquisition, asOf: nowOf(options).toISOString().slice(0, 10) };
}

async function originFrom(file: string, now: Date): Promise<OriginFact> {
  const { originIn, readAnswers } = await import('./parse/answers.ts');
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
  return (await import('./decide.ts')).decide(signing, vetted, circumstances);
}

/** The settings a sender of this kind should begin with. */
export function advice(sender: Pick<Sender, 'stream' | 'traits'>): readonly AdviceGiven[] {
  return adviceFor(sender, presets, []);
}

/** How a mail leaves, as far as a copy of it shows. Throws InputError. */
export async function readSender(message: string): Promise<Partial<Outbound>> {
  return (await import('./parse/shown-outbound.ts')).shownOutbound(message, mergeTags);
}

/** What to ask of recipients' domains, unless nothing may be asked. */
function dnsFor(world: OpenWorld, { world: options }: Options): { readonly dns?: NonNullable<ListMeans['dns']> } {
  if (options?.offline === true) return {};
  const resolver = world.forMessage();
  const asked = () => resolver.asked().queries;
  const zones = [...(options?.zones ?? []), ...(options?.overlays ?? [])].map(({ text }) => text);
  const from = JSON.stringify([options?.resolver ?? 'system', zones, options?.onlineFetch ?? false]);
  const fetch = options?.onlineFetch === true ? { fetch: resolver.fetch } : {};
  return { dns: { resolver, asked, from, receiverByMx: receiverByMx(policies), parkedMx, ...fetch } };
}

/** A list has as many domains as it has. */
const listBudget = { questions: 1_000_000, totalMs: 30 * 60_000 };

/** Pure: nothing is asked of the world. */
export function judge(observed: Observed, options: Options = {}): Report {
  return flow.report(observed, setupFor(options));
}

function setupFor(options: Options): Setup {
  const { world, providers, only, skip, require, ignore, budgets, baseline, settings } = options;
  const now = nowOf(options).toISOString();
  return {
    rules,
    policies: chosenPolicies(providers),
    priors,
    limits,
    ramp,
    presets,
    causes,
    espLimits,
    budgets: { ...defaultBudgets, ...budgets },
    only: knownRules('--only', only),
    skip: knownRules('--skip', skip),
    require: knownRules('--require', require),
    ignore: ignore ?? [],
    whatIf: knownFindings('--what-if', options.whatIf),
    baseline: baseline ?? new Set(),
    today: now.slice(0, 10),
    tool: { name: 'deliv', version, dataDates: { providers: providersReadOn } },
    run: {
      at: now,
      offline: world?.offline ?? false,
      resolver: world?.resolver ?? (world?.zones?.length ? 'zone' : 'system'),
      lang: 'en',
      settings: settings ?? [],
    },
  };
}

function sketchKeyOf({ sketchKey }: Options): () => Promise<string | null> {
  return async () => (sketchKey === undefined ? null : (await import('./review/key.ts')).readKey(sketchKey));
}

async function newSketchKey({ sketchKey }: Options): Promise<string | undefined> {
  return sketchKey === undefined ? undefined : (await import('./review/key.ts')).ensureKey(sketchKey);
}

function nowOf({ world }: Options): Date {
  return world?.now ?? new Date();
}

function chosenPolicies(ids: readonly string[] | undefined): readonly Policy[] {
  if (ids === undefined || ids.length === 0) return policies;
  const known = new Map<string, Policy>(policies.map(policy => [policy.id, policy]));
  return ids.map(id => ({ ...(known.get(id) ?? unknownName('--provider', id, known.keys())), major: true }));
}

function knownRules(option: string, names: readonly string[] = []): readonly string[] {
  const known = new Set<string>(rules.flatMap(({ id, criterion }) => [id, criterion]));
  return names.map(name => (known.has(name) ? name : unknownName(option, name, known)));
}

/** Rules, or single findings of theirs. */
function knownFindings(option: string, names: readonly string[] = []): readonly string[] {
  const all: readonly AnyRule[] = rules;
  const known = new Set(all.flatMap(({ id, messages }) => [id, ...Object.keys(messages).map(one => `${id}/${one}`)]));
  return names.map(name => (known.has(name) ? name : unknownName(option, name, known)));
}

/** A list that is dead, or unknown, is refused by name: asked, it would list nobody or everybody. */
function chosenLists(names: readonly string[] = [], keys: Options['keys'] = {}): readonly BlockList[] {
  const known = new Map(blockLists.map(list => [list.id, list]));
  return names.map(name => {
    const retired = Object.entries(retiredLists).find(([zone]) => name === zone || name.endsWith(`.${zone}`));
    if (retired !== undefined) throw new InputError(`${name} must not be asked: ${retired[1]}`, { file: '--dnsbl' });
    const list = known.get(name) ?? unknownName('--dnsbl', name, known.keys());
    const key = list.keyId === undefined ? undefined : keys[list.keyId];
    return key === undefined ? list : { ...list, key };
  });
}

function unknownName(option: string, name: string, known: Iterable<string>): never {
  const names = [...known];
  const meant = nearest(name, names);
  const hint = meant === null ? `known: ${names.join(', ')}` : `did you mean ${meant}?`;
  throw new InputError(`there is no ${JSON.stringify(name)}`, { file: option }, hint);
}
