/** What is expected, as a report says it. */
import * as z from 'zod';
import { streams } from '../model/campaign.ts';
import { chances, outcomes } from '../model/prediction.ts';

/** Sums of floating-point numbers end a hair beside. */
const hair = 1e-9;
export const share = z
  .number()
  .min(-hair)
  .max(1 + hair);
export const change = z
  .number()
  .min(-1 - hair)
  .max(1 + hair);
export const count = z.int().min(0);
export const findingId = z.string().describe('rule/problem, as spf-record/missing');
export const providerId = z.string().describe('Provider id, as gmail');

const shares = z
  .strictObject({
    inbox: share.describe('Seen in the inbox'),
    spam: share.describe('Junk folder, quarantine, or accepted and dropped'),
    deferral: share.describe('Put off, to be tried again; 0 after the retries'),
    bounce: share.describe('Refused for good, or given up'),
  })
  .meta({ id: 'Shares', description: 'Shares of recipients; they sum to 1' });

export const odds = z
  .strictObject({
    likely: shares.describe('What is expected'),
    best: shares.describe('What unknown facts could make of it at best'),
    worst: shares.describe('And at worst'),
  })
  .meta({
    id: 'Odds',
    description: 'Expected shares over campaigns like this one, and the range of what is not known',
  });

export const outcome = z.enum(outcomes).describe('inbox, spam, deferral or bounce');

const expected = {
  outcome: outcome.describe('The likeliest fate of the mail'),
  basis: z
    .enum(['policy', 'base-rate', 'own-history'])
    .describe("On what it rests: the provider's documented policy, usual rates, or own campaigns"),
  confidence: z.enum(['low', 'medium', 'high']).describe('high needs 20 own campaigns at that provider'),
  firstAttempt: odds.describe("The provider's first answer"),
  final: odds.describe('After the retries: deferrals have become inbox, spam or bounce'),
  bounceBy: z
    .strictObject({
      address: share.describe('The address does not exist'),
      policy: share.describe("Refused by the provider's policy"),
      expired: share.describe('Deferred until the retries ended'),
    })
    .describe('Why mail bounces, as shares of the recipients'),
};

export const prediction = z
  .strictObject(expected)
  .meta({ id: 'Prediction', description: 'What is expected of a mail, over all providers or at one' });

const reply = z
  .strictObject({
    code: z.int().describe('SMTP reply code (RFC 5321 section 4.2)'),
    enhanced: z.exactOptional(z.string().describe('Enhanced status code (RFC 3463)')),
    text: z.string().describe('The rest of its answer'),
  })
  .meta({ id: 'Reply', description: 'What a server says' });

const push = z
  .strictObject({
    finding: findingId,
    stage: z.enum(chances).describe('Whether mail is refused, deferred or put into spam for it'),
    effect: change.describe("By how much this provider's likely inbox share fell because of it"),
    reply: z.exactOptional(reply.describe('What its server says for it')),
    source: z.string().describe('Who says so, or judgement'),
  })
  .meta({ id: 'Push', description: "A finding that moved a provider's odds" });

const note = z.strictObject({
  text: z.string().describe('The fact, in one English sentence'),
  source: z.string().describe('Who says so, and when'),
  stream: z.exactOptional(z.enum(streams).describe('Of mail of this stream alone')),
});

const provider = z
  .strictObject({
    id: providerId,
    name: z.string().describe('As people know it'),
    recipients: count.describe('Of the list, there'),
    share: share.describe('Of the recipients'),
    ...expected,
    reply: z.exactOptional(reply.describe('The gravest answer its server is expected to give')),
    because: z.array(push).describe('What moved its odds, the most first'),
    delay: z.exactOptional(
      z
        .strictObject({
          share: share.describe('Of the recipients whose mail is deferred first'),
          median: z.number().describe('Minutes within which half of what arrives late arrives'),
          most: z.number().describe('Minutes within which 95 % of it arrives'),
        })
        .describe('When deferred mail arrives; absent where nothing is deferred'),
    ),
    own: z.exactOptional(
      z
        .strictObject({
          campaigns: count.describe('Own campaigns there that are over'),
          placed: count.describe('Those of which it was observed where mail landed'),
        })
        .describe('Absent without a history of campaigns there'),
    ),
    notes: z.array(note).describe('What its users and their filters do besides, as it says itself'),
  })
  .meta({ id: 'ProviderPrediction', description: 'What is expected at one mailbox provider' });

const mend = z.strictObject({
  finding: findingId,
  alone: change.describe('The inbox share it would cost if it were the only finding'),
  inbox: change.describe('What the inbox gains once it and those before it are mended'),
  recipients: z.number().min(0).describe('As many recipients that is'),
});

export const forecast = z
  .strictObject({
    ...expected,
    assumed: z.array(z.string()).describe('What was taken for granted because it was not supplied'),
    wouldHelp: z
      .array(
        z.strictObject({
          input: z.string().describe('What to supply'),
          narrowsBy: change.describe('By how much the range of the inbox share would be narrower'),
        }),
      )
      .describe('Which missing input would narrow the range between best and worst most'),
    fixFirst: z.array(mend).describe('What to mend first: what gives most inbox comes first'),
    whatIf: z.exactOptional(
      z
        .strictObject({
          passes: z.array(z.string()).describe('Rules or findings'),
          outcome,
          final: odds,
          inbox: change.describe('By how much the likely inbox share would be greater'),
        })
        .describe('The forecast as if rules passed that did not (--what-if)'),
    ),
    providers: z.array(provider).describe('One for each that has recipients, or where none are known the major ones'),
  })
  .meta({ id: 'Forecast', description: 'What is expected, over all providers and at each' });
