/**
 * Everything said outside the rules' own messages can be translated: the list of phrases has it. What stays English is
 * named by field below, never by value.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgedList } from '../../bench/judged-list.ts';
import { generate } from '../../bench/lists/generate.ts';
import { type Single, singles } from '../../bench/lists/spec.ts';
import { addressLaws } from '../../rules/data/address-laws.ts';
import { blockLists } from '../../rules/data/block-lists.ts';
import { unsupported } from '../../rules/data/client-support.ts';
import { inWords } from '../../rules/data/domain-roles.ts';
import { espLimits } from '../../rules/data/list/bounces.ts';
import { spamTerms } from '../../rules/data/spam-terms.ts';
import { rules } from '../../rules/index.ts';
import { presets } from '../../rules/presets/index.ts';
import { policies } from '../../rules/providers/index.ts';
import { limits } from '../../rules/providers/limits.ts';
import { phrases } from '../../rules/text/phrases.ts';
import { gather, judge, type MessageReport, type Options, plan } from '../../src/index.ts';
import type { Outbound } from '../../src/model/campaign.ts';
import { domainRoles } from '../../src/model/domains.ts';
import type { DomainName } from '../../src/model/mail.ts';
import type { ProviderLimits } from '../../src/model/provider-limits.ts';
import type { AnyRule } from '../../src/model/rule.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { phraseBook } from '../../src/report/phrase-book.ts';
import { literalsOfRules, literalsSaid } from '../tools/said-literals.ts';

const root = join(import.meta.dirname, '../..');
process.chdir(root);

/** Of what the book knows nothing is left but what fills its holes, a line each. */
const leftOf = phraseBook(
  Object.fromEntries(phrases.map(phrase => [phrase, (phrase.match(/\{\d\}/g) ?? []).join('\n')])),
);
/** Two words of English in a row. */
const english = /(?<![\w.@-])[A-Z]?[a-z]+ [a-z]{2,}(?![\w.@-])/;
const untranslated = (texts: Iterable<string>) => [...new Set(texts)].filter(text => english.test(leftOf(text)));

/** What findings quote: of the message, of the file, of DNS, of other programs and people, of documents. */
const quoted: Readonly<Record<string, true>> = {
  'unfinished-copy/subject': true,
  'human-decision/subject': true,
  'decision-override/because': true,
  'pretended-reply/subject': true,
  'second-opinion/action': true,
  'receipt-promotion/phrases': true,
  'wording/phrases': true,
  'esp-setup/setup': true,
  'esp-additions/setup': true,
  'personal-data/names': true,
  'rows-read/names': true,
  'bought-columns/names': true,
  'declared-origin/names': true,
  source: true,
};

