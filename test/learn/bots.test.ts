import { describe, expect, it } from 'vitest';
import { bots as lore } from '../../rules/data/bots.ts';
import { linkMark, markBots } from '../../src/learn/bots.ts';
import type { RawEvent } from '../../src/model/event.ts';

const event = (kind: RawEvent['kind'], second: number, link?: string, messageId = 'm1'): RawEvent => ({
  kind,
  source: 'test',
  recipient: 'nora@orchard.example',
  messageId,
  at: new Date(Date.UTC(2026, 0, 1, 9, 0, second)).toISOString(),
  ...(link === undefined ? {} : { figures: { link: linkMark(link) } }),
});
const bots = (events: readonly RawEvent[]) => markBots(events, lore).map(({ bot }) => bot === true);

describe('bots', () => {
  it('knows agents that load without a reader', () => {
    const by = (agent: string) => bots([{ ...event('open', 60), agent }])[0];
    expect(by('Mozilla/5.0')).toBe(true);
    expect(by('Barracuda Sentinel (EE)')).toBe(true);
    expect(by('python-requests/2.32')).toBe(true);
    expect(by('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')).toBe(false);
    expect(by('Mozilla/5.0 (via ggpht.com GoogleImageProxy)')).toBe(false);
    expect(bots([event('open', 60)])).toEqual([false]);
  });

  it('a click within 5 s after delivery is no person’s', () => {
    expect(bots([event('delivered', 0), event('click', 4, 'a'), event('click', 40, 'a')])).toEqual([
      false,
      true,
      false,
    ]);
    expect(bots([event('click', 4, 'a'), event('delivered', 10)])).toEqual([false, false]);
  });

  it('so are clicks on three links within three seconds, and no other', () => {
    const burst = [event('click', 30, 'a'), event('click', 31, 'b'), event('click', 32, 'c'), event('click', 50, 'a')];
    expect(bots(burst)).toEqual([true, true, true, false]);
    expect(bots([event('click', 30, 'a'), event('click', 31, 'a'), event('click', 32, 'a')])).toEqual([
      false,
      false,
      false,
    ]);
    expect(bots([event('click', 30, 'a'), event('click', 31, 'b'), event('click', 32, 'c', 'm2')])).toEqual([
      false,
      false,
      false,
    ]);
    expect(bots([event('click', 30, 'a'), event('click', 32, 'b'), event('click', 34, 'c')])).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('keeps order and number, and takes 200,000 clicks at once', () => {
    const many = Array.from({ length: 200_000 }, (_, at) => event('click', 30, `l${at % 50}`));
    const start = performance.now();
    expect(bots(many).every(Boolean)).toBe(true);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
