/** A reviewer's decision: the record is made or found, signed, verified as the gate will, and added to its file. */
import type { DecisionRecord, ListIdentity } from './model/decision.ts';
import { InputError } from './model/input-error.ts';
import type { MessageReport } from './model/report.ts';
import { readDecisions } from './parse/decision.ts';
import { decisionFile, signedText } from './review/decision.ts';
import { newDecision, recordToCosign, type Wish } from './review/sign.ts';
import { signText, verifySignature } from './world/ssh-keygen.ts';

export interface Signing {
  /** Where decisions are kept; a new one is added. */
  readonly file: string;
  readonly reviewer: string;
  /** Path of the reviewer's SSH key. */
  readonly key: string;
  /** Null to sign, as a second reviewer, what another decided about this very list. */
  readonly wish: Wish | null;
}

/** The list as it was vetted just now. */
interface VettedNow {
  readonly seen: MessageReport;
  readonly identity: ListIdentity;
}

interface Circumstances {
  /** The program, as it calls itself. */
  readonly by: string;
  readonly now: Date;
  /** Path of the allowed_signers file. */
  readonly reviewers: string | undefined;
}

export interface Decided {
  /** The whole file of decisions, with the new record or signature. */
  readonly text: string;
  readonly record: DecisionRecord;
  /** What the reviewer saw. */
  readonly seen: MessageReport;
}

/** `vetted` is called once the file is known to be sound. Throws InputError where nobody may open a gate with that signature. */
export async function decide(
  { file, reviewer, key, wish }: Signing,
  vetted: () => Promise<VettedNow>,
  { by, now, reviewers }: Circumstances,
): Promise<Decided> {
  const at = now.toISOString();
  const records = await readDecisions(file);
  const { seen, identity } = await vetted();
  const { body, signatures } =
    wish === null
      ? recordToCosign(records, identity, reviewer, file)
      : { body: newDecision(wish, seen, identity, { by, today: at.slice(0, 10) }), signatures: [] };
  const text = signedText(body, { reviewer, at });
  const signature = await signText(text, key);
  const verified = await verifySignature({ text, reviewer, signature }, reviewers, now);
  if (verified.state !== 'good')
    throw new InputError(
      `may not decide: ${verified.detail}`,
      { file: reviewer },
      'see reviewers in the configuration',
    );
  const record = { body, signatures: [...signatures, { reviewer, at, signature }] };
  return { text: decisionFile([...records.filter(one => one.body !== body), record]), record, seen };
}
