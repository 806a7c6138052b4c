/** Every gatherer: one for each line of the fact table. */

import type { AnyGatherer } from '../model/gatherer.ts';
import alignment from './alignment.ts';
import dkimKeys from './dkim-keys.ts';
import dkimSignatures from './dkim-signatures.ts';
import dmarc from './dmarc.ts';
import { author, list, message, outbound, sender, unsubscribe } from './input-facts.ts';
import spf from './spf.ts';

export const gatherers: readonly AnyGatherer[] = [
  message,
  author,
  sender,
  outbound,
  unsubscribe,
  list,
  spf,
  dkimKeys,
  dkimSignatures,
  dmarc,
  alignment,
];
