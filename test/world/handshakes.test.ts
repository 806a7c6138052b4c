/** Whom a handshake may reach: the server the user named, and of the sender's own only what is public. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { greetWith, parseMailServer } from '../../src/world/handshakes.ts';
import { playHandshake } from '../../src/world/smtp.ts';
import { unplayed } from '../../src/world/unplayed.ts';
import { openWorld } from '../../src/world/world.ts';
import { type FakeZone, fakeWorld } from '../tools/fake-world.ts';

vi.mock('../../src/world/smtp.ts', () => ({ playHandshake: vi.fn() }));
const played = vi.mocked(playHandshake);

const outcomes: Record<string, 'played' | 'unreachable'> = { '2001:4860::1': 'unreachable' };
beforeEach(() => {
  played.mockReset();
  played.mockImplementation(async ({ named, host }) => unplayed(named, outcomes[host] ?? 'played'));
});

describe('--rehearse', () => {
  it.each([
    ['mail.acme.example:587', 'mail.acme.example', 587],
    ['mail.acme.example', 'mail.acme.example', 25],
    ['localhost:2525', 'localhost', 2525],
    ['192.0.2.1:25', '192.0.2.1', 25],
    ['[2001:db8::1]:465', '2001:db8::1', 465],
    ['[::1]', '::1', 25],
    ['::1', '::1', 25],
  ])('%s', (named, host, port) => {
    expect(parseMailServer(named)).toEqual({ host, port, named });
  });

  it.each([
    '',
    ':25',
    'x:0',
    'x:65536',
    'x:smtp',
    'smtp://x',
    'x y',
    'x\r\n:25',
    '[x]:25',
    '[192.0.2.1]:25',
    '1.2.3',
  ])('%j names no server', named => {
    expect(parseMailServer(named)).toBeNull();
    expect(() => openWorld({ zones: [], overlays: [], offline: false, now: new Date(), rehearse: named })).toThrow(
      /is not a server/,
    );
  });

  const world = (rehearse: string | undefined, offline = false) =>
    openWorld({ zones: [], overlays: [], offline, now: new Date(), ...(rehearse ? { rehearse } : {}) }).forMessage();

  it('none named, one named, and offline', async () => {
    expect(await world(undefined).rehearse({ helo: 'x' })).toBeNull();
    expect(await world('127.0.0.1:25', true).rehearse({ helo: 'x' })).toMatchObject({ outcome: 'not-asked' });
    expect(played).not.toHaveBeenCalled();
    expect(await world('127.0.0.1:25').rehearse({ helo: 'x' })).toMatchObject({ outcome: 'played' });
  });
});

describe('greeting the sender’s mail servers', () => {
  const zone: FakeZone = {
    'mx.acme.example': { A: ['8.8.4.4'], AAAA: ['2001:4860::1'] },
    'six.acme.example': { AAAA: ['2001:4860::1', '2001:4860::2', '2001:4860::3'] },
    'inside.acme.example': { A: ['127.0.0.1', '10.0.0.1', '192.168.1.1'], AAAA: ['::1', 'fd00::1'] },
    'mixed.acme.example': { A: ['10.0.0.1', '8.8.4.4'] },
    'broken.acme.example': 'servfail',
    'slow.acme.example': 'timeout',
    'beyond.example': 'outside-zone',
  };
  const greet = greetWith(fakeWorld(zone), false, true);
  const reached = () => played.mock.calls.map(([{ host, port, servername }]) => [host, port, servername]);

  it('at its address, by its name, without a sender', async () => {
    expect(await greet('mx.acme.example', 'out.acme.example')).toMatchObject({
      server: 'mx.acme.example',
      outcome: 'played',
    });
    expect(reached()).toEqual([['8.8.4.4', 25, 'mx.acme.example']]);
    expect(played.mock.calls[0]?.[1]).toEqual({ helo: 'out.acme.example' });
  });

  it('the next address where one cannot be reached', async () => {
    expect((await greet('six.acme.example', 'x')).outcome).toBe('played');
    expect(reached().map(([host]) => host)).toEqual(['2001:4860::1', '2001:4860::2']);
  });

  it('never an address that is not public', async () => {
    expect(await greet('inside.acme.example', 'x')).toMatchObject({ outcome: 'not-asked' });
    expect(played).not.toHaveBeenCalled();
    await greet('mixed.acme.example', 'x');
    expect(reached().map(([host]) => host)).toEqual(['8.8.4.4']);
  });

  it.each([
    ['none.acme.example', 'unreachable'],
    ['broken.acme.example', 'unreachable'],
    ['slow.acme.example', 'timeout'],
    ['beyond.example', 'not-asked'],
  ])('%s: %s', async (host, outcome) => {
    expect(await greet(host, 'x')).toMatchObject({ outcome, detail: expect.stringContaining(host) });
    expect(played).not.toHaveBeenCalled();
  });

  it('nobody offline or without --online-fetch', async () => {
    for (const [offline, allowed] of [
      [true, true],
      [false, false],
    ] as const)
      expect(await greetWith(fakeWorld(zone), offline, allowed)('mx.acme.example', 'x')).toMatchObject({
        outcome: 'not-asked',
      });
    expect(played).not.toHaveBeenCalled();
  });
});
