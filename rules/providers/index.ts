/** Every policy table, `generic` last. */
import type { Policy, Priors } from '../../src/model/prediction.ts';
import { spamModelFittedOn } from '../data/spam-model.ts';
import type { FindingRef } from '../index.ts';
import apple from './apple.ts';
import generic from './generic.ts';
import gmail from './gmail.ts';
import gmx from './gmx.ts';
import orange from './orange.ts';
import outlook from './outlook.ts';
import { unsourced } from './unsourced.ts';
import { fault, retries, rush } from './waits.ts';
import yahoo from './yahoo.ts';

export const policies: readonly Policy<FindingRef>[] = [
  gmail,
  outlook,
  yahoo,
  apple,
  gmx,
  orange,
  ...unsourced,
  generic,
];

/** The day the providers' texts were last read. */
export const providersReadOn = '2026-11-23';

/** All judgement (2026-11). What share of addresses is dead, vetting says. */
export const priors: Priors = {
  ceiling: { best: 0.9, likely: 0.95, worst: 1 },
  waits: { passing: rush, staying: fault },
  retries,
  mediumWithin: 0.5,
  contentRelief: 0.25,
  transactionalContent: 0.3,
  unknownContent: { best: 0, likely: 0, worst: 2 },
  helpsNamed: 3,
  mendsNamed: 5,
  contentReasons: 3,
  contentSource: `spam score fitted ${spamModelFittedOn.date}`,
};
