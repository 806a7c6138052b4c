/** A message of which nothing could be learned: every fact of it is unknown, for one reason. */

import type { UnknownWhy } from '../model/fact.ts';
import type { Facts } from '../model/facts.ts';
import type { Observation } from '../model/observation.ts';
import { gatherers } from './index.ts';

export function unobserved(path: string, why: UnknownWhy, detail: string): Observation {
  const fact = { state: 'unknown', why, detail, from: 'none' } as const;
  return {
    input: { kind: 'message', path, sha256: '' },
    facts: Object.fromEntries(gatherers.map(({ fact: name }) => [name, fact])) as Facts,
    ignore: null,
    dnsQueries: 0,
    ownNames: [],
  };
}
