import { defineRule } from '../../src/model/rule.ts';
import { percent, tooLittle } from '../data/history.ts';

/** LimeSpot stops an account at 15 % deferrals (2022). */
const muchDeferred = 0.15;
/** Refusals by policy that are no chance. Judgement. */
const muchBlocked = 0.01;
/** Messages from which a share says something: coss judges from 200 on (2026). */
const least = 200;

export default defineRule({
  id: 'answers-before',
  criterion: 'handshake',
  passes: 'No provider put off or refused much of the earlier mail',
  why: 'Servers remember each other: who was put off yesterday is put off today, until what was wrong is mended.',
  sources: ['Google Email sender guidelines (2026-03)', 'LimeSpot: 15 % deferrals (2022)', 'judgement'],
  needs: ['history'],
  messages: {
    deferred: {
      level: 'warn',
      text: '{provider} put off {share} of the mail of the last 30 days',
      fix: 'Read its replies, send it less and slower, and the most active recipients first',
    },
    blocked: {
      level: 'warn',
      text: '{provider} refused {share} of the mail of the last 30 days by its policy',
      fix: 'Read its replies and mend what they name before the next send; writing to it again makes it worse',
    },
  },

  *check({ history }, say) {
    const { deferred, blocked } = history;
    if (Object.keys(deferred).length === 0)
      yield say.unsure('deferred', 'no-history', 'how much was deferred (history.deferred in a campaign)');
    if (Object.keys(blocked).length === 0)
      yield say.unsure('blocked', 'no-history', 'how much was blocked (history.blocked in a campaign)');
    const about = (id: string, share: number) => ({
      data: { share: percent(share) },
      ...(id === 'all' ? {} : { provider: id }),
    });
    for (const [which, shares, much] of [
      ['deferred', deferred, muchDeferred],
      ['blocked', blocked, muchBlocked],
    ] as const)
      for (const [id, share] of Object.entries(shares)) {
        if (share < much) continue;
        const little = tooLittle(history, id, least);
        yield little !== null ? say.unsure(id, ...little) : say[which](id, about(id, share));
      }
  },
});
