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
  // Before the fifth there is too little to tell half-lives apart.
  foretold: { from: 5, latest: 20 },
  // Four usual half-lives: an older campaign counts less than a sixteenth.
  rememberedDays: 365,
  belief: {
    // 5 % of a small rate, as the standard deviation on the log-odds, not the intra-class correlation: a correlation of
    // 0.05 would mean at a rate of 0.1 % that nearly all campaigns have none and a few have many.
    leastSpread: 0.05,
    mostSpread: 1.6,
    // Half of all senders lie within 0.17 and 0.51.
    spreadMedian: 0.3,
    spreadLogSd: 0.8,
    meanSpread: 0.5,
    // Heavy tails, so that a base which is far off gives way.
    meanDegrees: 3,
  },
};
