/** What reading replies needs to know, as the tool has it. */
import { replyLore } from '../../rules/data/replies/index.ts';
import { policies } from '../../rules/providers/index.ts';
import type { ClassifyLore } from '../../src/learn/classify.ts';
import { receiverByMx, receiverOf } from '../../src/mail/receiver.ts';

export const classifyLore: ClassifyLore = {
  replies: replyLore,
  receiverOf: receiverOf(policies),
  receiverByMx: receiverByMx(policies),
};
