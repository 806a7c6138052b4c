/** The package as others get it: packed, installed into an empty folder, run and compiled against there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { root } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-package-'));
let packed: { filename: string; files: { path: string }[] };

/** As a stranger's shell runs it: without what `npm run` hands on of this project's own settings. */
function npm(args: readonly string[], cwd: string): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  return execFileSync('npm', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function node(args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
}

/** What a module of the user's prints. */
function runs(name: string, ...lines: readonly string[]): string {
  writeFileSync(join(folder, name), lines.join('\n'));
  return node([name]).trim();
}

beforeAll(() => {
  [packed] = JSON.parse(npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root));
  writeFileSync(join(folder, 'package.json'), '{"name": "elsewhere", "private": true, "type": "module"}');
  npm(['install', '--no-audit', '--no-fund', join(folder, packed.filename)], folder);
  writeFileSync(join(folder, 'm.eml'), readFileSync(join(root, 'fixtures/messages/signed-good.eml')));
  writeFileSync(join(folder, 'newsletter.eml'), readFileSync(join(root, 'fixtures/messages/signed-good.eml')));
  writeFileSync(join(folder, 'm.zone'), readFileSync(join(root, 'fixtures/zones/messages.zone')));
  writeFileSync(join(folder, 'list.csv'), 'email\nana@acme.example\nnot an address\n');
  writeFileSync(join(folder, 'sale.zone'), readFileSync(join(root, 'fixtures/zones/spring-sale.zone')));
  cpSync(join(root, 'fixtures/campaigns/spring-sale'), join(folder, 'sale'), { recursive: true });
});

describe('the package', () => {
  it('brings what it needs, and no more', () => {
    const tops = new Set(packed.files.map(({ path }) => path.split('/')[0]));
    expect([...tops].sort()).toEqual(
      ['CHANGELOG.md', 'LICENSE', 'NOTICE', 'README.md', 'bin', 'dist', 'package.json', 'schemas'].sort(),
    );
    expect(
      packed.files
        .map(({ path }) => path)
        .filter(path => path.startsWith('schemas/'))
        .sort(),
    ).toEqual(['schemas/campaign.schema.json', 'schemas/config.schema.json', 'schemas/report.schema.json']);
  });

  it('is sound in the eyes of publint', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/publint/src/cli.js'), tarball(), '--strict'],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stdout]).toEqual([0, expect.stringContaining('All good!')]);
  });

  it('works where it is installed', () => {
    expect(node([join(folder, 'node_modules/.bin/deliv'), 'check', 'm.eml', '--zone', 'm.zone'])).toContain(
      'What to expect',
    );
  });
});

