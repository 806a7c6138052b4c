/** What reviewers decided about the list, whether they signed it, and whether it is this list. */
import type { DecisionRecord, ListIdentity, ObservedDecision } from '../model/decision.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { World } from '../model/world.ts';
import { signedText } from '../review/decision.ts';
import { compareLists } from '../review/sketch.ts';

export default defineGatherer({
  fact: 'decision',
  from: 'input',
  needs: [],
  async gather({ review, list }, _known, _maybe, world) {
    if (review === null)
      throw new NotGiven('not-provided', 'whether a decision about the list is demanded (vetting.required)');
    const read = await list;
    const asOf = world.now.toISOString().slice(0, 10);
    if (read === null) return { asOf, hasList: false, records: [] };
    const seen: ObservedDecision[] = [];
    // One after the other: each signature is a process of its own.
    for (const record of review) seen.push(await observed(record, read.identity, world));
    return { asOf, hasList: true, records: seen };
  },
});

async function observed(
  { body, signatures }: DecisionRecord,
  list: ListIdentity,
  world: World,
): Promise<ObservedDecision> {
  const { decision, conditions, overrides } = body;
  const verified = signatures.map(async ({ reviewer, at, signature }) => {
    const verification = await world.verifySignature({ text: signedText(body, { reviewer, at }), reviewer, signature });
    return { reviewer, at, verification };
  });
  return {
    decision,
    conditions,
    overrides,
    comparison: compareLists(body.list, list),
    signatures: await Promise.all(verified),
  };
}
