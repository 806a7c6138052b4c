/** The facts of a list for a place where the list must never be: counts alone, small ones pooled. */
import type { ListIdentity } from '../model/decision.ts';
import type { ListFacts, Signal } from '../model/list.ts';

/** Fewer people than this could be told apart. Judgement, after statistical offices' practice. */
const leastCell = 5;

export function tallyOf(facts: ListFacts, { sha256, sketch }: ListIdentity, madeOn: Date, by: string): string {
  const signals = Object.fromEntries(
    Object.entries(facts.signals).map(([id, signal]: [string, Signal]) => [id, withoutNames(id, signal)]),
  );
  const [large, small] = [
    facts.providers.filter(({ recipients }) => recipients >= leastCell),
    facts.providers.filter(({ recipients }) => recipients < leastCell),
  ];
  const pooled = small.reduce(
    (sum, { recipients, undeliverable }) => ({
      id: 'generic',
      recipients: sum.recipients + recipients,
      undeliverable: sum.undeliverable + undeliverable,
    }),
    { id: 'generic', recipients: 0, undeliverable: 0 },
  );
  const generic = large.find(({ id }) => id === 'generic');
  const together = {
    id: 'generic',
    recipients: pooled.recipients + (generic?.recipients ?? 0),
    undeliverable: pooled.undeliverable + (generic?.undeliverable ?? 0),
  };
  const providers = [...large.filter(({ id }) => id !== 'generic'), ...(together.recipients > 0 ? [together] : [])];
  const tally = {
    tally: 1,
    sha256,
    madeOn: madeOn.toISOString().slice(0, 10),
    by,
    ...(sketch === undefined ? {} : { sketch }),
    facts: { ...facts, providers: providers.sort((a, b) => b.recipients - a.recipients), signals },
  };
  return `${JSON.stringify(tally, null, 2)}\n`;
}

/** Misspelt domains may be one person's; header names are nobody's. */
function withoutNames(id: string, { detail, ...signal }: Signal): Signal {
  return detail === undefined || id === 'typo-domain' ? signal : { ...signal, detail };
}
