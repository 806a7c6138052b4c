/** The GitHub Action: what it is given reaches the command as it stands, and never a shell. Needs `npm run build`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commandsIn } from './report/commands.ts';
import { root } from './tools/run-deliv.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
};
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const { steps } = action.runs;
const script = steps.find(({ run }) => run?.includes('check')) as Step;

/** The step as a runner runs it, in this checkout. */
function ran(inputs: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'deliv-action-'));
  const given = Object.entries(script.env ?? {}).map(([name, value]) => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? '';
    return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
  });
  const [outputs, summary, sarif] = ['outputs', 'summary.md', 'deliv.sarif'].map(name => join(folder, name));
  writeFileSync(join(folder, 'step.sh'), script.run ?? '');
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', join(folder, 'step.sh')],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`,
        GITHUB_ACTION_PATH: root,
        XDG_CACHE_HOME: folder,
        XDG_DATA_HOME: folder,
        GITHUB_OUTPUT: outputs,
        GITHUB_STEP_SUMMARY: summary,
        ...Object.fromEntries(given),
      },
    },
  );
  return { status, stdout, stderr, folder, outputs: readFileSync(outputs as string, 'utf8'), summary, sarif };
}

describe('the action', () => {
  it('is composite, with every step pinned to a version', () => {
    expect(action.runs.using).toBe('composite');
    expect(steps.filter(({ uses }) => uses !== undefined).map(({ uses }) => uses)).toEqual([
      'actions/setup-node@v6.4.0',
    ]);
    expect(steps.flatMap(({ run }) => run ?? []).filter(run => /\bnpx\b/.test(run))).toEqual([]);
    expect(steps.some(({ run }) => run?.startsWith('npm ci --prefix "$GITHUB_ACTION_PATH"'))).toBe(true);
  });

  it('puts no expression into a script, and each input into the environment', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
    expect(Object.values(script.env ?? {}).toSorted()).toEqual(
      Object.keys(action.inputs)
        .map(name => `\${{ inputs.${name} }}`)
        .toSorted(),
    );
  });

  it('annotates, summarises, writes what is asked for, and ends as the check does', () => {
    const reports = join(mkdtempSync(join(tmpdir(), 'deliv-reports-')), 'a b.sarif');
    const { status, stdout, outputs, summary } = ran({
      inputs: 'fixtures/campaigns/spring-sale/campaign.yaml\r\n\n',
      options: '--zone\nfixtures/zones/spring-sale.zone\n--now=2027-03-10',
      reports: `sarif=${reports}`,
    });
    expect([status, outputs]).toEqual([1, 'exit-code=1\n']);
    expect(commandsIn(stdout).map(({ name }) => name)).toEqual(['error', 'warning', 'warning', 'warning', 'notice']);
    expect(readFileSync(summary as string, 'utf8')).toContain('## deliv · FAIL');
    expect(JSON.parse(readFileSync(reports, 'utf8')).runs.length).toBe(1);
  });

  it('does what the gate is told to', () => {
    const options = '--zone=fixtures/zones/spring-sale.zone\n--now=2027-03-10';
    const given = { inputs: 'fixtures/campaigns/spring-sale/campaign.yaml', options };
    expect(ran({ ...given, 'fail-on': 'never' }).outputs).toBe('exit-code=0\n');
    expect(ran({ ...given, config: 'no-such.yaml' }).stderr).toMatch(/^deliv: no-such\.yaml: /);
  });

  it.each([
    '$(touch INJECTED)',
    '`touch INJECTED`',
    '"; touch INJECTED; "',
    "'; touch INJECTED; '",
    '--output=INJECTED',
    '*',
  ])('takes %j for a name of a file, whatever it looks like', name => {
    const { status, stderr, folder } = ran({ inputs: name });
    expect([status, existsSync(join(root, 'INJECTED')), existsSync(join(folder, 'INJECTED'))]).toEqual([
      2,
      false,
      false,
    ]);
    expect(stderr).toBe(`deliv: ${name}: does not exist (check the path)\n`);
  });
});

describe('docs/ci.md', () => {
  const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');

  it('pins this version, wherever it names one', () => {
    const named = [...page.matchAll(/(?:\bdeliv@v?|--branch v)([\w.]+)/g)].map(match => match[1]);
    expect(named.length).toBe(4);
    expect(new Set(named)).toEqual(new Set([version]));
  });

  it('takes the command from a clone; a package is named once, and warned of', () => {
    expect(page.match(/\bnpx /g)).toHaveLength(1);
    expect(page).toMatch(/npx --yes deliv@.*\n```\n\*\*Look before you use/);
    const [clones, installs] = [/git clone .*--branch v\S+ \S+ (\S+)$/gm, /npm ci --prefix (\S+)/g].map(pattern =>
      [...page.matchAll(pattern)].map(match => match[1]),
    );
    expect(clones).toHaveLength(2);
    expect(installs).toEqual(clones);
    for (const clone of clones ?? []) expect(page).toContain(`node ${clone}/bin/deliv.js check`);
  });

  it('gives YAML that can be read', () => {
    const blocks = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(match => parse(match[1] as string) as unknown);
    expect(blocks.length).toBeGreaterThan(5);
    expect(blocks.every(one => typeof one === 'object' && one !== null)).toBe(true);
  });

  it('names inputs that the action has', () => {
    const uses = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].flatMap(match => {
      const steps = parse(match[1] as string) as unknown;
      return Array.isArray(steps) ? (steps as Step[]).filter(step => step.uses?.startsWith('OWNER/')) : [];
    });
    expect(uses.length).toBe(1);
    for (const { with: given = {} } of uses)
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)));
  });
});
