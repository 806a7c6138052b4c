/** How campaigns of one's own count. All judgement (2026-11), tried on simulated senders: `npm run bench -- calibration`. */
import type { Learning } from '../../src/model/prediction.ts';

export const learning: Learning = {
  // Shorter forgets too much of senders who do not drift.
  halfLifeDays: 90,
  halfLivesTried: [30, 60, 90, 180, 365],
  // With fewer one odd campaign sets the odds, with more a wrong base stays too long.
  baseCampaigns: 2,
  leastBase: 0.0005,
  within: 0.9,
  // Of 20, a coverage of 90 % is known to about 13 points; of fewer, intervals drawn from the campaigns themselves are too
  // narrow, and luck passes for skill.
  needed: 20,
};
