/** `schemas/*.schema.json`: what the code validates by, as JSON Schema (draft 2020-12). */
import * as z from 'zod';
import { reportSchema } from '../../src/parse/report-schema.ts';

type JsonSchema = Record<string, unknown>;

/** Later versions add keys to a report: readers let pass what they do not know. */
export function renderReportSchema(): string {
  return rendered(z.toJSONSchema(reportSchema, { override: ({ jsonSchema }) => opened(withoutSafe(jsonSchema)) }));
}

function opened(schema: JsonSchema): void {
  if (schema['additionalProperties'] === false) delete schema['additionalProperties'];
}

/** That a whole number is one JavaScript can hold goes without saying. */
function withoutSafe(schema: JsonSchema): JsonSchema {
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum'];
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
  return schema;
}

function rendered(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
