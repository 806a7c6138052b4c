/** `schemas/*.schema.json`: what the code validates by, as JSON Schema (draft 2020-12). */
import * as z from 'zod';
import { rules } from '../../rules/index.ts';
import { vocabulary } from '../../src/index.ts';
import type { AnyRule } from '../../src/model/rule.ts';
import { campaignSchema } from '../../src/parse/campaign-schema.ts';
import { configSchema } from '../../src/parse/config-schema.ts';
import { reportSchema } from '../../src/parse/report-schema.ts';

export interface JsonSchema {
  readonly [key: string]: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

/** Later versions add keys to a report: readers let pass what they do not know. */
export function renderReportSchema(): string {
  const schema = z.toJSONSchema(reportSchema, {
    override: ({ jsonSchema }) => {
      tidy(jsonSchema);
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return rendered(schema as JsonSchema);
}

/** What people write: a file with a key that is none is refused. */
export function campaignJsonSchema(): JsonSchema {
  return ofInput(campaignSchema);
}

export function configJsonSchema(): JsonSchema {
  const schema = ofInput(configSchema(vocabulary));
  const properties = schema.properties ?? {};
  return { ...schema, properties: { ...properties, rules: described(properties['rules'] as JsonSchema) } };
}

export const renderCampaignSchema = (): string => rendered(campaignJsonSchema());
export const renderConfigSchema = (): string => rendered(configJsonSchema());

function ofInput(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      tidy(jsonSchema);
      // What is transformed loses its examples on the way: ours are of the input.
      const { examples, default: usual } = z.globalRegistry.get(zodSchema) ?? {};
      if (examples !== undefined) jsonSchema.examples = examples as unknown[];
      if (usual !== undefined) jsonSchema.default = usual as never;
    },
  }) as JsonSchema;
}

/** Each rule with what it says when it passes, each finding with its sentence. */
function described(schema: JsonSchema): JsonSchema {
  const says = new Map(
    (rules as readonly AnyRule[]).flatMap(({ id, passes, messages }) => [
      [id, passes] as const,
      ...Object.entries(messages).map(([problem, { text }]) => [`${id}/${problem}`, text] as const),
    ]),
  );
  const properties = Object.entries(schema.properties ?? {}).map(
    ([name, one]) => [name, { ...one, description: says.get(name) ?? '' }] as const,
  );
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** That a whole number is one JavaScript can hold goes without saying. */
function tidy(schema: z.core.JSONSchema.BaseSchema): void {
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

function rendered(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
