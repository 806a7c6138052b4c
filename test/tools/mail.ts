/** A message as `parse` would hand it on, with nothing declared but what the case says. */

import { contentLore } from '../../rules/data/content.ts';
import { listLore as lists } from '../../rules/data/list/index.ts';
import { mergeTags } from '../../rules/data/merge-tags.ts';
import { spamModel } from '../../rules/data/spam-model.ts';
import type { EspClues } from '../../src/model/esp.ts';
import type { Mail } from '../../src/model/input.ts';
import { defaultLimits } from '../../src/model/limits.ts';
import type { Lore } from '../../src/model/lore.ts';
import type { Stage } from '../../src/model/mail.ts';
import { parseMessage } from '../../src/parse/message.ts';
import { outbound, sender } from './facts.ts';

const lore: Lore = {
  esps: [],
  mergeTags,
  content: contentLore,
  blockLists: [],
  receiverOf: () => 'generic',
  spamModel,
  listLore: async () => lists,
};
const noEsp: EspClues = { known: [], declared: null, shown: null };

export async function mailOf(bytes: Buffer, change: Partial<Mail> = {}, stage?: Stage): Promise<Mail> {
  const parsed = await parseMessage(bytes, 'x.eml', mergeTags, stage);
  const declared = {
    sender,
    outbound,
    list: Promise.resolve(null),
    origin: null,
    review: null,
    esp: noEsp,
    lore,
    limits: defaultLimits,
    claimed: null,
    ignore: [],
    volume: null,
    history: null,
    remembered: null,
  };
  return { file: 'x.eml', ...parsed, ...declared, ...change };
}
