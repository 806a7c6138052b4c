/** How a sender begins: what can be found out about it, and what it should set. */
import { mergeTags } from '../../rules/data/merge-tags.ts';
import { esps } from '../../rules/esp/index.ts';
import { presets } from '../../rules/presets/index.ts';
import { policies } from '../../rules/providers/index.ts';
import { adviceFor } from '../judge/advice.ts';
import { receiverByMx } from '../mail/receiver.ts';
import type { Sender } from '../model/campaign.ts';
import type { FoundSetup } from '../model/found-setup.ts';
import type { AdviceGiven } from '../model/profile.ts';
import type { Options } from '../options.ts';
import type { Shown } from '../parse/shown-outbound.ts';
import { openWorld } from '../world/world.ts';
import { nowOf } from './setup.ts';

/** What is found out of how a sender's mail leaves. */
export interface Seeking {
  /** A copy of the mail: a path. */
  readonly message?: string;
  /** The From domain, where there is no message. */
  readonly from?: string;
  readonly mailFrom?: string;
}

/** By a copy of the mail and by the sender's own records in DNS. Throws InputError for a file that is no message. */
export async function findSetup({ message, ...given }: Seeking, options: Options = {}): Promise<FoundSetup> {
  const shown: Shown =
    message === undefined
      ? { from: null, outbound: {}, where: {} }
      : await (await import('../parse/shown-outbound.ts')).shownOutbound(message, mergeTags, esps);
  const domain = given.from ?? shown.from ?? given.mailFrom;
  const { offline = false, ...asked } = options.world ?? {};
  if (offline || domain === undefined) return { ...shown, asides: [] };
  const world = openWorld({ zones: [], overlays: [], ...asked, offline, now: nowOf(options), budget: beginningBudget });
  try {
    const sender = {
      domain,
      mailFrom: given.mailFrom ?? shown.outbound.mailFrom ?? domain,
      dkim: shown.outbound.dkim ?? [],
    };
    const { setupInDns } = await import('../gather/sender-setup.ts');
    const inDns = await setupInDns(sender, { esps, hostOf: receiverByMx(policies) }, world.forMessage());
    // What the message shows goes before what DNS lets one think.
    const isKnown = shown.outbound.esp !== undefined;
    return {
      outbound: { ...(isKnown ? {} : inDns.outbound), ...shown.outbound },
      where: { ...(isKnown ? {} : inDns.where), ...shown.where },
      asides: inDns.asides,
    };
  } finally {
    world.close();
  }
}

/** A person waits. */
const beginningBudget = { questions: 20, totalMs: 5000 };

/** The settings a sender of this kind should begin with. */
export function advice(sender: Pick<Sender, 'stream' | 'traits'>): readonly AdviceGiven[] {
  return adviceFor(sender, presets, []);
}
