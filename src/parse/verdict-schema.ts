/** What judging a rule gave, as a report says it. */
import * as z from 'zod';
import { criteria, levels } from '../model/rule.ts';
import { findingId, share } from './prediction-schema.ts';

/** Why something was not learned, though it was tried. */
const unknowns = [
  'timeout',
  'servfail',
  'refused',
  'unreachable',
  'malformed',
  'over-budget',
  'limit',
  'needs-unknown',
  'unverifiable',
  'unreadable',
  'crashed',
] as const;
/** Why it was not tried. */
const skips = [
  'not-provided',
  'opt-in',
  'needs-key',
  'offline',
  'outside-zone',
  'added-by-esp',
  'template',
  'no-history',
  'not-applicable',
] as const;
export const why = z.enum([...unknowns, ...skips]);

const position = z.int().min(1);
const isoDate = z.iso.date();

export const finding = z
  .strictObject({
    id: findingId,
    level: z.enum(levels).describe('How grave it is to this sender, at these providers'),
    levelFrom: z.exactOptional(
      z.literal('config').describe("The user's configuration made it graver or milder than it would be"),
    ),
    subject: z.string().describe('What it is about: a domain, an address, a header name'),
    text: z.string().describe('The fact, in one English sentence'),
    fix: z.string().describe('What to do, in one English sentence'),
    data: z.record(z.string(), z.union([z.string(), z.number()])).describe('What fills the holes of the sentences'),
    evidence: z.exactOptional(z.string().describe('The record or header as it stands')),
    share: z.exactOptional(share.describe('The part of the mail it touches; absent: all of it')),
    provider: z.exactOptional(z.string().describe('It matters at this provider alone; absent: at all')),
    setsAside: z.exactOptional(
      z
        .strictObject({
          finding: findingId,
          level: z.enum(levels).describe('The gravest it may be'),
          because: z.string().describe('The reason the reviewer gave'),
          until: isoDate.describe('The last day'),
        })
        .describe('A finding of the same criterion that no longer counts, while it is no graver than this level'),
    ),
    fingerprint: z.string().describe('The same for the same problem with the same subject, wherever it stands'),
    location: z.exactOptional(
      z
        .strictObject({
          file: z.string().describe('The input, as it was named'),
          line: z.exactOptional(position.describe('From 1 on')),
          column: z.exactOptional(position.describe('From 1 on')),
          header: z.exactOptional(z.string().describe('Name of the header field')),
        })
        .describe('Where it stands'),
    ),
    ignored: z.exactOptional(
      z
        .strictObject({
          because: z.string().describe('The reason that was given'),
          until: z.exactOptional(isoDate.describe('The last day')),
        })
        .describe('It does not count'),
    ),
    known: z.exactOptional(z.boolean().describe('Already in the earlier report given as --baseline')),
  })
  .meta({ id: 'Finding', description: 'One problem with one subject' });

export const verdict = z
  .strictObject({
    rule: z.string().describe('Id of the rule'),
    criterion: z.enum(criteria).describe('What it is about'),
    status: z
      .enum(['pass', 'info', 'warn', 'fail', 'unknown', 'skipped'])
      .describe('The gravest finding that counts; unknown: tried and not learned; skipped: not tried'),
    because: z
      .array(
        z.strictObject({
          why: z.enum([...unknowns, ...skips, 'only']).describe('Why not'),
          subject: z.string().describe('The fact, name or rule in question'),
          detail: z.string().describe('What happened, or what to supply'),
        }),
      )
      .describe('What could not be judged, or was left out'),
    findings: z.array(finding).describe('Those that are ignored, too'),
    undecided: z.boolean().describe('It counts, and could not be judged wholly: the run is undecided'),
  })
  .meta({ id: 'Verdict', description: 'What judging one rule gave' });

export const outcome = z
  .enum(['pass', 'warn', 'fail', 'unknown'])
  .meta({ id: 'Outcome', description: 'unknown: nothing failed, but something that counts could not be judged' });

export const summary = z
  .strictObject({
    pass: z.int().describe('Nothing was found'),
    info: z.int().describe('Worth knowing'),
    warn: z.int().describe('A risk'),
    fail: z.int().describe('Stands in the way of sending'),
    unknown: z.int().describe('Tried, and could not be judged'),
    skipped: z.int().describe('Left out, or nothing to judge by'),
    ignored: z.int().describe('Findings that do not count; the others count rules'),
  })
  .describe('Rules by status, over all inputs');
