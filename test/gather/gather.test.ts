/** The runner's promises: once, side by side, and no gatherer can stop another. */
import { describe, expect, it } from 'vitest';
import { gather } from '../../src/gather/gather.ts';
import { gatherers } from '../../src/gather/index.ts';
import { NotGiven, NotKnown } from '../../src/model/fact.ts';
import { type AnyGatherer, defineGatherer } from '../../src/model/gatherer.ts';
import type { Mail } from '../../src/model/input.ts';
import { author, message, outbound } from '../tools/facts.ts';
import { fakeWorld } from '../tools/fake-world.ts';

const mail = { message: message(), author, outbound } as Mail;
const fixed = defineGatherer({ fact: 'author', from: 'input', needs: [], gather: () => author });
const failing = (error: unknown): AnyGatherer => ({
  fact: 'outbound',
  from: 'input',
  needs: [],
  gather: () => Promise.reject(error),
});
const needing = defineGatherer({ fact: 'spf', from: 'world', needs: ['outbound'], gather: () => ({}) as never });

describe('gather', () => {
  it('gathers a fact once however many need it, and nothing that is not needed', async () => {
    let calls = 0;
    const counted: AnyGatherer = { ...fixed, gather: () => calls++ };
    const unneeded: AnyGatherer = { fact: 'list', from: 'input', needs: [], gather: () => expect.unreachable() };
    const facts = await gather(mail, [counted, unneeded], ['author', 'author'], fakeWorld());
    expect(calls).toBe(1);
    expect(facts.list).toMatchObject({ state: 'skipped', why: 'not-applicable' });
  });

  it('keeps a crash to its fact, and says what needed it', async () => {
    const facts = await gather(mail, [fixed, failing(new Error('boom')), needing], ['author', 'spf'], fakeWorld());
    expect(facts.author.state).toBe('known');
    expect(facts.outbound).toMatchObject({ state: 'unknown', why: 'crashed', detail: 'boom' });
    expect(facts.spf).toMatchObject({ state: 'unknown', why: 'needs-unknown' });
  });

  it('tells what was not supplied from what could not be learned', async () => {
    const skipped = await gather(mail, [failing(new NotGiven('offline', 'x')), needing], ['spf'], fakeWorld());
    expect(skipped.spf).toMatchObject({ state: 'skipped', why: 'offline', from: 'none' });
    const unknown = await gather(mail, [failing(new NotKnown('timeout', 'x')), needing], ['outbound'], fakeWorld());
    expect(unknown.outbound).toMatchObject({ state: 'unknown', why: 'timeout' });
  });

  it('runs what is independent side by side', async () => {
    let running = 0;
    let most = 0;
    const slow = (fact: AnyGatherer['fact']): AnyGatherer => ({
      fact,
      from: 'input',
      needs: [],
      async gather() {
        most = Math.max(most, ++running);
        await new Promise(resolve => setTimeout(resolve, 5));
        running--;
      },
    });
    await gather(mail, [slow('author'), slow('outbound'), slow('list')], ['author', 'outbound', 'list'], fakeWorld());
    expect(most).toBe(3);
  });

  it('has one gatherer for each fact', () => {
    const facts = gatherers.map(({ fact }) => fact);
    expect(new Set(facts).size).toBe(facts.length);
  });
});
