/** Senders' needs differ, and so what a finding means to them, and the settings to begin with. Where several apply, the stricter level wins. */
import type { Stream, Trait } from '../../src/model/campaign.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { FindingRef } from '../index.ts';
import brand from './brand.ts';
import phishingTarget from './phishing-target.ts';
import promotional from './promotional.ts';
import transactional from './transactional.ts';

export const presets: Readonly<Record<Stream | Trait, Profile<FindingRef>>> = {
  promotional,
  transactional,
  brand,
  'phishing-target': phishingTarget,
};

/** Brevo suspends a sender at 2 % hard bounces (help page read 2026-11). */
export const defaultBudgets = { bounce: 0.02 };
