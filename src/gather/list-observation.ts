/** A list looked at by itself: no message, so every fact of one is left out. */

import type { Sender } from '../model/campaign.ts';
import { type Fact, NotGiven } from '../model/fact.ts';
import type { FactName, Facts } from '../model/facts.ts';
import type { ListFacts } from '../model/list.ts';
import type { Observation } from '../model/observation.ts';
import type { OriginFact } from '../model/questionnaire.ts';
import { gatherers } from './index.ts';
import { noAnswers } from './input-facts.ts';

const none = new NotGiven('not-applicable', 'there is a list and no message');

const unasked = { state: 'skipped', why: 'not-provided', detail: noAnswers, from: 'none' };

export function observeList(
  path: string,
  sha256: string,
  list: ListFacts,
  sender: Sender,
  origin: OriginFact | null,
  dnsQueries: number,
): Observation {
  const left: Fact<never> = { state: 'skipped', why: none.why, detail: none.message, from: 'none' };
  const facts: Partial<Record<FactName, Fact<unknown>>> = Object.fromEntries(gatherers.map(({ fact }) => [fact, left]));
  const known = {
    list: { state: 'known', value: list, from: 'input' },
    sender: { state: 'known', value: sender, from: 'input' },
    answers: origin === null ? unasked : { state: 'known', value: origin, from: 'input' },
  };
  return {
    input: { kind: 'list', path, sha256 },
    facts: { ...facts, ...known } as Facts,
    ignore: null,
    dnsQueries,
    ownNames: [],
  };
}
