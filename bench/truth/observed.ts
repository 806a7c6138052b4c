/** Every sample as deliv observes it before it is sent, without a network. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spamMeasures } from '../../src/content/measures.ts';
import { gather } from '../../src/index.ts';
import type { Observation } from '../../src/model/observation.ts';
import type { SpamMeasures } from '../../src/model/spam.ts';
import type { Sample } from './samples.ts';

export interface Observed extends Sample {
  readonly observation: Observation;
  readonly measures: SpamMeasures;
  readonly hasHtml: boolean;
}

/** Samples deliv refuses or cannot read whole are left out, and counted by the caller. */
export async function observeAll(samples: readonly Sample[]): Promise<Observed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'deliv-truth-'));
  const file = join(folder, 'message.eml');
  const observed: Observed[] = [];
  try {
    for (const sample of samples) {
      writeFileSync(file, sample.sent);
      const one = await observe(file);
      if (one !== null) observed.push({ ...sample, ...one });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return observed;
}

async function observe(file: string): Promise<Pick<Observed, 'observation' | 'measures' | 'hasHtml'> | null> {
  try {
    const { observations } = await gather([file], {
      given: { stage: 'rendered', sender: {}, outbound: {} },
      world: { offline: true },
    });
    const [observation] = observations;
    if (observation === undefined) return null;
    const { content, message, author } = observation.facts;
    if (content.state !== 'known' || message.state !== 'known' || author.state !== 'known') return null;
    const measures = spamMeasures(content.value, message.value, author.value);
    return { observation, measures, hasHtml: content.value.html !== null };
  } catch {
    return null;
  }
}