describe('what is bundled', () => {
  it('is whole: every part of a mail, a list and a page can be read', () => {
    const deliv = join(folder, 'node_modules/.bin/deliv');
    const said = spawnSync(
      process.execPath,
      [deliv, 'check', 'sale/campaign.yaml', '--zone', 'sale.zone', '-f', 'json'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect(said.stdout).toContain('"list"');
    expect(said.stdout).not.toContain('"crashed"');
  });

  it('stands there with the licence of each package', () => {
    const notices = readFileSync(join(folder, 'node_modules/deliv/dist/licences.txt'), 'utf8');
    for (const name of ['commander', 'css-tree', 'dns2', 'mailauth', 'mailparser', 'zod'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(notices).not.toContain('undefined');
  });
});

describe('in code', () => {
  const now = '2027-03-10T00:00:00.000Z';

  it('check gives what -f json prints', () => {
    const printed = node([
      join(folder, 'node_modules/.bin/deliv'),
      'check',
      'm.eml',
      '--zone',
      'm.zone',
      '--now',
      now,
      '-f',
      'json',
    ]);
    const given = runs(
      'check.js',
      "import { readFileSync } from 'node:fs';",
      "import { check } from 'deliv';",
      "const zones = [{ path: 'm.zone', text: readFileSync('m.zone', 'utf8') }];",
      `console.log(JSON.stringify(await check(['m.eml'], { world: { zones, now: new Date('${now}') } })));`,
    );
    const { settings, ...made } = JSON.parse(printed).run;
    expect(settings).toEqual([
      { key: 'now', value: now, from: 'command line' },
      { key: 'zone', value: 'm.zone', from: 'command line' },
    ]);
    expect(JSON.parse(given)).toEqual({ ...JSON.parse(printed), run: { ...made, settings: [] } });
  });

  it('what the README shows runs', () => {
    const [, shown = ''] = /^```js\n([\s\S]*?)^```/m.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
    expect(shown).toContain("from 'deliv'");
    writeFileSync(join(folder, 'readme.js'), shown.replace('{ given:', '{ world: { offline: true }, given:'));
    const { status, stderr } = spawnSync(process.execPath, ['readme.js'], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('exit code, errors, vet and plan', () => {
    const said = runs(
      'all.js',
      "import { readFileSync } from 'node:fs';",
      "import { check, exitCode, InputError, plan, vet } from 'deliv';",
      'const world = { offline: true };',
      "const report = await check(['m.eml'], { world, rules: { subject: { level: 'off' } } });",
      "const error = await check(['nowhere.eml'], { world }).catch(one => one);",
      "const { report: vetted, lists } = await vet(['list.csv'], { world });",
      "const zones = [{ path: 'sale.zone', text: readFileSync('sale.zone', 'utf8') }];",
      "const { plan: made } = await plan('sale/campaign.yaml', { world: { zones } });",
      'console.log(JSON.stringify([',
      "  exitCode(report, 'fail'), error instanceof InputError, error.file, error.hint,",
      '  vetted.reports[0].list.rows, typeof lists[0].tally, made.days.length > 0,',
      ']));',
    );
    expect(JSON.parse(said)).toEqual([0, true, 'nowhere.eml', 'check the path', 2, 'string', true]);
  });

  it('the schemas are found by name, as modules and as files', () => {
    const titles = runs(
      'schemas.js',
      "import report from 'deliv/schemas/report.schema.json' with { type: 'json' };",
      "import campaign from 'deliv/schemas/campaign.schema.json' with { type: 'json' };",
      "import config from 'deliv/schemas/config.schema.json' with { type: 'json' };",
      'console.log([report, campaign, config].map(one => one.title).join());',
    );
    expect(titles).toBe('deliv report,deliv campaign file,deliv configuration');
    const found = createRequire(join(folder, 'x.js')).resolve('deliv/schemas/report.schema.json');
    expect(found).toContain('/node_modules/deliv/schemas/');
  });
});

describe('types', () => {
  const use = `
    import { check, exitCode, type FailOn, InputError, type Options, plan, type Report, vet } from 'deliv';

    const options: Options = { world: { offline: true }, rules: { 'subject/long': { level: 'off' } } };
    const report: Report = await check(['m.eml'], options);
    const code: 0 | 1 | 3 = exitCode(report, 'warn' satisfies FailOn);
    const [first] = report.reports;
    const levels: readonly ('info' | 'warn' | 'fail')[] = first?.verdicts.flatMap(({ findings }) => findings.map(one => one.level)) ?? [];
    const inbox: number | undefined = first?.prediction.providers[0]?.final.likely.inbox;
    const rows: number | undefined = (await vet(['list.csv'])).report.reports[0]?.list?.rows;
    const days: number = (await plan('campaign.yaml')).plan.days.length;
    // @ts-expect-error: no such option
    await check(['m.eml'], { offlien: true });
    // @ts-expect-error: a report is read, never written
    report.verdict = 'pass';
    try {
      await check(['nowhere.eml']);
    } catch (error) {
      if (error instanceof InputError) console.log(error.file, error.line, error.hint);
    }
    console.log(code, levels, inbox, rows, days);
  `;

  it.each([
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])('compile for a strict user who resolves modules by %s', (moduleResolution, module) => {
    const at = join(folder, `types-${moduleResolution}`);
    mkdirSync(at);
    writeFileSync(join(at, 'use.ts'), use);
    const compilerOptions = {
      ...{
        module,
        moduleResolution,
        target: 'es2024',
        lib: ['es2024', 'esnext.disposable', 'dom'],
        types: ['node'],
        typeRoots: [join(root, 'node_modules/@types')],
        noEmit: true,
      },
      ...{ strict: true, noUncheckedIndexedAccess: true, exactOptionalPropertyTypes: true, skipLibCheck: false },
    };
    writeFileSync(join(at, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['use.ts'] }));
    const tsc = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', at], { cwd: at, encoding: 'utf8' });
    expect([tsc.stdout, tsc.status]).toEqual(['', 0]);
  });
});

function tarball(): string {
  return join(folder, packed.filename);
}