/** Reports say these anew, from the verdicts. */
const ofRules = /^[a-z-]+(?:, [a-z-]+)* \(/;

function saidIn({ prediction, verdicts, advice, list }: MessageReport): string[] {
  return [
    ...saidByVerdicts(verdicts),
    ...prediction.assumed.filter(text => !ofRules.test(text)),
    ...prediction.wouldHelp.map(({ input }) => input),
    ...prediction.providers.flatMap(({ name, notes }) => [name, ...notes.map(({ text }) => text)]),
    ...advice.flatMap(({ says, because }) => [says, because]),
    ...(list === undefined ? [] : [list.audienceBecause, ...list.ifSent.map(({ does }) => does)]),
  ];
}

function saidByVerdicts(verdicts: readonly Verdict[]): string[] {
  return verdicts.flatMap(({ rule, because, findings }) => [
    ...because.filter(({ why }) => why !== 'crashed').map(({ detail }) => detail),
    ...findings.flatMap(({ id, data }) =>
      Object.entries(data).flatMap(([name, value]) => (isSaid(rule, id, name) ? [String(value)] : [])),
    ),
  ]);
}

/** Whether it fills a hole of its message, and is no quotation. */
function isSaid(id: string, finding: string, name: string): boolean {
  const messages: AnyRule['messages'] = rules.find(rule => rule.id === id)?.messages ?? {};
  const { text = '', fix = '' } = messages[finding.slice(id.length + 1)] ?? {};
  return (text + fix).includes(`{${name}}`) && !quoted[name] && !quoted[`${id}/${name}`];
}

describe('the list of phrases', () => {
  it('has what providers, presets, limits and measures say', () => {
    const names = policies.map(({ name }) => name).filter(name => english.test(name));
    const said = [
      ...names,
      ...policies.flatMap(({ notes = [] }) => notes.map(({ text }) => text)),
      ...Object.values(presets).flatMap(({ advice }) => advice.flatMap(({ says, because }) => [says, because])),
      ...espLimits.map(({ does }) => does),
      ...Object.values(limits as Record<string, ProviderLimits>).flatMap(({ programmes = [], afterPause }) => [
        ...programmes.map(({ value }) => value.gives),
        ...(afterPause === undefined ? [] : [afterPause.value]),
      ]),
      ...rules.flatMap(({ options = {} }: AnyRule) =>
        Object.values(options).flatMap(({ says, source }) => [says, source]),
      ),
      ...Object.values(spamTerms).flatMap(({ says, fix }) => [says.replace('{value}', '{1}'), fix]),
    ];
    const known: readonly string[] = phrases;
    expect([...new Set(said)].filter(text => !known.includes(text))).toEqual([]);
  });

  it('has what tables of knowledge put into findings', () => {
    const lists = Object.values(unsupported).filter(clients => clients.length > 1);
    const meanings = blockLists.flatMap(({ codes, bits }) => [
      ...Object.values(codes ?? {}),
      ...Object.values(bits ?? {}),
    ]);
    const said = [
      ...domainRoles.map(role => inWords([role])),
      ...Object.values(addressLaws).map(({ law }) => law),
      ...lists.map(clients => `${clients.slice(0, -1).join(', ')} and ${clients.at(-1)}`),
      ...meanings,
    ];
    expect(untranslated(said)).toEqual([]);
    expect(untranslated([inWords(domainRoles)])).toEqual([]);
  });

  it('has every reason written in the sources', () => {
    const said = literalsSaid(root);
    expect(said.length).toBeGreaterThan(150);
    expect(untranslated(said)).toEqual([]);
  });

  it('has every word of a rule that may fill a hole of a message', () => {
    const said = literalsOfRules(root);
    // Parts of sentences that are listed whole, and of evidence.
    const parts = ['is not judged', 'does not pass', ' (no such name)'];
    expect(said.length).toBeGreaterThan(300);
    expect(untranslated(said).filter(text => !parts.includes(text))).toEqual([]);
  });

  it('names each sentence once, and finds it as itself', () => {
    const fill = (phrase: string) => phrase.replace(/\{(\d)\}/g, (_, number) => `x${number}.example`);
    const numbered = phraseBook(Object.fromEntries(phrases.map((phrase, at) => [phrase, `phrase ${at}`])));
    expect(new Set(phrases).size).toBe(phrases.length);
    expect(phrases.filter((phrase, at) => numbered(fill(phrase)) !== `phrase ${at}`)).toEqual([]);
  });

  it('has holes numbered from 1, four at most', () => {
    const odd = phrases.filter(phrase => {
      const holes = [...phrase.matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number));
      return holes.length > 4 || holes.some((number, at) => number !== at + 1);
    });
    expect(odd).toEqual([]);
  });
});

