/** Rules over facts give verdicts. A rule whose needs are unknown is not called: its verdict is unknown, never pass or fail. */
import { createHash } from 'node:crypto';
import type { Fact } from '../model/fact.ts';
import type { FactName, Facts } from '../model/facts.ts';
import type { AnyRule, Said, Unsure } from '../model/rule.ts';
import type { Setup } from '../model/setup.ts';
import type { Because, Finding, Verdict } from '../model/verdict.ts';
import { type Context, contextOf, levelOf, providerName } from './context.ts';
import { offBy, optionsOf, settingOf, switchedOn } from './levels.ts';
import { fill, sayFor } from './say.ts';
import { isSkip, statusOf } from './status.ts';

type JudgeSetup = Pick<
  Setup,
  'rules' | 'policies' | 'presets' | 'limits' | 'only' | 'skip' | 'require' | 'ruleSettings'
>;

export function judge(facts: Facts, setup: JudgeSetup, file: string): Verdict[] {
  const context = contextOf(facts, setup, file);
  return setup.rules.map(rule => {
    const named = (names: readonly string[]) => names.includes(rule.id) || names.includes(rule.criterion);
    const chosen = (setup.only.length === 0 ? !isOptIn(rule, setup) : named(setup.only)) && !named(setup.skip);
    const asked = setup.only.includes(rule.id) || named(setup.require);
    const own = asked ? { ...context, settings: switchedOn(rule, context.settings) } : context;
    const off = offBy(rule, own.settings);
    const verdict = chosen && off === null ? judgeOne(rule, facts, own) : leftOut(rule, chosen ? off : null);
    const demanded = verdict.status === 'skipped' && named(setup.require);
    return demanded ? { ...verdict, status: 'unknown', undecided: true } : verdict;
  });
}

/** Rendering is no matter of deliverability: it is judged where it is asked for. */
function isOptIn({ id, criterion }: AnyRule, { require }: JudgeSetup): boolean {
  return criterion === 'rendering' && !require.includes(id) && !require.includes(criterion);
}

/** `off`: the configuration that switches it off. */
function leftOut(rule: AnyRule, off: string | null): Verdict {
  const byOption = rule.criterion === 'rendering' ? 'off unless named by --only' : 'left out by --only or --skip';
  const because: Because = { why: 'only', subject: rule.id, detail: off === null ? byOption : offIn(off) };
  return verdictOf(rule, [], [because], false);
}

function offIn(file: string): string {
  return `off in ${file}`;
}

function judgeOne(rule: AnyRule, facts: Facts, context: Context): Verdict {
  const missing = rule.needs.flatMap(name => missingBecause(name, facts[name]));
  const { said, unsure } = missing.length > 0 ? { said: [], unsure: missing } : run(rule, facts, context);
  const isOpen = ({ why, problem }: Open) => !isSkip(why) && (problem === undefined || canFail(rule, problem, context));
  return verdictOf(
    rule,
    said.flatMap(one => finding(rule, one, context)),
    unsure.map(({ why, subject, detail }) => ({ why, subject, detail })),
    unsure.some(isOpen) && countsFor(rule, context),
  );
}

/** What was not learned, and which finding that leaves open; without one, all of them. */
type Open = Because & Pick<Unsure, 'problem'>;

function canFail(rule: AnyRule, problem: string, context: Context): boolean {
  const isOff = settingOf(rule.id, problem, context.settings)?.level === 'off';
  return !isOff && levelOf(rule, problem, context).level === 'fail';
}

/** It can fail; or it counts by itself, unless the configuration made all its findings milder. */
function countsFor(rule: AnyRule, context: Context): boolean {
  const problems = Object.keys(rule.messages);
  if (problems.some(problem => canFail(rule, problem, context))) return true;
  const isAsItWas = (problem: string) => settingOf(rule.id, problem, context.settings) === undefined;
  return rule.counts === true && problems.some(isAsItWas);
}

function verdictOf(rule: AnyRule, findings: Finding[], because: Because[], undecided: boolean): Verdict {
  return {
    rule: rule.id,
    criterion: rule.criterion,
    status: statusOf(findings, because),
    because,
    findings,
    undecided,
  };
}

function missingBecause(name: FactName, fact: Fact<unknown>): Because[] {
  return fact.state === 'known' ? [] : [{ why: fact.why, subject: name, detail: fact.detail }];
}

/** A rule that crashes leaves its own verdict unknown and the others alone. */
function run(rule: AnyRule, facts: Facts, { settings }: Context): { said: Said[]; unsure: Open[] } {
  const known = Object.fromEntries(rule.needs.map(name => [name, (facts[name] as { value: unknown }).value]));
  const said: Said[] = [];
  const unsure: Open[] = [];
  try {
    for (const one of rule.check(known, sayFor(rule), optionsOf(rule, settings)) as Iterable<Said | Unsure>) {
      if (one.kind === 'finding') said.push(one);
      else unsure.push(one);
    }
  } catch (error) {
    unsure.push({ why: 'crashed', subject: rule.id, detail: String((error as Error)?.message ?? error) });
  }
  return { said, unsure };
}

function finding(rule: AnyRule, said: Said, context: Context): Finding[] {
  const { problem, subject, data, evidence, share, provider, place, setsAside } = said;
  const message = rule.messages[problem];
  const isElsewhere = provider !== undefined && !context.receiving.has(provider);
  if (message === undefined || isElsewhere) return [];
  const id = `${rule.id}/${problem}`;
  const setting = settingOf(rule.id, problem, context.settings);
  return [
    {
      id,
      ...levelOf(rule, problem, context, provider),
      subject,
      text: fill(message.text, { provider: providerName(message.text, provider, context), ...data }),
      fix: fill(message.fix, { provider: providerName(message.fix, provider, context), ...data }),
      data,
      ...(evidence === undefined ? {} : { evidence }),
      ...(share === undefined ? {} : { share }),
      ...(provider === undefined ? {} : { provider }),
      ...(setsAside === undefined ? {} : { setsAside }),
      fingerprint: createHash('sha256').update(`${id}\0${subject}`).digest('hex').slice(0, 32),
      ...(place === undefined ? {} : { location: { file: context.file, ...place } }),
      ...(setting?.level === 'off' ? { ignored: { because: offIn(setting.from) } } : {}),
    },
  ];
}
