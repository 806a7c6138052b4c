/** What reading replies needs to know, as the tool has it. */

import { bots } from '../../rules/data/bots.ts';
import { replyLore } from '../../rules/data/replies/index.ts';
import { policies } from '../../rules/providers/index.ts';
import type { LearnMeans } from '../../src/learn/learn.ts';
import { receiverByMx, receiverOf } from '../../src/mail/receiver.ts';

export const classifyLore: LearnMeans['lore'] = {
  bots,
  replies: replyLore,
  receiverOf: receiverOf(policies),
  receiverByMx: receiverByMx(policies),
};
