/** The package as others get it: packed, installed into an empty folder, run there. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-package-'));
const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

describe('the package', () => {
  it('works where it is installed, and brings no more than it needs', () => {
    const [packed] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root)) as [
      { filename: string; files: { path: string }[] },
    ];
    expect(packed.files.map(({ path }) => path.split('/')[0])).not.toContain('test');
    writeFileSync(join(folder, 'package.json'), '{"name": "elsewhere", "private": true, "type": "module"}');
    npm(['install', '--no-audit', '--no-fund', join(folder, packed.filename)], folder);
    writeFileSync(join(folder, 'm.eml'), readFileSync(join(root, 'fixtures/messages/signed-good.eml')));
    writeFileSync(join(folder, 'm.zone'), readFileSync(join(root, 'fixtures/zones/messages.zone')));
    const out = execFileSync(
      process.execPath,
      [join(folder, 'node_modules/.bin/deliv'), 'check', 'm.eml', '--zone', 'm.zone'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(out).toContain('What to expect');
    writeFileSync(
      join(folder, 'use.js'),
      "import { check } from 'deliv';\nconst { verdict } = await check(['m.eml'], { world: { offline: true } });\nconsole.log(verdict);\n",
    );
    expect(execFileSync(process.execPath, ['use.js'], { cwd: folder, encoding: 'utf8' }).trim()).toBe('pass');
  });
});
