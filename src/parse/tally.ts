/** A tally: the facts of a list that must not be where this runs, as `vet --tally` wrote them. */
import { relative } from 'node:path';
import * as z from 'zod';
import type { ListIdentity } from '../model/decision.ts';
import { InputError } from '../model/input-error.ts';
import { audiences, columnRoles, kindIds, type ListFacts, signalIds, stepIds } from '../model/list.ts';
import { providerIds } from '../model/provider-ids.ts';
import { sketchSchema } from './decision.ts';
import { readText } from './files.ts';
import { jsonOrNull } from './json.ts';
import { ownFiles } from './own-files.ts';

const count = z.number().int().min(0);
const share = z.number().min(0).max(1);
const signal = z.strictObject({
  count: z.number().min(0),
  of: count,
  few: z.literal(true).optional(),
  detail: z.string().optional(),
});

const factsSchema = z.strictObject({
  rows: count,
  read: count,
  rejected: count,
  unique: count,
  classes: z.strictObject({ deliverable: count, risky: count, undeliverable: count, unknown: count }),
  providers: z
    .array(z.strictObject({ id: z.enum(providerIds), recipients: count, undeliverable: count }))
    .refine(all => new Set(all.map(({ id }) => id)).size === all.length)
    .refine(all => all.every(({ recipients, undeliverable }) => undeliverable <= recipients)),
  domains: count,
  expectedBounce: z.strictObject({ likely: share, low: share, high: share }),
  kinds: z.partialRecord(z.enum(kindIds), count),
  steps: z.array(z.strictObject({ id: z.enum(stepIds), rows: count, gain: z.number() })),
  audience: z.enum(audiences),
  audienceBecause: z.string(),
  columns: z.array(z.enum(columnRoles)),
  suppressionDated: z.boolean(),
  signals: z.partialRecord(z.enum(signalIds), signal),
});

const tallySchema = z.strictObject({
  tally: z.literal(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  madeOn: z.iso.date(),
  by: z.string(),
  sketch: sketchSchema.optional(),
  facts: factsSchema,
});

export interface Tally {
  readonly facts: ListFacts;
  readonly identity: ListIdentity;
}

/** Throws InputError for what `vet --tally` did not write. */
export async function readTally(path: string): Promise<Tally> {
  const file = relative('.', path);
  const tally = parseTally(await readText(path, ownFiles.documentBytes));
  if (tally === null)
    throw new InputError('is not a tally of a list', { file }, 'make one with deliv vet LIST --tally FILE');
  return tally;
}

/** Null for what is no tally. */
export function parseTally(text: string): Tally | null {
  const parsed = tallySchema.safeParse(jsonOrNull(text));
  if (!parsed.success) return null;
  const { facts, sha256, sketch } = parsed.data;
  return { facts: facts as ListFacts, identity: { sha256, ...(sketch === undefined ? {} : { sketch }) } };
}
