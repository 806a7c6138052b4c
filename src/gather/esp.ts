/** The ESP of the mail, and what stands in DNS at the names it asks its customer for. */
import type { EspRecords } from '../model/esp.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import { isAnswered } from './answers.ts';

export default defineGatherer({
  fact: 'espRecords',
  from: 'world',
  needs: ['author'],
  async gather({ esp }, { author }, _maybe, world): Promise<EspRecords> {
    if (esp === null) throw new NotGiven('not-applicable', 'no ESP is declared or recognised');
    if (author.domain === null) throw new NotGiven('not-applicable', 'the From header names no single domain');
    const domain = author.domain;
    const dkim = await Promise.all(
      (esp.esp.dkim?.value ?? []).map(async ({ selector, target }) => {
        const name = `${selector}._domainkey.${domain}`;
        const answer = await world.lookup(name, 'TXT');
        const state = answer.outcome === 'found' ? 'found' : isAnswered(answer) ? 'absent' : 'unanswered';
        return { name, ...(target === undefined ? {} : { target }), state } as const;
      }),
    );
    return { esp, domain, dkim };
  },
});
