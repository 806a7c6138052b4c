/** The configuration file as a schema. */
import * as z from 'zod';
import { budgetsSchema, ignoreSchema } from './campaign-schema.ts';

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  failOn: z.enum(['fail', 'warn', 'unknown', 'never']).optional(),
  resolver: z.string().min(1).optional(),
  onlineFetch: z.boolean().optional(),
  engines: z.array(z.string().min(1)).optional(),
  dnsbl: z.array(z.string().min(1)).optional(),
  keys: z.record(z.string(), z.string().min(1)).optional(),
  /** Path of an allowed_signers file (ssh-keygen(1)), relative to this file. */
  reviewers: z.string().min(1).optional(),
  providers: z.array(z.string().min(1)).optional(),
  budgets: budgetsSchema.optional(),
  ignore: z.array(ignoreSchema).optional(),
});

export type ConfigFile = z.output<typeof configSchema>;
