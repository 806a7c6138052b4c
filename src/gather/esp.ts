/** The ESP of the mail, and what stands in DNS at the names it asks its customer for. */
import { espInDns } from '../mail/esp.ts';
import type { DkimKey, SpfFact, SpfNode } from '../model/authentication.ts';
import type { EspRecords } from '../model/esp.ts';
import { type Fact, NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import { isAnswered } from './answers.ts';

export default defineGatherer({
  fact: 'espRecords',
  from: 'world',
  needs: ['author'],
  maybe: ['spf', 'dkimKeys'],
  async gather({ esp: { known, declared, shown } }, { author }, { spf, dkimKeys }, world): Promise<EspRecords> {
    const esp = declared ?? shown ?? espInDns(known, namesUsed(spf, dkimKeys));
    if (esp === null) throw new NotGiven('not-applicable', 'no ESP is declared or recognised');
    if (author.domain === null) throw new NotGiven('not-applicable', 'the From header names no single domain');
    const domain = author.domain;
    const dkim = await Promise.all(
      (esp.esp.dkim?.value ?? []).map(async ({ selector, target }) => {
        const name = `${selector}._domainkey.${domain}`;
        const answer = await world.lookup(name, 'TXT');
        const named = { name, ...(target === undefined ? {} : { target }) };
        if (isAnswered(answer)) return { ...named, state: answer.outcome === 'found' ? 'found' : 'absent' } as const;
        const { outcome, detail } = answer;
        return {
          ...named,
          state: 'unanswered',
          unanswered: outcome,
          ...(detail === undefined ? {} : { detail }),
        } as const;
      }),
    );
    return { esp, shown, domain, dkim };
  },
});

/** What the SPF record includes and where the DKIM names lead: an ESP shows itself by these. */
function namesUsed(spf: Fact<SpfFact>, keys: Fact<readonly DkimKey[]>): string[] {
  const included = spf.state === 'known' ? includesOf(spf.value.tree) : [];
  const aliases = keys.state === 'known' ? keys.value.flatMap(({ aliases = [] }) => aliases) : [];
  return [...included, ...aliases];
}

function includesOf({ terms }: SpfNode): string[] {
  return terms.flatMap(({ below }) => (below === undefined ? [] : [below.domain, ...includesOf(below)]));
}
