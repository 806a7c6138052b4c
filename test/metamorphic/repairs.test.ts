/** A repair that deliv asks for never lowers the predicted inbox, and makes no finding appear or grow worse. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, type MessageReport } from '../../src/index.ts';
import { type Draft, draftOf, written } from './draft.ts';
import { type Repair, repairs } from './repairs.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const drafts = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter(name => /^(?:messages|campaigns)\/.*\.eml$/.test(name))
  // Headers that stand there twice, line ends and templates are what these are about.
  .filter(name => !/two-|mixed-lines|lone-cr|template/.test(name))
  .sort()
  .map(name => [name, draftOf(readFileSync(join(fixtures, name), 'latin1').replaceAll(/\r?\n/g, '\r\n'))] as const);
const zones = ['messages', 'ordine', 'spring-sale'].map(name => ({
  path: name,
  text: readFileSync(join(fixtures, `zones/${name}.zone`), 'utf8'),
}));

async function judge(draft: Draft): Promise<MessageReport> {
  const { reports } = await check(['-'], {
    stdin: Readable.from([written(draft)]),
    world: { zones, now: new Date('2027-03-10T00:00:00Z') },
  });
  if (reports[0] === undefined) throw new Error('nothing was judged');
  return reports[0];
}

const levels = ['info', 'warn', 'fail'];

/** What is worse afterwards. */
function worse(before: MessageReport, after: MessageReport): string[] {
  const levelsIn = ({ verdicts }: MessageReport) =>
    new Map(verdicts.flatMap(({ findings }) => findings.map(({ id, level }) => [id, levels.indexOf(level)] as const)));
  const [had, has] = [levelsIn(before), levelsIn(after)];
  const inbox = ({ prediction }: MessageReport) =>
    new Map(prediction.providers.map(({ id, final }) => [id, final.likely.inbox] as const));
  const was = inbox(before);
  return [
    ...[...has].filter(([id, level]) => level > (had.get(id) ?? -1)).map(([id]) => `finding ${id}`),
    ...[...inbox(after)]
      .filter(([id, share]) => share < (was.get(id) ?? 0) - 1e-9)
      .map(([id, share]) => `${id} ${was.get(id)} -> ${share}`),
  ];
}

describe.each(repairs.map(one => [one.name, one] as const))('%s', (_name, { spoil, repair }) => {
  it.each(drafts)('%s', async (_file, draft) => {
    const spoilt = spoil(draft);
    expect(worse(await judge(spoilt), await judge(repair(spoilt)))).toEqual([]);
  });

  it('changes some of them', () => {
    expect(drafts.some(([, draft]) => written(spoil(draft)).compare(written(repair(spoil(draft)))) !== 0)).toBe(true);
  });
});

it('whatever else is wrong, and in whatever order', async () => {
  const several = fc.subarray([...repairs], { minLength: 3 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...drafts.map(([, draft]) => draft)),
      several.chain(some => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
      async (draft, [faults, order]) => {
        let [now, report] = await spoilt(draft, faults);
        for (const { name, repair } of order) {
          now = repair(now);
          const after = await judge(now);
          expect({ name, worse: worse(report, after) }).toEqual({ name, worse: [] });
          report = after;
        }
      },
    ),
    { numRuns: 12, seed: 20261126 },
  );
}, 60_000);

async function spoilt(draft: Draft, faults: readonly Repair[]): Promise<[Draft, MessageReport]> {
  const bad = faults.reduce((changed, { spoil }) => spoil(changed), draft);
  return [bad, await judge(bad)];
}
