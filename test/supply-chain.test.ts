/** What deliv is made of: packages with known bytes, licences that let people use it, no script that runs unasked. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const json = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

const manifest = json('package.json');
const { packages } = json('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const shipped = locked.filter(([, { dev }]) => dev !== true);
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('the lock file', () => {
  it('knows the bytes of every package', () => {
    const unknown = locked.filter(([, { integrity = '' }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity));
    expect(unknown.map(([path]) => path)).toEqual([]);
  });

  it('takes every package from a registry, none from a folder, a repository or a URL', () => {
    const odd = locked.filter(([, { resolved = '' }]) => !/^(?:https:\/\/registry\.npmjs\.org\/|$)/.test(resolved));
    expect(odd.map(([path]) => path)).toEqual([]);
  });

  it('is of this package', () => {
    const { dependencies, devDependencies } = packages[''] as unknown as typeof manifest;
    expect([dependencies, devDependencies]).toEqual([manifest.dependencies, manifest.devDependencies]);
  });
});

describe('scripts of packages', () => {
  it('run on installing for none that is not named, and npm ci stops at one', () => {
    const wanting = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([path]) => nameOf(path));
    expect(wanting.filter(name => !(name in manifest.allowScripts))).toEqual([]);
    expect(readFileSync(join(root, '.ci/run'), 'utf8')).toMatch(/^export npm_config_strict_allow_scripts=true$/m);
  });

  it('run for the runtime of developers alone; what ships needs none', () => {
    const allowed = Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed === true);
    expect(allowed.map(([name]) => name)).toEqual(['node']);
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
    for (const script of ['preinstall', 'install', 'postinstall']) expect(manifest.scripts[script]).toBeUndefined();
  });
});

/** Each lets anybody use, change and sell what contains it, if the notice stays. */
const fine = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]);

/** Others, each looked at. */
const looked: Readonly<Record<string, { readonly licence: string; readonly why: string }>> = {
  '@zone-eu/mailsplit': { licence: '(MIT OR EUPL-1.1+)', why: 'ours to choose: MIT' },
};

describe('licences', () => {
  it.each(
    shipped.map(([path, { license = 'none' }]) => [nameOf(path), license, path] as const),
  )('%s: %s', (name, licence, path) => {
    expect(fine.has(licence) || looked[name]?.licence === licence).toBe(true);
    // What is installed says the same; packages for other systems are not here.
    const file = `${path}/package.json`;
    if (existsSync(join(root, file))) expect(json(file).license).toBe(licence);
    else expect(packages[path]?.optional).toBe(true);
  });

  it('none is excused that is not there', () => {
    const names = shipped.map(([path]) => nameOf(path));
    expect(Object.keys(looked).filter(name => !names.includes(name))).toEqual([]);
  });
});

describe('the bill of materials', () => {
  it('is CycloneDX, and names every package that ships with its version, hash and licence', () => {
    const bill = JSON.parse(execFileSync('npm', ['run', '-s', 'sbom'], { cwd: root, encoding: 'utf8' }));
    expect(bill).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: expect.stringMatching(/^1\.[5-9]$/),
      serialNumber: expect.stringMatching(/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      version: 1,
      metadata: {
        timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        component: { 'bom-ref': `deliv@${manifest.version}`, type: 'application', version: manifest.version },
      },
    });
    const components = bill.components as {
      'bom-ref': string;
      purl: string;
      hashes: { alg: string; content: string }[];
      licenses: object[];
    }[];
    const digest = ({ integrity = '' }: Locked) =>
      Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
    const wanted = shipped.map(([path, one]) => `${nameOf(path)}@${one.version} ${digest(one)}`);
    const got = components.map(({ purl, hashes }) => {
      const named = decodeURIComponent(purl.replace(/^pkg:npm\//, ''));
      return `${named} ${hashes.find(({ alg }) => alg === 'SHA-512')?.content}`;
    });
    expect([...new Set(got)].sort()).toEqual([...new Set(wanted)].sort());
    expect(components.filter(({ licenses }) => licenses.length === 0)).toEqual([]);
    const refs = new Set([...components.map(one => one['bom-ref']), bill.metadata.component['bom-ref']]);
    const edges = bill.dependencies as { ref: string; dependsOn: string[] }[];
    expect(edges.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]).filter(ref => !refs.has(ref))).toEqual([]);
  });
});

describe('what is loaded', () => {
  it.each(Object.keys(manifest.dependencies))('%s is of the version in the lock file', name => {
    const { version } = packages[`node_modules/${name}`] as Locked;
    expect([json(`node_modules/${name}/package.json`).version, manifest.dependencies[name]]).toEqual([
      version,
      version,
    ]);
  });

  it('mailauth, dns2 and mailparser are the ones whose verdicts and faults are known', () => {
    const version = (name: string) => {
      const entry = import.meta.resolve(name);
      const folder = entry.slice(0, entry.lastIndexOf(`/node_modules/${name}/`));
      return JSON.parse(readFileSync(new URL(`${folder}/node_modules/${name}/package.json`), 'utf8')).version;
    };
    expect([version('mailauth'), version('dns2'), version('mailparser')]).toEqual(['7.1.0', '3.1.1', '3.14.2']);
  });

  it('Node.js is 24 or newer', () => {
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
  });
});

it('is published with provenance, for everybody', () => {
  expect(manifest.publishConfig).toEqual({ access: 'public', provenance: true });
});
