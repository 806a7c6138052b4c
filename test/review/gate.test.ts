/** `vetting: {required: true}`: which list passes with which decision, signed by real keys. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { check, decide, type Options, vet } from '../../src/index.ts';
import type { DecisionRecord } from '../../src/model/decision.ts';
import type { Report } from '../../src/model/report.ts';
import { allowed, makeReviewer, type Reviewer } from '../tools/reviewers.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-gate-'));
const file = (name: string) => join(folder, name);
const now = new Date('2026-11-26T10:00:00Z');
const key = { given: 'the key of the team', file: file('nowhere.key') };
const overridden = 'suppressed-addresses/contained';

let ana: Reviewer;
let bea: Reviewer;
let eve: Reviewer;

const rows = Array.from(
  { length: 2000 },
  (_, at) => `${['ana', 'luis', 'marta'][at % 3]}.${at.toString(36)}@gmail.com`,
);
const fresh = (count: number) => Array.from({ length: count }, (_, at) => `nuevo.${at.toString(36)}@libero.it`);
const writeList = (name: string, addresses: readonly string[]) =>
  writeFileSync(file(name), `email\n${addresses.join('\n')}\n`);

function options(change: Partial<NonNullable<Options['world']>> = {}): Options {
  const world = { offline: true, now, zones: [], overlays: [], reviewers: file('reviewers'), ...change };
  return { world, sketchKey: key, only: ['vetting'] };
}

type Wish = Parameters<typeof decide>[1]['wish'];
const accept: Wish = { decision: 'accept', conditions: [], overrides: [] };
const override = { finding: overridden, because: 'asked for again by post', until: '2026-12-31' };

/** Adds a decision, or with `wish: null` a signature, to decision.json. */
async function sign({ name, key: path }: Reviewer, wish: Wish, list = 'list.csv'): Promise<void> {
  const signing = { file: file('decision.json'), reviewer: name, key: path, wish };
  const decided = await decide(file(list), signing, { ...options(), suppression: file('suppression.csv') });
  writeFileSync(file('decision.json'), decided.text);
}

function change(edit: (records: DecisionRecord[]) => unknown): void {
  const decisions = JSON.parse(readFileSync(file('decision.json'), 'utf8')) as { records: DecisionRecord[] };
  edit(decisions.records);
  writeFileSync(file('decision.json'), JSON.stringify(decisions));
}

// biome-ignore lint/suspicious/noExplicitAny: what a forger changes has no type
const forge = (edit: (record: any) => unknown) => change(records => edit(records[0]));

/** Findings of the three rules, `?` where one is undecided, `+` for a finding that is set aside. */
async function gate(list = 'file: list.csv', given: Options = options(), decision = ', decision: decision.json') {
  const block = list === '' ? '' : `list: {${list}, suppression: suppression.csv}\n`;
  writeFileSync(file('campaign.yaml'), `message: mail.eml\n${block}vetting: {required: true${decision}}\n`);
  return spelled(await check([file('campaign.yaml')], given));
}

function spelled({ reports }: Report): string[] {
  const verdicts = reports.flatMap(report => report.verdicts);
  const own = verdicts.filter(({ rule }) => rule === 'human-decision' || rule.startsWith('decision-'));
  const said = own.flatMap(({ findings }) => findings.map(({ id, level }) => `${id} ${level}`));
  const unsure = own.filter(({ undecided }) => undecided).map(({ rule }) => `?${rule}`);
  const aside = verdicts.flatMap(({ findings }) => findings.filter(one => one.ignored).map(({ id }) => `+${id}`));
  return [...said, ...unsure, ...aside];
}

beforeAll(() => {
  [ana, bea, eve] = [makeReviewer(folder, 'ana'), makeReviewer(folder, 'bea'), makeReviewer(folder, 'eve')];
  writeFileSync(file('mail.eml'), 'From: a@acme.example\r\nSubject: Spring\r\n\r\nHello\r\n');
  writeList('list.csv', rows);
  writeList('half.csv', [...rows, ...fresh(10)]);
  writeList('three.csv', [...rows, ...fresh(60)]);
  writeList('shorter.csv', rows.slice(0, 1700));
  writeList('shuffled.csv', rows.toReversed());
  writeList('other.csv', fresh(2000));
});
beforeEach(() => {
  writeFileSync(file('suppression.csv'), 'email\nnobody@acme.example\n');
  writeFileSync(file('reviewers'), [allowed(ana), allowed(bea)].join(''));
  rmSync(file('decision.json'), { force: true });
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));

