/** A message and its list: neither waits for the other, and a list that cannot be read is the user's to mend. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { observe } from '../../src/gather/observe.ts';
import type { ReadList } from '../../src/model/input.ts';
import { InputError } from '../../src/model/input-error.ts';
import { list } from '../tools/facts.ts';
import { fakeWorld } from '../tools/fake-world.ts';
import { mailOf } from '../tools/mail.ts';

const bytes = readFileSync(join(import.meta.dirname, '../../fixtures/messages/signed-good.eml'));

async function observing() {
  const reading = Promise.withResolvers<ReadList | null>();
  const world = fakeWorld();
  const observation = observe(await mailOf(bytes, { list: reading.promise }), rules, world);
  await expect.poll(() => world.questions).toContain('_dmarc.riverside.example TXT');
  return { ...reading, world, observation };
}

it('the world is asked while the list is read; its questions count', async () => {
  const { resolve, world, observation } = await observing();
  resolve({ facts: list(), identity: { sha256: '' }, dnsQueries: 7 });
  const { facts, dnsQueries } = await observation;
  expect(facts.list).toMatchObject({ state: 'known' });
  expect(dnsQueries).toBe(world.questions.length + 7);
});

it('a list that cannot be read ends it', async () => {
  const { reject, observation } = await observing();
  reject(new InputError('is not text', { file: 'contacts.csv' }));
  await expect(observation).rejects.toThrow(InputError);
});
