/** The report's schema says exactly what a report is, and every report we have is one. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { check, type Options, vet } from '../../src/index.ts';
import type { DomainName } from '../../src/model/mail.ts';
import type { MessageReport, Report } from '../../src/model/report.ts';
import { messageReport } from '../../src/parse/message-report-schema.ts';
import { baselineSchema, reportSchema } from '../../src/parse/report-schema.ts';
import { json, ndjson } from '../../src/report/json.ts';
import { renderReportSchema } from '../tools/render-schemas.ts';

process.chdir(join(import.meta.dirname, '../..'));

/** Every value there may be, with the way to it: a flat list, for the compiler takes deep objects on trust. */
type Leaves<T, Path extends string> = T extends DomainName
  ? [Path, string]
  : T extends string | number | boolean | null
    ? [Path, T]
    : T extends readonly (infer E)[]
      ? Leaves<E, `${Path}[]`>
      : { [K in keyof T & string]-?: Leaves<T[K], `${Path}.${K}${Optional<T, K>}`> }[keyof T & string];
type Optional<T, K extends keyof T> = { [P in K]?: T[P] } extends Pick<T, K> ? '?' : '';
type Same<A, B> = [A, B] extends [B, A] ? true : false;
type SameShape<A, B> = Same<Leaves<A, ''>, Leaves<B, ''>>;

type Schema = z.output<typeof reportSchema>;
const sameReport: SameShape<Report, Schema> = true;
const sameMessage: SameShape<MessageReport, z.output<typeof messageReport>> = true;

type Finding = Report['reports'][number]['verdicts'][number]['findings'][number];
type WithFinding<F> = { reports: { verdicts: { findings: F[] }[] }[] };
type Deep<F> = SameShape<WithFinding<Finding>, WithFinding<F>>;
const missing: Deep<Omit<Finding, 'known'>> = false;
const other: Deep<Omit<Finding, 'known'> & { known?: string }> = false;
const demanded: Deep<Omit<Finding, 'known'> & { known: boolean }> = false;
const more: Deep<Finding & { more?: string }> = false;

describe('types', () => {
  it('are the same, and a difference deep within would show', () => {
    expect([sameReport, sameMessage]).toEqual([true, true]);
    expect([missing, other, demanded, more]).toEqual([false, false, false, false]);
  });
});

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
formats.default(ajv);
ajv.addSchema(JSON.parse(renderReportSchema()), 'report');

/** What both validators say against it; empty: it is a report. */
function faults(value: unknown, part: 'report' | 'MessageReport' = 'report'): unknown[] {
  const name = part === 'report' ? 'report' : 'report#/$defs/MessageReport';
  const byAjv = ajv.validate(name, value) ? [] : (ajv.errors ?? []);
  const byZod = (part === 'report' ? reportSchema : messageReport).safeParse(value).error?.issues ?? [];
  return [...byAjv, ...byZod];
}

const now = new Date('2027-03-10T00:00:00Z');
const zones = (name: string) => [{ path: name, text: readFileSync(`fixtures/zones/${name}.zone`, 'utf8') }];
const given: NonNullable<Options['given']> = {
  sender: {},
  outbound: {},
  from: 'Riverside Library <news@riverside.example>',
  subject: 'The reading room',
};

describe('reports', () => {
  it.each(
    readdirSync('fixtures/cases').filter(name => readdirSync(`fixtures/cases/${name}`).includes('report.json')),
  )('the golden one of %s', name => {
    expect(faults(JSON.parse(readFileSync(`fixtures/cases/${name}/report.json`, 'utf8')))).toEqual([]);
  });

  it('of messages without a campaign, whole and line by line', async () => {
    const paths = readdirSync('fixtures/messages').map(name => `fixtures/messages/${name}`);
    const report = await check(paths, { given, world: { zones: zones('messages'), now } });
    expect(faults(JSON.parse(json(report)))).toEqual([]);
    const lines = ndjson(report).trimEnd().split('\n');
    expect(lines).toHaveLength(report.reports.length);
    expect(lines.flatMap(line => faults(JSON.parse(line), 'MessageReport'))).toEqual([]);
  });

  it('with everything that is not in every report', async () => {
    const report = await check(['fixtures/campaigns/spring-sale/campaign.yaml'], {
      world: { zones: zones('spring-sale'), now },
      whatIf: ['spf-result'],
      rules: { 'dmarc-policy': { level: 'info' } },
      ignore: [{ finding: 'spf-result', because: 'next week', until: '2027-04-01' }],
      baseline: new Set(['x']),
      settings: [{ key: 'offline', value: true, from: 'command line' }],
    });
    expect(report.reports[0]?.prediction.whatIf).toBeDefined();
    expect(report.summary.ignored).toBeGreaterThan(0);
    expect(faults(JSON.parse(json(report)))).toEqual([]);
  });

  it('of lists', async () => {
    const lists = readdirSync('fixtures/lists')
      .filter(name => /\.(csv|tsv)$/.test(name))
      .slice(0, 6);
    const { report } = await vet(
      lists.map(name => `fixtures/lists/${name}`),
      { world: { offline: true, now } },
    );
    expect(report.reports).toHaveLength(lists.length);
    expect(faults(JSON.parse(json(report)))).toEqual([]);
  });
});

describe('an earlier or a later report', () => {
  const golden = () => JSON.parse(readFileSync('fixtures/cases/spring-sale/report.json', 'utf8'));
  const later = { ...golden(), more: { of: 'a later version' } };

  it('is one of the published schema where keys were added, and none where one is missing', () => {
    expect(ajv.validate('report', later)).toBe(true);
    const { summary: _, ...without } = golden();
    expect(ajv.validate('report', without)).toBe(false);
    const damaged = golden();
    damaged.reports[0].verdicts[0].status = 'perhaps';
    expect(ajv.validate('report', damaged)).toBe(false);
  });

  it('serves as a baseline', () => {
    const { reports } = baselineSchema.parse(later);
    expect(reports[0]?.verdicts.flatMap(({ findings }) => findings).length).toBeGreaterThan(0);
    expect(baselineSchema.safeParse({ ...later, schemaVersion: 2 }).success).toBe(false);
    expect(baselineSchema.safeParse({ schemaVersion: 1, reports: [{ verdicts: [{ findings: [{}] }] }] }).success).toBe(
      false,
    );
  });
});
