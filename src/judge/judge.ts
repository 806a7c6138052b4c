/** Rules over facts give verdicts. A rule whose needs are unknown is not called: its verdict is unknown, never pass or fail. */
import { createHash } from 'node:crypto';
import type { Fact } from '../model/fact.ts';
import type { FactName, Facts } from '../model/facts.ts';
import type { ListFacts } from '../model/list.ts';
import type { Policy } from '../model/prediction.ts';
import type { AnyRule, Level, Said, Unsure } from '../model/rule.ts';
import type { Setup } from '../model/setup.ts';
import type { Because, Finding, Verdict } from '../model/verdict.ts';
import { documentedBy, levelsFor } from './levels.ts';
import { fill, sayFor } from './say.ts';
import { isSkip, statusOf } from './status.ts';

/** What the levels of findings depend on, and where the message stands. */
interface Context {
  readonly file: string;
  readonly levels: Readonly<Record<string, Level>>;
  readonly documented: ReadonlySet<string>;
  /** Provider names by id. */
  readonly names: ReadonlyMap<string, string>;
}

type JudgeSetup = Pick<Setup, 'rules' | 'policies' | 'presets' | 'only' | 'skip' | 'require'>;

export function judge(facts: Facts, setup: JudgeSetup, file: string): Verdict[] {
  const context = contextOf(facts, setup, file);
  return setup.rules.map(rule => {
    const named = (names: readonly string[]) => names.includes(rule.id) || names.includes(rule.criterion);
    const chosen = (setup.only.length === 0 ? !isOptIn(rule, setup) : named(setup.only)) && !named(setup.skip);
    const verdict = chosen ? judgeOne(rule, facts, context) : leftOut(rule);
    const demanded = verdict.status === 'skipped' && named(setup.require);
    return demanded ? { ...verdict, status: 'unknown', undecided: true } : verdict;
  });
}

/** Rendering is no matter of deliverability: it is judged where it is asked for. */
function isOptIn({ id, criterion }: AnyRule, { require }: JudgeSetup): boolean {
  return criterion === 'rendering' && !require.includes(id) && !require.includes(criterion);
}

function contextOf(facts: Facts, { policies, presets }: JudgeSetup, file: string): Context {
  const names = new Map(policies.map(({ id, name }) => [id, name]));
  if (facts.sender.state !== 'known') return { file, levels: {}, documented: new Set(), names };
  const sender = facts.sender.value;
  const receiving = facts.list.state === 'known' ? policies.filter(isIn(facts.list.value)) : policies;
  return { file, levels: levelsFor(sender, presets), documented: documentedBy(receiving, sender), names };
}

function isIn({ providers }: ListFacts): (policy: Policy) => boolean {
  return ({ id }) => providers.some(provider => provider.id === id);
}

function leftOut(rule: AnyRule): Verdict {
  const because: Because = {
    why: 'only',
    subject: rule.id,
    detail: rule.criterion === 'rendering' ? 'off unless named by --only' : 'left out by --only or --skip',
  };
  return verdictOf(rule, [], [because], false);
}

function judgeOne(rule: AnyRule, facts: Facts, context: Context): Verdict {
  const missing = rule.needs.flatMap(name => missingBecause(name, facts[name]));
  const { said, unsure } = missing.length > 0 ? { said: [], unsure: missing } : run(rule, facts);
  const canFail = Object.keys(rule.messages).some(problem => levelOf(rule, problem, context) === 'fail');
  const undecided = (canFail || rule.counts === true) && unsure.some(({ why }) => !isSkip(why));
  return verdictOf(
    rule,
    said.flatMap(one => finding(rule, one, context)),
    unsure,
    undecided,
  );
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
function run(rule: AnyRule, facts: Facts): { said: Said[]; unsure: Because[] } {
  const known = Object.fromEntries(rule.needs.map(name => [name, (facts[name] as { value: unknown }).value]));
  const said: Said[] = [];
  const unsure: Because[] = [];
  try {
    for (const one of rule.check(known, sayFor(rule)) as Iterable<Said | Unsure>) {
      if (one.kind === 'finding') said.push(one);
      else unsure.push({ why: one.why, subject: one.subject, detail: one.detail });
    }
  } catch (error) {
    unsure.push({ why: 'crashed', subject: rule.id, detail: String((error as Error)?.message ?? error) });
  }
  return { said, unsure };
}

function finding(rule: AnyRule, said: Said, context: Context): Finding[] {
  const { problem, subject, data, evidence, share, provider, place, setsAside } = said;
  const message = rule.messages[problem];
  if (message === undefined) return [];
  const id = `${rule.id}/${problem}`;
  return [
    {
      id,
      level: levelOf(rule, problem, context),
      subject,
      text: fill(message.text, { provider: named(message.text, provider, context), ...data }),
      fix: fill(message.fix, { provider: named(message.fix, provider, context), ...data }),
      data,
      ...(evidence === undefined ? {} : { evidence }),
      ...(share === undefined ? {} : { share }),
      ...(provider === undefined ? {} : { provider }),
      ...(setsAside === undefined ? {} : { setsAside }),
      fingerprint: createHash('sha256').update(`${id}\0${subject}`).digest('hex').slice(0, 32),
      ...(place === undefined ? {} : { location: { file: context.file, ...place } }),
    },
  ];
}

/** The profile may change a level; a `fail` on grounds of policy stands only while a provider in the list documents it. */
function levelOf(rule: AnyRule, problem: string, { levels, documented }: Context): Level {
  const id = `${rule.id}/${problem}`;
  const message = rule.messages[problem];
  const level = levels[id] ?? message?.level ?? 'info';
  const byPolicy = (message?.ground ?? 'policy') === 'policy';
  return level === 'fail' && byPolicy && !documented.has(id) ? 'warn' : level;
}

function named(sentence: string, provider: string | undefined, { names }: Context): string {
  if (provider !== undefined) return names.get(provider) ?? provider;
  return sentence.startsWith('{provider}') ? 'All providers together' : 'all providers together';
}
