/** Made-up events of a made-up sender, always the same for the same numbers. */
import { createHash } from 'node:crypto';
import type { BounceClass, EventKind, FeedbackEvent } from '../../src/model/event.ts';

export interface Sample {
  readonly events: number;
  /** Different seeds tell of different recipients and times. */
  readonly seed?: number;
  /** How many people they are about; by default every seventh event is about somebody new. */
  readonly people?: number;
  /** ISO date of the first day. */
  readonly from?: string;
  readonly days?: number;
}

const providers = ['gmail', 'microsoft365', 'outlook', 'yahoo', 'gmx', 'libero', 'orange', 'generic'];
const campaigns = ['spring-sale', 'autumn-letter', 'recibo', 'welcome', undefined];
const kinds: readonly EventKind[] = [
  ...Array<EventKind>(60).fill('delivered'),
  ...Array<EventKind>(24).fill('open'),
  ...Array<EventKind>(6).fill('click'),
  ...Array<EventKind>(5).fill('deferral'),
  ...Array<EventKind>(3).fill('bounce'),
  'complaint',
  'unsubscribe',
];
const classes: readonly BounceClass[] = ['invalid_recipient', 'mailbox_full', 'ip_reputation', 'content', 'expired'];

export function* sampleEvents({
  events,
  seed = 1,
  people,
  from = '2026-11-01',
  days = 25,
}: Sample): Generator<FeedbackEvent> {
  const random = numbers(seed);
  const start = Date.parse(`${from}T00:00:00Z`);
  const pick = <T>(values: readonly T[]) => values[Math.floor(random() * values.length)] as T;
  for (let i = 0; i < events; i++) {
    const person = Math.floor(random() * (people ?? Math.ceil(events / 7)));
    const kind = pick(kinds);
    const campaign = pick(campaigns);
    const bounce = kind === 'bounce' ? pick(classes) : kind === 'deferral' ? ('rate_limit' as const) : undefined;
    yield {
      kind,
      source: 'sample',
      recipient: `Canary.Person${seed}x${person}@shop${person % 997}.example`,
      provider: providers[person % providers.length] as string,
      at: new Date(start + Math.floor(random() * days * 86_400) * 1000).toISOString(),
      messageId: `<${seed}.${i}.Canary.Person${seed}x${person}@mail.acme.example>`,
      fromDomain: 'news.acme.example',
      ip: `192.0.2.${1 + (person % 4)}`,
      reply: `550 5.1.1 <Canary.Person${seed}x${person}@shop${person % 997}.example> unknown`,
      count: 1,
      bot: kind === 'click' && random() < 0.3,
      permanent: bounce === 'invalid_recipient',
      ...(campaign === undefined ? {} : { campaign }),
      ...(bounce === undefined ? {} : { class: bounce }),
    };
  }
}

/** Uniform in [0, 1): mulberry32. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The file such events are said to come from. */
export function sampleFile(name: string): { sha256: string; name: string; source: string } {
  return { sha256: createHash('sha256').update(name).digest('hex'), name, source: 'sample' };
}

export const sampleKey = 'the key of a sample history';
export const sampleNow = new Date('2026-11-26T12:00:00Z');