describe('without a decision', () => {
  it('nothing passes: no file, no name of one, no list', async () => {
    expect(await gate()).toEqual(['human-decision/none fail']);
    expect(await gate('file: list.csv', options(), '')).toEqual(['human-decision/none fail']);
    expect(await gate('')).toEqual(['human-decision/no-list fail']);
  });
});

describe('an accepted list', () => {
  beforeEach(() => sign(ana, accept));

  it.each([
    ['as it was', 'list.csv', []],
    ['with 0.5 % new', 'half.csv', []],
    ['with 3 % new', 'three.csv', ['human-decision/changed fail']],
    ['with fewer rows', 'shorter.csv', []],
    ['in another order', 'shuffled.csv', []],
    ['that is another', 'other.csv', ['human-decision/changed fail']],
  ])('%s', async (_name, list, expected) => {
    expect(await gate(`file: ${list}`)).toEqual(expected);
  });

  it.each([
    ['half.csv', []],
    ['three.csv', ['human-decision/changed fail']],
  ])('passes by its tally where neither list nor key are: %s', async (list, expected) => {
    const { lists } = await vet([file(list)], { ...options(), sketch: true });
    writeFileSync(file('tally.json'), lists[0]?.tally ?? '');
    const { sketchKey: _, ...keyless } = options();
    expect(await gate('tally: tally.json', keyless)).toEqual(expected);
  });

  it.each([
    ['no key', key.file, undefined],
    ['another key', key.file, 'the key of another team'],
  ])('with %s is known by its bytes alone', async (_name, path, given) => {
    const without = { ...options(), sketchKey: { file: path, ...(given === undefined ? {} : { given }) } };
    expect(await gate('file: list.csv', without)).toEqual([]);
    expect(await gate('file: half.csv', without)).toEqual(['?human-decision']);
  });
});

describe('a decision that was tampered with', () => {
  beforeEach(() => sign(ana, accept));
  const broken = ['decision-signature/broken fail'];

  it.each([
    [
      'what was decided',
      () => forge(({ body }) => Object.assign(body, { decision: 'pilot' })),
      ['human-decision/pilot warn', ...broken],
    ],
    ['the list', () => forge(({ body }) => Object.assign(body.list, { sha256: '0'.repeat(64) })), broken],
    ['an override', () => forge(({ body }) => body.overrides.push({ ...override, level: 'warn' })), broken],
    [
      'the day',
      () => forge(({ signatures }) => Object.assign(signatures[0], { at: '2026-11-01T00:00:00.000Z' })),
      broken,
    ],
    ['the name', () => forge(({ signatures }) => Object.assign(signatures[0], { reviewer: 'bea' })), broken],
    ['the signature', () => forge(({ signatures }) => Object.assign(signatures[0], { signature: 'none' })), broken],
    [
      'no signature is left',
      () => forge(record => Object.assign(record, { signatures: [] })),
      ['decision-signature/missing fail'],
    ],
  ])('%s', async (_name, tamper, expected) => {
    tamper();
    expect(await gate()).toEqual(expected);
  });

  it('another record’s signature', async () => {
    await sign(ana, { ...accept, decision: 'refuse' });
    change(records => {
      const [first, second] = records as [DecisionRecord, DecisionRecord];
      records[1] = { ...second, signatures: first.signatures };
    });
    expect(await gate()).toEqual(['human-decision/refused fail', ...broken]);
  });

  it('into no file of decisions at all', async () => {
    writeFileSync(file('decision.json'), '{"schemaVersion": 1, "records": [{}]}');
    await expect(gate()).rejects.toThrow(/is no file of decisions/);
  });
});