describe('no phrase is dead', () => {
  const read = (folder: string, type: RegExp) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => type.test(name) && !name.startsWith('text/') && !name.includes('phrase-book'))
      .map(name => readFileSync(join(folder, name), 'utf8'));
  const sources = [...read('src', /\.ts$/), ...read('rules', /\.ts$/), ...read('node_modules/mailauth/lib', /\.js$/)];
  const text = sources.join('\n').replaceAll("\\'", "'");
  /** Put together of parts that stand apart in the sources. */
  const composed = [
    /^(?:un)?aligned (?:SPF|DKIM) /,
    /^DKIM and SPF$/,
    /^Gmail.* and /,
    / \(domains that enforce it: \{2\}\)$/,
    /^\{1\} % to \{2\} %$/,
    / (?:is|are) found at \{1\}$/,
    /, first in row \{1\}$/,
    /^(?:no|unknown|invalid|key|inappropriate) .*for \{1\}$/,
    / in \{[12]\}$/,
    /^\{1\}[;:,] \{2\}$/,
  ];

  it.each(phrases.map(phrase => [phrase]))('%s', phrase => {
    const longest = phrase.split(/\{\d\}/).reduce((most, part) => (part.length > most.length ? part : most), '');
    const isComposed = composed.some(form => form.test(phrase));
    expect(isComposed || text.includes(longest)).toBe(true);
  });

  it('what is put together is in the list', () => {
    expect(composed.filter(form => !phrases.some(phrase => form.test(phrase)))).toEqual([]);
  });
});

describe('reports', () => {
  const now = new Date('2027-03-10T00:00:00Z');
  const given = { sender: {}, outbound: {}, from: 'Riverside Library <news@riverside.example>', subject: 'New rooms' };
  const zoneOf = (name: string) => [{ path: name, text: readFileSync(`fixtures/zones/${name}.zone`, 'utf8') }];
  const offline = { offline: true, now, engines: ['rspamd=http://127.0.0.1'], rehearse: 'localhost:25' };
  const outbound: Partial<Outbound> = {
    ips: ['9.9.9.9', '2620:fe::9'],
    hostname: 'mta.riverside.example' as DomainName,
    mailFrom: 'riverside.example' as DomainName,
    dkim: [{ domain: 'riverside.example' as DomainName, selector: 'news' }],
  };
  const names = readdirSync('fixtures/campaigns');
  const campaign = (name: string) => `fixtures/campaigns/${name}/campaign.yaml`;
  const worlds: readonly [string, string, Options][] = [
    ...names.map((name): [string, string, Options] => [name, campaign(name), { world: { zones: zoneOf(name), now } }]),
    ['a message, offline', 'fixtures/messages/unsigned.eml', { world: offline, given: { ...given, outbound } }],
    ...names.map((name): [string, string, Options] => [
      `${name}, in another zone`,
      campaign(name),
      { world: { zones: zoneOf('messages'), now } },
    ]),
    ...readdirSync('fixtures/messages').map((file): [string, string, Options] => [
      file,
      `fixtures/messages/${file}`,
      { world: { zones: zoneOf('messages'), now }, given },
    ]),
  ];

  it.each(worlds)('of %s', async (_name, input, options) => {
    const report = judge(await gather([input], options), { ...options, only: [] });
    const rendering = judge(await gather([input], options), { ...options, only: ['rendering'] });
    const said = [...report.reports, ...rendering.reports].flatMap(saidIn);
    expect(said.length).toBeGreaterThan(20);
    expect(untranslated(said)).toEqual([]);
  });

  it.each(names)('of a plan for %s', async name => {
    const planned = await plan(campaign(name), { world: { zones: zoneOf(name), now } }).catch(() => null);
    if (planned === null) return;
    expect(planned.assumed.length).toBeGreaterThan(0);
    expect(untranslated(planned.assumed)).toEqual([]);
  });

  it.each(singles)('of a list: %s', async (cause: Single) => {
    const spec = { cause, rows: 500, seed: 7, audience: 'b2c', country: 'ES', columns: 'rich' } as const;
    const { file, suppression, truth } = generate(spec);
    const { verdicts, facts } = await judgedList({ file, suppression, dead: truth.deadDomains, country: 'ES' });
    expect(untranslated([...saidByVerdicts(verdicts), facts.audienceBecause])).toEqual([]);
  });
});
