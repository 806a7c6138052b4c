/** The public API, and the one place where machinery and knowledge meet. */

import { blockLists, retiredLists } from '../rules/data/block-lists.ts';
import { contentLore } from '../rules/data/content.ts';
import { espLimits } from '../rules/data/list/bounces.ts';
import { causes } from '../rules/data/list/causes.ts';
import { parkedMx } from '../rules/data/list/parked-mx.ts';
import { mergeTags } from '../rules/data/merge-tags.ts';
import { ramp } from '../rules/data/ramp.ts';
import { spamModel, spamModelFittedOn } from '../rules/data/spam-model.ts';
import { questions } from '../rules/data/vetting/questions.ts';
import { esps } from '../rules/esp/index.ts';
import { rules } from '../rules/index.ts';
import { defaultBudgets, presets } from '../rules/presets/index.ts';
import { policies, priors, providersReadOn } from '../rules/providers/index.ts';
import { limits } from '../rules/providers/limits.ts';
import type { CalibrateRequest } from './calibrate-history.ts';
import * as flow from './check.ts';
import { chosenLists, chosenPolicies, chosenSettings, knownFindings, knownRules, whyRetired } from './chosen.ts';
import type { Decided, Signing } from './decide.ts';
import { diagnose } from './doctor/diagnose.ts';
import { explainable, explained, type Knowledge } from './explain.ts';
import type { Recalling } from './history/recall.ts';
import { adviceFor } from './judge/advice.ts';
import { budgetsOver } from './judge/budgets.ts';
import { isPublicAddress } from './mail/ip-address.ts';
import { receiverByMx, receiverOf } from './mail/receiver.ts';
import type { Applied, Calibration } from './model/calibration.ts';
import type { Sender } from './model/campaign.ts';
import type { Diagnosis } from './model/doctor.ts';
import type { FeedbackEvent } from './model/event.ts';
import type { Explained } from './model/explained.ts';
import type { FoundSetup } from './model/found-setup.ts';
import type { LanguageId, Translation } from './model/language.ts';
import type { LearnedFile } from './model/learned.ts';
import { defaultLimits, type Limits } from './model/limits.ts';
import type { Observed } from './model/observation.ts';
import type { PlanReport } from './model/plan-report.ts';
import type { AdviceGiven } from './model/profile.ts';
import type { OriginFact } from './model/questionnaire.ts';
import type { MessageReport, Report } from './model/report.ts';
import { type AnyRule, criteria } from './model/rule.ts';
import type { Setup } from './model/setup.ts';
import { ignorableIn, type Vocabulary } from './model/vocabulary.ts';
import type { OpenWorld } from './model/world.ts';
import type { Options, VetOptions, VetReport, VettedList } from './options.ts';
import type { InputSource } from './parse/inputs.ts';
import { type Item, itemsOf } from './parse/items.ts';
import type { ListMeans } from './parse/list-source.ts';
import { withoutUser } from './parse/secrets.ts';
import type { Shown } from './parse/shown-outbound.ts';
import { type Language, language } from './report/language.ts';
import { en } from './text/en/index.ts';
import type { Words } from './text/words.ts';
import { nodeNeeded, version } from './version.ts';
import { parseEngine } from './world/engines/address.ts';
import { parseServer, resolverFault } from './world/server.ts';
import { openWorld } from './world/world.ts';

export { questions } from '../rules/data/vetting/questions.ts';
export { defaultBudgets } from '../rules/presets/index.ts';
export { doctorCode } from './doctor/diagnose.ts';
export { exitCode, type FailOn, failOns } from './judge/gate.ts';
export { InputError } from './model/input-error.ts';
export type { Observed } from './model/observation.ts';
export type { PlanReport } from './model/plan-report.ts';
export type { MessageReport, Report } from './model/report.ts';
export type { Apart, Options, VetOptions, VetReport } from './options.ts';
export type { Language } from './report/language.ts';
export { version } from './version.ts';

/** Judges messages and campaigns by path. Throws InputError where there is nothing that can be judged. */
export async function check(paths: readonly string[], options: Options = {}): Promise<Report> {
  return judge(await gather(paths, options), options);
}

