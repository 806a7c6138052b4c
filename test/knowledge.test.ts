/** What every rule and every policy table owes its readers. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { policies } from '../rules/providers/index.ts';
import type { AnyRule } from '../src/model/rule.ts';

const folder = join(import.meta.dirname, '../rules');
const helpers = new Set(['index.ts', 'findings.ts', 'strength.ts', 'limits.ts', 'waits.ts']);
const criteria = [
  'sender',
  'vetting',
  'server',
  'handshake',
  'volume',
  'reputation',
  'authentication',
  'content',
  'rendering',
];

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'));
const all: readonly AnyRule[] = rules;
const refs = all.flatMap(rule => Object.keys(rule.messages).map(problem => `${rule.id}/${problem}`));

describe('rules', () => {
  it('are all in the index, each under the name of its file', () => {
    const named = files
      .filter(file => criteria.includes(file.split('/')[0] ?? ''))
      .map(file => file.replace(/\.ts$/, ''));
    expect(all.map(rule => `${rule.criterion}/${rule.id}`).sort()).toEqual(named.sort());
  });

  it.each(all.map(rule => [rule.id, rule] as const))('%s says who says so, and what to do', (_id, rule) => {
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const { text, fix } of Object.values(rule.messages)) {
      expect(text).not.toMatch(/[.!]$/);
      expect(fix).not.toMatch(/[.!]$/);
    }
  });

  it.each(
    all.map(rule => [rule.id, rule] as const),
  )('%s fails only with a documented consequence, an ambiguity or a law', (_id, rule) => {
    for (const [problem, { level, ground = 'policy' }] of Object.entries(rule.messages)) {
      if (level !== 'fail' || ground !== 'policy') continue;
      const documented = policies.filter(({ on }) =>
        ['P', 'O'].includes(on[`${rule.id}/${problem}` as keyof typeof on]?.conf ?? ''),
      );
      expect(documented.length, `${rule.id}/${problem}`).toBeGreaterThan(0);
    }
  });
});

describe('options of rules', () => {
  const options = all.flatMap(rule =>
    Object.entries(rule.options ?? {}).map(([name, one]) => [rule.id, name, one] as const),
  );

  it('are judgement, each with what it bounds and a default that can be meant', () => {
    expect(new Set(options.map(([id]) => id)).size).toBeGreaterThan(5);
    for (const [id, name, { kind, default: usual, says, source }] of options) {
      expect(source, `${id}: ${name}`).toMatch(/^judgement/);
      expect(says).not.toBe('');
      expect(kind === 'share' ? usual > 0 && usual <= 1 : Number.isInteger(usual) && usual > 0).toBe(true);
    }
  });
});

/** As the contract with users names them. */
const providerIds =
  'gmail google-workspace yahoo outlook microsoft365 apple gmx orange laposte sfr free tonline libero tiscali tim aruba terra comcast mailru yandex qq netease proton zoho fastmail ionos mailcom mimecast proofpoint barracuda cisco trendmicro symantec hornetsecurity forwarder generic';

describe('policy tables', () => {
  it('stand in a file of their own name', () => {
    const named = readdirSync(join(folder, 'providers')).filter(name => !helpers.has(name) && name !== 'unsourced.ts');
    const own = policies.filter(({ like }) => like === undefined);
    expect(own.map(({ id }) => id).sort()).toEqual(named.map(name => basename(name, '.ts')).sort());
  });

  it('there is one for every id of the contract, and no domain or suffix is of two', () => {
    expect(policies.map(({ id }) => id).sort()).toEqual(providerIds.split(' ').sort());
    const claimed = policies.flatMap(({ domains, mx }) => [...domains, ...mx.map(suffix => `mx ${suffix}`)]);
    expect(claimed.filter((name, at) => claimed.indexOf(name) !== at)).toEqual([]);
  });

  it.each(
    policies.map(policy => [policy.id, policy] as const),
  )('%s: known findings, ordered ranges, dated sources', (_id, { base, on }) => {
    for (const [ref, consequence] of Object.entries(on)) {
      expect(refs).toContain(ref);
      expect(consequence.source).not.toBe('');
      expect(consequence.asOf).toMatch(/^20\d\d/);
      for (const range of [
        consequence.refuse,
        consequence.defer,
        consequence.junk,
        base.refuse,
        base.defer,
        base.junk,
      ]) {
        if (range === undefined) continue;
        expect(range.best).toBeLessThanOrEqual(range.likely);
        expect(range.likely).toBeLessThanOrEqual(range.worst);
        expect(range.best).toBeGreaterThanOrEqual(0);
        expect(range.worst).toBeLessThanOrEqual(1);
      }
    }
  });
});