describe('a signer', () => {
  beforeEach(() => sign(ana, accept));
  const unknown = ['decision-signature/unknown-signer fail'];

  it('who is no reviewer any more', async () => {
    writeFileSync(file('reviewers'), allowed(bea));
    expect(await gate()).toEqual(unknown);
  });

  it('whose key has run out', async () => {
    writeFileSync(file('reviewers'), allowed(ana, 'valid-before="20261101"'));
    expect(await gate()).toEqual(unknown);
  });

  it('where no reviewers are configured', async () => {
    const { reviewers: _, ...world } = options().world ?? {};
    expect(await gate('file: list.csv', { ...options(), world })).toEqual(unknown);
  });

  it('who cannot be verified because ssh-keygen is absent', async () => {
    mkdirSync(file('empty'), { recursive: true });
    vi.stubEnv('PATH', file('empty'));
    expect(await gate()).toEqual(['?decision-signature']);
  });

  it('is refused when signing, without trace', async () => {
    copyFileSync(file('decision.json'), file('before.json'));
    await expect(sign(eve, accept)).rejects.toThrow(/may not decide/);
    await expect(sign({ ...ana, key: eve.key }, accept)).rejects.toThrow(/may not decide/);
    await expect(sign(ana, null)).rejects.toThrow(/signed by ana already/);
    await expect(sign(bea, null, 'half.csv')).rejects.toThrow(/no decision about this very list/);
    expect(readFileSync(file('decision.json'))).toEqual(readFileSync(file('before.json')));
  });
});

describe('what was decided', () => {
  it('the newest counts, and all stay', async () => {
    await sign(ana, accept);
    await sign(bea, { ...accept, decision: 'refuse' });
    expect(await gate()).toEqual(['human-decision/refused fail']);
    await sign(ana, accept);
    await sign(ana, { ...accept, decision: 'refuse' }, 'other.csv');
    expect(await gate()).toEqual([]);
    change(records =>
      expect(records.map(({ body }) => body.decision)).toEqual(['accept', 'refuse', 'accept', 'refuse']),
    );
  });

  it('a pilot, on a condition', async () => {
    await sign(ana, { ...accept, decision: 'pilot', conditions: ['at most 2,000 on the first day'] });
    expect(await gate()).toEqual(['human-decision/condition warn', 'human-decision/pilot warn']);
  });

  it('conditions that are none are refused', async () => {
    await expect(sign(ana, { ...accept, decision: 'conditions' })).rejects.toThrow(/names no condition/);
  });
});

describe('an override', () => {
  const aside = [`decision-override/holds info`, `+${overridden}`];
  beforeEach(() => writeFileSync(file('suppression.csv'), `email\n${rows.slice(0, 200).join('\n')}\n`));

  it('of a failure takes two', async () => {
    await sign(ana, { ...accept, overrides: [override] });
    expect(await gate()).toEqual(['decision-override/alone fail']);
    await sign(bea, null);
    expect(await gate()).toEqual(aside);
  });

  it('of a failure takes two keys, not two names', async () => {
    const anna = { name: 'anna', key: ana.key };
    copyFileSync(`${ana.key}.pub`, file('anna.key.pub'));
    writeFileSync(file('reviewers'), [allowed(ana), allowed({ ...anna, key: file('anna.key') })].join(''));
    await sign(ana, { ...accept, overrides: [override] });
    await sign(anna, null);
    expect(await gate()).toEqual(['decision-override/alone fail']);
  });

  it('ends on its day', async () => {
    await sign(ana, { ...accept, overrides: [override] });
    await sign(bea, null);
    expect(await gate('file: list.csv', options({ now: new Date('2026-12-31T23:00:00Z') }))).toEqual(aside);
    const after = options({ now: new Date('2027-01-01T00:00:00Z') });
    expect(await gate('file: list.csv', after)).toEqual(['decision-override/expired fail']);
  });

  it('is refused for what is not found, or over already', async () => {
    const of = (change: object) => sign(ana, { ...accept, overrides: [{ ...override, ...change }] });
    await expect(of({ finding: 'traps/named' })).rejects.toMatchObject({
      hint: expect.stringContaining(overridden),
    });
    await expect(of({ until: '2026-11-25' })).rejects.toThrow(/is over/);
  });
});
