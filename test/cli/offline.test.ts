/** No socket is opened and no name is looked up: with `--offline`, whatever else is asked for, and where nothing asks at all. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { offlineCommands, quietCommands } from '../tools/offline-commands.ts';
import { deliv, root } from '../tools/run-deliv.ts';

const env = { NODE_OPTIONS: `--import ${join(root, 'test/tools/no-socket.ts')}`, LANG: 'en' };

describe('no socket', () => {
  it.each([...offlineCommands, ...quietCommands])('%s', command => {
    const spied = deliv(command.split(' '), { env });
    expect([spied.err, spied.code]).toEqual([expect.not.stringMatching(/SOCKET|^deliv:/), expect.any(Number)]);
    expect([0, 1, 3]).toContain(spied.code);
  });

  it.each([
    ['check fixtures/messages/signed-good.eml', 'createSocket'],
    ['check fixtures/messages/signed-good.eml --resolver https://127.0.0.1:4443/dns-query', 'connect'],
    ['check fixtures/messages/unsigned.eml --zone fixtures/zones/messages.zone --engine spamd=127.0.0.1:9', 'connect'],
  ])('the spy sees what %s opens', (command, what) => {
    const { code, err } = deliv(command.split(' '), { env });
    expect([code, err]).toEqual([9, expect.stringContaining(what)]);
  });
});
