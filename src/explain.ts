/** What is known of an id that a report names: looked up, nothing judged. */
import type { Act, Example, Explained, ExplainedFinding, ExplainedMeasure } from './model/explained.ts';
import { InputError } from './model/input-error.ts';
import type { Policy } from './model/prediction.ts';
import type { Profile } from './model/profile.ts';
import { type AnyRule, type Criterion, criteria } from './model/rule.ts';
import { type SpamForm, type SpamMeasure, type SpamModel, spamMeasures } from './model/spam.ts';
import { nearest } from './parse/nearest.ts';

export interface Knowledge {
  readonly rules: readonly AnyRule[];
  readonly policies: readonly Policy[];
  readonly presets: Readonly<Record<string, Profile>>;
  /** By finding id. */
  readonly examples: { readonly [finding: string]: Example | undefined };
  readonly spamModel: SpamModel;
  readonly spamTerms: Readonly<Record<SpamMeasure, { readonly says: string; readonly fix: string }>>;
  readonly spamFittedOn: { readonly date: string; readonly data: readonly string[] };
}

const score = 'spam-score';
const scorePrefix = `${score}/`;
/** The rule that judges the score. */
const scoreRule = 'spam-likeness';
/** So many names that hold what was typed can still be read. */
const mostNamed = 6;

/** Every id that can be explained. */
export function explainable({ rules, policies }: Pick<Knowledge, 'rules' | 'policies'>): string[] {
  const findings = ({ id, messages }: AnyRule) => Object.keys(messages).map(problem => `${id}/${problem}`);
  return [
    ...criteria,
    ...rules.flatMap(rule => [rule.id, ...findings(rule)]),
    ...policies.map(({ id }) => id),
    score,
    ...spamMeasures.map(measure => scorePrefix + measure),
  ];
}

/** Throws InputError for an id that is none, with those it may mean. */
export function explained(id: string, knowledge: Knowledge): Explained {
  const [name = '', problem, ...more] = (id === score ? scoreRule : id).split('/');
  const rule = more.length > 0 ? undefined : knowledge.rules.find(one => one.id === name);
  if (rule !== undefined && problem === undefined)
    return {
      kind: 'rule',
      rule,
      findings: Object.keys(rule.messages).map(one => findingOf(rule, one, knowledge)),
      ...(rule.id === scoreRule ? { measures: measuresIn(knowledge) } : {}),
    };
  if (rule !== undefined && Object.hasOwn(rule.messages, problem as string))
    return { kind: 'finding', rule, findings: [findingOf(rule, problem as string, knowledge)] };
  const criterion = criteria.find(one => one === id);
  if (criterion !== undefined) return ofCriterion(criterion, knowledge);
  const policy = knowledge.policies.find(one => one.id === id);
  if (policy !== undefined) return { kind: 'provider', policy, acts: actsOf(policy, knowledge) };
  const measure = spamMeasures.find(one => scorePrefix + one === id);
  if (measure !== undefined) return ofMeasure(measure, knowledge);
  throw new InputError(`there is no ${JSON.stringify(id)}`, { file: 'ID' }, hintFor(id, explainable(knowledge)));
}

function ofCriterion(id: Criterion, { rules }: Knowledge): Explained {
  return { kind: 'criterion', id, rules: rules.filter(({ criterion }) => criterion === id) };
}

function findingOf(rule: AnyRule, problem: string, { policies, presets, examples }: Knowledge): ExplainedFinding {
  const id = `${rule.id}/${problem}`;
  const message = rule.messages[problem] as ExplainedFinding['message'];
  const example = examples[id];
  return {
    id,
    problem,
    message,
    ...(example === undefined ? {} : { example }),
    acts: policies.flatMap(policy => actOf(policy, id, policies) ?? []),
    levels: Object.entries(presets).flatMap(([sender, { levels }]) => {
      const level = levels[id];
      return level === undefined || level === message.level ? [] : [{ sender, level }];
    }),
  };
}

/** Null where the provider has no word of its own about it. */
function actOf(policy: Policy, id: string, policies: readonly Policy[]): Act | null {
  const consequence = policy.on[id];
  const others = policies.find(one => one.id === 'generic');
  const isOwn = policy.like === undefined && (policy === others || consequence !== others?.on[id]);
  if (consequence === undefined || !isOwn) return null;
  const belowBulk = policy.belowBulk?.[id];
  return { provider: policy.name, consequence, ...(belowBulk === undefined ? {} : { belowBulk }) };
}

function actsOf(policy: Policy, { policies }: Knowledge): (readonly [string, Act])[] {
  return Object.keys(policy.on).flatMap(id => {
    const act = actOf(policy, id, policies);
    return act === null ? [] : [[id, act] as const];
  });
}

function measuresIn({ spamTerms }: Knowledge) {
  return spamMeasures.map(measure => ({ id: scorePrefix + measure, says: spamTerms[measure].says }));
}

function ofMeasure(
  measure: SpamMeasure,
  { spamModel, spamTerms, spamFittedOn: { date, data } }: Knowledge,
): ExplainedMeasure {
  const ranges = (of: 'html' | 'plain', { terms }: SpamForm) =>
    terms
      .filter(term => term.measure === measure)
      .flatMap(({ edges, weights }) =>
        weights.map((weight, at) => ({
          of,
          from: edges[at - 1] ?? null,
          to: edges[at] ?? null,
          times: Math.exp(weight),
        })),
      );
  return {
    kind: 'measure',
    id: scorePrefix + measure,
    ...spamTerms[measure],
    weights: [...ranges('html', spamModel.html), ...ranges('plain', spamModel.plain)],
    fittedOn: date,
    data,
  };
}

/** Names that hold what was typed, or the one that is nearest to it. */
function hintFor(typed: string, known: readonly string[]): string {
  const holding = typed === '' ? [] : known.filter(name => name.includes(typed.toLowerCase()) && !name.includes('/'));
  const meant = nearest(typed, known);
  const names = [...new Set([...(meant === null ? [] : [meant]), ...holding])].slice(0, mostNamed);
  return names.length === 0 ? 'deliv rules lists them' : `did you mean ${names.join(', ')}?`;
}
