/** Every policy table, `generic` last. */
import type { Policy, Priors } from '../../src/model/prediction.ts';
import { learning } from '../data/learning.ts';
import { spamModelFittedOn } from '../data/spam-model.ts';
import type { FindingRef } from '../index.ts';
import apple from './apple.ts';
import barracuda from './barracuda.ts';
import cisco from './cisco.ts';
import comcast from './comcast.ts';
import fastmail from './fastmail.ts';
import forwarder from './forwarder.ts';
import free from './free.ts';
import generic from './generic.ts';
import gmail from './gmail.ts';
import gmx from './gmx.ts';
import googleWorkspace from './google-workspace.ts';
import hornetsecurity from './hornetsecurity.ts';
import laposte from './laposte.ts';
import libero from './libero.ts';
import mailru from './mailru.ts';
import microsoft365 from './microsoft365.ts';
import mimecast from './mimecast.ts';
import netease from './netease.ts';
import orange from './orange.ts';
import outlook from './outlook.ts';
import proofpoint from './proofpoint.ts';
import qq from './qq.ts';
import sfr from './sfr.ts';
import terra from './terra.ts';
import tim from './tim.ts';
import tiscali from './tiscali.ts';
import tonline from './tonline.ts';
import trendmicro from './trendmicro.ts';
import { unsourced } from './unsourced.ts';
import { fault, retries, rush } from './waits.ts';
import yahoo from './yahoo.ts';
import yandex from './yandex.ts';
import zoho from './zoho.ts';

export const policies: readonly Policy<FindingRef>[] = [
  gmail,
  outlook,
  yahoo,
  apple,
  gmx,
  orange,
  googleWorkspace,
  microsoft365,
  laposte,
  sfr,
  free,
  tonline,
  libero,
  tiscali,
  tim,
  terra,
  comcast,
  mailru,
  yandex,
  qq,
  netease,
  zoho,
  fastmail,
  mimecast,
  proofpoint,
  barracuda,
  cisco,
  trendmicro,
  hornetsecurity,
  forwarder,
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
  learning,
  mediumWithin: 0.25,
  contentRelief: 0.25,
  transactionalContent: 0.3,
  unknownContent: { best: 0, likely: 0, worst: 2 },
  helpsNamed: 3,
  mendsNamed: 5,
  leastNamed: 0.005,
  contentReasons: 3,
  contentSource: `spam score fitted ${spamModelFittedOn.date}`,
};