/** Only observes; `judge` makes the report of it, now or later. */
export async function gather(paths: readonly string[], options: Options = {}): Promise<Observed> {
  const items = await itemsFrom(paths, options);
  const { when = 'never' } = options.apart ?? {};
  if (when === 'always' || (when === 'found' && items.some(({ found }) => found)))
    return (await import('./gather-apart.ts')).gatherApart(items, options);
  using open = await gathering(options);
  return await open.gather(items);
}

function itemsFrom(paths: readonly string[], options: Options): Promise<Item[]> {
  const { stdin = process.stdin, contents = {} } = options;
  return itemsOf({ paths, stdin, contents, limits: limitsOf(options) });
}

/** When to send to whom, by a campaign file and its list. Throws InputError where there is no list. */
export async function plan(path: string, options: Options = {}): Promise<PlanReport> {
  const setup = setupFor({ ...options, providers: [] });
  // Nothing is asked but what the rules of volume ask: of the world, only the recipients' domains.
  const ofVolume = rules.filter(({ criterion }) => criterion === 'volume');
  using open = await gathering(options, { ...setup, rules: ofVolume });
  const observed = await open.gather(await itemsFrom([path], options));
  return (await import('./plan-campaign.ts')).planReport(path, observed, setup);
}

/** Input after input, with one cache of DNS answers for all of them. */
export interface Gathering extends Disposable {
  gather(items: readonly Item[]): Promise<Observed>;
}

export async function gathering(options: Options, setup: Setup = setupFor(options)): Promise<Gathering> {
  const lore = {
    mergeTags,
    esps,
    content: contentLore,
    blockLists: chosenLists(blockLists, retiredLists, options.dnsbl, options.keys),
    receiverOf: receiverOf(policies),
    spamModel,
    listLore: async () => (await import('../rules/data/list/index.ts')).listLore,
  };
  const given = options.given ?? { sender: {}, outbound: {} };
  const secrets = Object.values(options.keys ?? {});
  const bounds = limitsOf(options);
  const budget = { questions: bounds.dnsQuestions, totalMs: bounds.dnsMs };
  const asked = { zones: [], overlays: [], offline: false, budget, ...options.world, secrets, now: nowOf(options) };
  const past = await remembered(options);
  const [world, lists] = [openWorld(asked), openWorld({ ...asked, budget: listBudget })];
  const source: Omit<InputSource, 'items'> = {
    given,
    lore,
    limits: bounds,
    now: nowOf(options),
    addresses: asked.zones.length + asked.overlays.length > 0 || isOwn(asked.resolver) ? 'any' : 'public',
    lists: {
      sketchKey: sketchKeyOf(options),
      cache: options.listCache,
      say: options.say,
      by,
      ...dnsFor(lists, options),
      ...memoryOf(past),
    },
    findings: ignorableIn(rules),
    recall: past.recall,
  };
  return {
    gather: items => flow.gather({ ...source, items }, setup, world),
    [Symbol.dispose]: () => {
      past[Symbol.dispose]();
      world.close();
      lists.close();
    },
  };
}

