/** The `rules` block of the configuration: for each rule that exists its level and options, for each finding its level. */
import * as z from 'zod';
import { type AnyRule, levels, type OptionDefs, type RuleSetting } from '../model/rule.ts';
import { count, key, share } from './schema-values.ts';

type Entry = Omit<RuleSetting, 'from'>;

const level = z
  .enum(['off', ...levels])
  .meta({ id: 'Level', description: 'off leaves it out; the others say how grave it is to this sender' });

/** A level alone, or an object. */
function entry(shape: { readonly options?: z.ZodType<Record<string, number> | undefined> } = {}) {
  return z
    .union([level, z.strictObject({ level: level.optional(), ...shape })])
    .transform(given => (typeof given === 'string' ? { level: given } : given) as Entry);
}

/** Keys are taken from the rules, so that one that is none is an error. */
export function rulesSchema(rules: readonly AnyRule[]): z.ZodType<Record<string, Entry>> {
  const plain = entry().meta({ id: 'LevelOf' }).optional();
  const shape = rules.flatMap(({ id, messages, options }) => [
    [id, options === undefined ? plain : entry({ options: optionsSchema(options) }).optional()] as const,
    ...Object.keys(messages).map(problem => [`${id}/${problem}`, plain] as const),
  ]);
  return z.strictObject(Object.fromEntries(shape)) as unknown as z.ZodType<Record<string, Entry>>;
}

function optionsSchema(options: OptionDefs) {
  const shape = Object.entries(options).map(([name, { kind, default: usual, says }]) => [
    name,
    key(kind === 'share' ? share : count, says, { usual }),
  ]);
  return z.strictObject(Object.fromEntries(shape)).optional() as z.ZodType<Record<string, number> | undefined>;
}
