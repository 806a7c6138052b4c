/** A recipient list, as a report says it: counts, and no address but masked examples. */
import * as z from 'zod';
import { causeIds } from '../model/cause.ts';
import { audiences, columnRoles, kindIds, signalIds, stepIds } from '../model/list.ts';
import { segments } from '../model/plan.ts';
import { change, count, providerId, share } from './prediction-schema.ts';

const signal = z
  .strictObject({
    count: z.number().min(0).describe('Rows it touches'),
    of: z.number().min(0).describe('Rows it could touch'),
    few: z.exactOptional(z.literal(true).describe('From 1 to 4: a tally does not tell which')),
    detail: z.exactOptional(z.string().describe('In words or numbers; nothing that names a person')),
  })
  .meta({ id: 'Signal', description: 'How many rows show something' });

const open = z
  .strictObject({ fail: count.describe('Findings that fail'), warn: count.describe('Findings that warn') })
  .meta({ id: 'Door', description: 'Findings that are not ignored' });

export const listReport = z
  .strictObject({
    rows: count.describe('Of the file: read + rejected'),
    read: count.describe('Rows that could be read'),
    rejected: count.describe('Rows that could not be read'),
    unique: count.describe('Distinct addresses'),
    classes: z
      .strictObject({
        deliverable: count.describe('A mailbox is to be expected there'),
        risky: count.describe('Likely to bounce, or nobody’s'),
        undeliverable: count.describe('No mail can arrive there'),
        unknown: count.describe('Not judged: DNS was not asked, or did not answer'),
      })
      .describe('Distinct addresses by what is to be expected of them'),
    providers: z
      .array(
        z.strictObject({
          id: providerId,
          recipients: count.describe('Distinct addresses there'),
          undeliverable: count.describe('Those where no mail can arrive'),
        }),
      )
      .describe('Mailbox providers, the one with most recipients first'),
    domains: count.describe('Distinct domains of recipients'),
    expectedBounce: z
      .strictObject({
        likely: share.describe('What is expected'),
        low: share.describe('At best'),
        high: share.describe('At worst'),
      })
      .describe('Share of recipients that will bounce because the address is dead'),
    kinds: z.partialRecord(z.enum(kindIds), count).describe('Distinct addresses by what is wrong with them'),
    steps: z
      .array(
        z.strictObject({
          id: z.enum(stepIds).describe('What to take out, or to mend'),
          rows: count.describe('How many addresses that touches'),
          gain: change.describe('By how much bounces fall'),
        }),
      )
      .describe('What to do before sending, in this order'),
    audience: z.enum(audiences).describe('Private people, companies, or members and donors'),
    audienceBecause: z.string().describe('How that was judged'),
    columns: z.array(z.enum(columnRoles)).describe('What the columns of the file mean'),
    suppressionDated: z.boolean().describe('List and suppression file both say when'),
    signals: z.partialRecord(z.enum(signalIds), signal).describe('What could be counted'),
    causes: z
      .array(
        z.strictObject({
          id: z.enum(causeIds).describe('What it resembles'),
          strength: z.enum(['weak', 'moderate', 'strong']).describe('How much speaks for it'),
          because: z.array(z.string()).describe('The rules behind it'),
        }),
      )
      .describe('What the list resembles; never what it is'),
    ifSent: z
      .array(
        z.strictObject({
          who: z.string().describe('The e-mail service provider'),
          limit: share.describe('Its limit of hard bounces'),
          does: z.string().describe('What it does then'),
          reached: z.enum(['surely', 'likely']).describe('Even at best, or as expected'),
        }),
      )
      .describe('E-mail service providers whose limit it would reach if it were sent as it is'),
    doors: z
      .strictObject({
        domains: z.exactOptional(open.describe('About the domains in the mail')),
        list: z.exactOptional(open.describe('About the list')),
      })
      .describe('Where the trouble is: findings about the domains in the mail, and about the list'),
    examples: z.exactOptional(
      z
        .array(
          z.strictObject({
            row: count.describe('Of the file, as a spreadsheet counts: the header is one'),
            address: z.string().describe('Masked unless --reveal was given'),
            because: z.string().describe('Why it is worth a look'),
          }),
        )
        .describe('Rows for a person to look at'),
    ),
  })
  .meta({ id: 'List', description: 'A recipient list in numbers' });

export const planDay = z
  .strictObject({
    date: z.string().describe('On which it begins, in the time zone of volume.start'),
    provider: providerId,
    recipients: count.describe('Who are written to that day'),
    perHour: count.describe('Messages an hour'),
    from: z.exactOptional(z.array(z.enum(segments)).describe('Whom it consists of, by last contact')),
    binds: z.exactOptional(z.enum(['rate', 'bulk', 'start', 'growth']).describe('Why it is no more')),
  })
  .meta({ id: 'PlanDay', description: '24 hours of sending to one provider' });