/** Vets recipient lists by path. Throws InputError for one that cannot be read rightly. */
export async function vet(paths: readonly string[], options: VetOptions = {}): Promise<VetReport> {
  const { vetLists } = await import('./vet.ts');
  const now = nowOf(options);
  const world = openWorld({ zones: [], overlays: [], offline: false, ...options.world, now, budget: listBudget });
  const key = options.sketch === true ? await newSketchKey(options) : undefined;
  using past = await remembered(options);
  const ofLists = rules.filter(({ criterion }) => criterion === 'vetting');
  try {
    return await vetLists(paths, options, {
      lore: (await import('../rules/data/list/index.ts')).listLore,
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

/** What a report is shown in. */
export async function speak(id: LanguageId = 'en'): Promise<Language> {
  const providers = new Map(policies.map(policy => [policy.id, policy.name]));
  return language({ id, ...(await languages[id]()), rules, providers });
}

/** Each is loaded when it is spoken. English stands in the rules themselves. */
const languages: Readonly<Record<LanguageId, () => Promise<{ words: Words; translation: Translation | null }>>> = {
  en: async () => ({ words: en, translation: null }),
  es: async () => {
    const [{ es }, rulesText] = await Promise.all([import('./text/es/index.ts'), import('../rules/text/es/index.ts')]);
    return { words: es, translation: rulesText.default };
  },
  it: async () => {
    const [{ it }, rulesText] = await Promise.all([import('./text/it/index.ts'), import('../rules/text/it/index.ts')]);
    return { words: it, translation: rulesText.default };
  },
};

/** What is known of a rule, a finding, a criterion, a provider or a measure. Throws InputError for an id that is none. */
export async function explain(id: string): Promise<Explained> {
  return explained(id, await knowledge());
}

async function knowledge(): Promise<Knowledge> {
  const [{ examples }, { spamTerms }] = await Promise.all([
    import('../rules/data/examples.ts'),
    import('../rules/data/spam-terms.ts'),
  ]);
  return { rules, policies, presets, examples, spamModel, spamTerms, spamFittedOn: spamModelFittedOn };
}

/** Every id that options and commands take. */
export function names() {
  const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
    all.map(({ id, name }) => ({ id, name }));
  return {
    rules: rules as readonly AnyRule[],
    criteria,
    explainable: explainable({ rules, policies }),
    providers: named(policies),
    esps: named(esps),
    blockLists: named(blockLists),
  };
}

/** Throws InputError for a name that is no rule or criterion. */
export function chosenRules(only: readonly string[]): readonly AnyRule[] {
  const names = knownRules(rules, '--only', only);
  return rules.filter(({ id, criterion }) => names.length === 0 || names.includes(id) || names.includes(criterion));
}

/** Whether this machine can judge. Throws InputError for a resolver or a block list that is none. */
export async function doctor(options: Options = {}): Promise<Diagnosis> {
  const [{ observe }, { oldAfter }] = await Promise.all([
    import('./doctor/observe.ts'),
    import('../rules/data/ages.ts'),
  ]);
  const { resolver, offline = false } = options.world ?? {};
  const now = nowOf(options);
  const secrets = Object.values(options.keys ?? {});
  const world = openWorld({ zones: [], overlays: [], ...options.world, offline, secrets, now });
  try {
    const observed = await observe({
      now,
      node: { version: process.versions.node, needed: nodeNeeded },
      ...(resolver === undefined ? {} : { resolver }),
      offline,
      world,
      lists: chosenLists(blockLists, retiredLists, options.dnsbl, options.keys),
      data: [
        { id: 'providers', date: providersReadOn, oldAfter: oldAfter.providers },
        { id: 'spam-model', date: spamModelFittedOn.date, oldAfter: oldAfter['spam-model'] },
      ],
      countriesOldAfter: oldAfter.countries,
      history: options.history ?? null,
      cache: options.listCache ?? null,
    });
    return diagnose(observed);
  } finally {
    world.close();
  }
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

/** What settings may name. */
export const vocabulary: Vocabulary = {
  rules,
  providers: policies.map(({ id }) => id),
  esps: esps.map(({ id }) => id),
  blockLists: blockLists.map(({ id }) => id),
  listKeys: [...new Set(blockLists.flatMap(({ keyId }) => keyId ?? []))],
  retired: name => whyRetired(name, retiredLists),
  resolverFault,
  engineFault: text => {
    const engine = parseEngine(text);
    return typeof engine === 'string' ? engine : null;
  },
};

/** What is found out of how a sender's mail leaves. */
export interface Seeking {
  /** A copy of the mail: a path. */
  readonly message?: string;
  /** The From domain, where there is no message. */
  readonly from?: string;
  readonly mailFrom?: string;
}

/** By a copy of the mail and by the sender's own records in DNS. Throws InputError for a file that is no message. */
export async function findSetup({ message, ...given }: Seeking, options: Options = {}): Promise<FoundSetup> {
  const shown: Shown =
    message === undefined
      ? { from: null, outbound: {}, where: {} }
      : await (await import('./parse/shown-outbound.ts')).shownOutbound(message, mergeTags, esps);
  const domain = given.from ?? shown.from ?? given.mailFrom;
  const { offline = false, ...asked } = options.world ?? {};
  if (offline || domain === undefined) return { ...shown, asides: [] };
  const world = openWorld({ zones: [], overlays: [], ...asked, offline, now: nowOf(options), budget: beginningBudget });
  try {
    const sender = {
      domain,
      mailFrom: given.mailFrom ?? shown.outbound.mailFrom ?? domain,
      dkim: shown.outbound.dkim ?? [],
    };
    const { setupInDns } = await import('./gather/sender-setup.ts');
    const inDns = await setupInDns(sender, { esps, hostOf: receiverByMx(policies) }, world.forMessage());
    // What the message shows goes before what DNS lets one think.
    const isKnown = shown.outbound.esp !== undefined;
    return {
      outbound: { ...(isKnown ? {} : inDns.outbound), ...shown.outbound },
      where: { ...(isKnown ? {} : inDns.where), ...shown.where },
      asides: inDns.asides,
    };
  } finally {
    world.close();
  }
}

/** A person waits. */
const beginningBudget = { questions: 20, totalMs: 5000 };

export interface LearnOptions {
  readonly now: Date;
  /** What all of it belongs to, where the records do not say. */
  readonly campaign?: string;
  /** Messages handed over of that campaign, by provider id, or `all`. */
  readonly sent?: Readonly<Record<string, number>>;
  /** Path of a mapping for a table of the user's own. */
  readonly mapping?: string;
  /** Null: nothing is stored. */
  readonly history: { readonly path: string; readonly key: string } | null;
  /** Told each event as it is read. */
  readonly heard?: (event: FeedbackEvent, file: string) => void;
}

/** Reads what happened, into the local history. Throws InputError where nothing can be read. */
export async function learn(paths: readonly string[], options: LearnOptions): Promise<LearnedFile[]> {
  const { now, campaign, sent = {}, mapping, history, heard = () => {} } = options;
  const { learnInto } = await import('./learn-files.ts');
  const { readersFor } = await import('./learn/readers.ts');
  const { replyLore } = await import('../rules/data/replies/index.ts');
  const lore = { replies: replyLore, receiverOf: receiverOf(policies), receiverByMx: receiverByMx(policies) };
  const means = { readers: await readersFor(now, mapping), lore, ...(campaign === undefined ? {} : { campaign }) };
  const place = history === null ? null : { ...history, now };
  return learnInto({ paths, stdin: process.stdin, means, history: place, sent, heard });
}

/** Recorded forecasts against what happened; `apply` stores what fits better. Throws InputError for a history that cannot be read. */
export async function calibrate(request: CalibrateRequest): Promise<Calibration & { readonly applied?: Applied }> {
  return (await import('./calibrate-history.ts')).calibrateHistory(request, policies, priors.learning);
}

/** Nothing where no history is; one that cannot be read hinders no check, and is named in its report. */
async function remembered({ history, ...options }: Options): Promise<Recalling> {
  if (history === undefined) return { recall: () => null, [Symbol.dispose]: () => {} };
  return (await import('./history/recall.ts')).recalling(history, nowOf(options));
}

function memoryOf({ memory }: Recalling): Pick<ListMeans, 'memory'> {
  return memory === undefined ? {} : { memory };
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

/** A name server on this machine or in a private network is a laboratory’s: it may speak of addresses of its own. */
function isOwn(resolver: string | undefined): boolean {
  const server = resolver === undefined ? null : parseServer(resolver);
  return server !== null && !isPublicAddress(server.address);
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

function sketchKeyOf({ sketchKey }: Options): () => Promise<string | null> {
  return async () => (sketchKey === undefined ? null : (await import('./review/key.ts')).readKey(sketchKey));
}

async function newSketchKey({ sketchKey }: Options): Promise<string | undefined> {
  return sketchKey === undefined ? undefined : (await import('./review/key.ts')).ensureKey(sketchKey);
}

function limitsOf({ limits: set }: Options): Limits {
  return { ...defaultLimits, ...set };
}

function nowOf({ world }: Options): Date {
  return world?.now ?? new Date();
}
