/** The published schemas: each key explained, each example valid, and they say of a file what the program says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { vocabulary } from '../../src/index.ts';
import { campaignSchema } from '../../src/parse/campaign-schema.ts';
import { configSchema } from '../../src/parse/config-schema.ts';

const root = join(import.meta.dirname, '../..');
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);

type Schema = { readonly [key: string]: unknown };
const read = (name: string): Schema => JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'));
const schemas = { campaign: read('campaign'), config: read('config'), report: read('report') };
for (const [name, schema] of Object.entries(schemas)) ajv.addSchema(schema, name);

/** Every schema of a key, by its JSON pointer. */
function keysOf(schema: unknown, pointer = ''): [pointer: string, schema: Schema][] {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return [];
  return Object.entries(schema).flatMap(([name, value]) => {
    const below = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (['examples', 'default', 'enum'].includes(name)) return [];
    const own = pointer.endsWith('/properties') ? [[below, value] as [string, Schema]] : [];
    return [...own, ...keysOf(value, below)];
  });
}

describe.each(Object.entries(schemas))('%s', (name, schema) => {
  it('explains each key', () => {
    const silent = keysOf(schema).filter(([, one]) => !one['description'] && one['$ref'] === undefined);
    expect(silent.map(([pointer]) => pointer)).toEqual([]);
  });

  it('has examples and defaults that are valid', () => {
    const shown = keysOf(schema).flatMap(([pointer, { examples = [], default: usual }]) =>
      [...(examples as unknown[]), ...(usual === undefined ? [] : [usual])].map(value => ({ pointer, value })),
    );
    if (name !== 'report') expect(shown.length).toBeGreaterThan(20);
    const wrong = shown.filter(({ pointer, value }) => !ajv.validate(`${name}#${encodeURI(pointer)}`, value));
    expect(wrong).toEqual([]);
  });
});

const inDocs = [...readFileSync(join(root, 'docs/campaign-file.md'), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```/gm)]
  .map(match => parse(match[1] ?? '') as object | null)
  .filter(value => value !== null);
const campaigns = readdirSync(join(root, 'fixtures/campaigns')).map(
  name => parse(readFileSync(join(root, 'fixtures/campaigns', name, 'campaign.yaml'), 'utf8')) as object,
);

describe('a file that is right', () => {
  it.each(
    [...campaigns, ...inDocs].map(value => [JSON.stringify(value).slice(0, 60), value] as const),
  )('%s', (_text, value) => {
    const isConfig = 'failOn' in value;
    expect(ajv.validate(isConfig ? 'config' : 'campaign', value), JSON.stringify(ajv.errors)).toBe(true);
    expect((isConfig ? configSchema(vocabulary) : campaignSchema).safeParse(value).error).toBeUndefined();
  });

  it('may name its schema', () => {
    const value = { $schema: './campaign.schema.json', message: 'a.eml' };
    expect([ajv.validate('campaign', value), campaignSchema.safeParse(value).success]).toEqual([true, true]);
    expect(configSchema(vocabulary).safeParse({ $schema: './config.schema.json' }).success).toBe(true);
  });
});

describe('a file that is wrong is so to the program and to the schema', () => {
  it.each([
    ['campaign', { sendr: {} }],
    ['campaign', { sender: { stream: 'loud' } }],
    ['campaign', { sender: { bulk: { gmial: 'yes' } } }],
    ['campaign', { outbound: { dkim: [{ domain: 'acme.example' }] } }],
    ['campaign', { budgets: { bounce: 2 } }],
    ['campaign', { volume: { start: 'tomorrow' } }],
    ['campaign', { ignore: [{ finding: 'a/b' }] }],
    ['config', { failon: 'warn' }],
    ['config', { rules: { subjct: 'off' } }],
    ['config', { rules: { 'subject/lng': 'off' } }],
    ['config', { rules: { subject: 'loud' } }],
    ['config', { rules: { subject: { options: { mostCharacter: 3 } } } }],
    ['config', { rules: { subject: { options: { mostCapitals: 3 } } } }],
    ['config', { rules: { 'subject/long': { options: {} } } }],
    ['config', { providers: ['gmial'] }],
    ['config', { dnsbl: ['nobody'] }],
    ['config', { keys: { nobody: 'x' } }],
    ['config', { esp: 'mailup' }],
  ])('%s %j', (name, value) => {
    expect(ajv.validate(name, value)).toBe(false);
    expect((name === 'config' ? configSchema(vocabulary) : campaignSchema).safeParse(value).success).toBe(false);
  });
});
