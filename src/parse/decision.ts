/** `decision.json`: what `vet sign` wrote and appended to. Its signatures are verified later. */
import * as z from 'zod';
import { isThere } from '../disk/look.ts';
import { choices, type DecisionRecord } from '../model/decision.ts';
import { InputError } from '../model/input-error.ts';
import { readText } from './files.ts';
import { jsonOrNull } from './json.ts';
import { ownFiles } from './own-files.ts';

const text = z.string().min(1).max(2000);
const finding = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'expected rule/problem');
const level = z.enum(['info', 'warn', 'fail']);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const sketchSchema = z.strictObject({
  keyId: z.string().regex(/^[0-9a-f]{8}$/),
  of: z.number().int().min(0),
  hashes: z.string().regex(/^([0-9a-f]{16}( [0-9a-f]{16})*)?$/),
});

/** Who may be named in an allowed_signers file, less its patterns. */
export const reviewerPattern = /^[A-Za-z0-9][A-Za-z0-9._@+-]*$/;

const recordSchema = z.strictObject({
  body: z.strictObject({
    by: text,
    list: z.strictObject({ sha256, rows: z.number().int().min(0), sketch: sketchSchema }),
    decision: z.enum(choices),
    conditions: z.array(text),
    overrides: z.array(z.strictObject({ finding, level, because: text, until: z.iso.date() })),
    seen: z.array(z.strictObject({ finding, level })),
  }),
  signatures: z
    .array(
      z.strictObject({
        reviewer: z.string().regex(reviewerPattern),
        at: z.iso.datetime(),
        signature: z.string().max(ownFiles.signatureBytes),
      }),
    )
    .max(20),
});

const schema = z.strictObject({ schemaVersion: z.literal(1), records: z.array(recordSchema).max(1000) });

/** Oldest first; none where there is no such file yet. Throws InputError for what `vet sign` did not write. */
export async function readDecisions(file: string): Promise<readonly DecisionRecord[]> {
  if (!(await isThere(file))) return [];
  const parsed = schema.safeParse(jsonOrNull(await readText(file, ownFiles.decisionBytes)));
  if (parsed.success) return parsed.data.records;
  const [issue] = parsed.error.issues;
  throw new InputError(
    `is no file of decisions (${[...(issue?.path ?? []), issue?.message].join(' ')})`,
    { file },
    'make one with deliv vet sign LIST -o FILE',
  );
}
