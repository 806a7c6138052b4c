/** `deliv explain ID`: all that is known of what a report names, offline and readable. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { examples } from '../../rules/data/examples.ts';
import { rules } from '../../rules/index.ts';
import { presets } from '../../rules/presets/index.ts';
import { policies } from '../../rules/providers/index.ts';
import { explainable, explained, type Knowledge } from '../../src/explain.ts';
import { explain, speak } from '../../src/index.ts';
import { languageIds } from '../../src/model/language.ts';
import { spamMeasures } from '../../src/model/spam.ts';
import { ignoreSchema } from '../../src/parse/gate-schema.ts';
import { rulesSchema } from '../../src/parse/rules-schema.ts';
import { columns } from '../../src/report/terminal.ts';
import { explainText } from '../../src/report/text/explain.ts';
import { atTerminal } from '../tools/pty.ts';
import { deliv } from '../tools/run-deliv.ts';

const language = await speak('en');
const until = '2027-01-31';
const shown = async (id: string, width = 100) =>
  explainText(await explain(id), { language, color: false, width, until });
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('a finding', () => {
  it('is told with its level, its holes, an exact record, who acts on it, and how to silence it', async () => {
    const text = flat(await shown('dmarc-record/missing'));
    expect(text).toContain('FAIL dmarc-record/missing No DMARC record applies to <subject>');
    expect(text).toContain('_dmarc.acme.example. IN TXT "v=DMARC1; p=none; rua=mailto:dmarc@acme.example"');
    expect(text).toMatch(
      /Gmail \(bulk senders only\): refuses about 10 %, defers about 40 %; its reply, in substance: 421 4\.7\.40/,
    );
    expect(text).toContain('(Gmail SMTP errors and codes, 2026-02; by its own account)');
    expect(text).toContain('the DMARC record of the From domain (asked of DNS');
    expect(text).toContain('deliv check INPUT --skip dmarc-record');
  });

  it('says why what fails may fail, and to whom it is graver', async () => {
    expect(flat(await shown('dkim-coverage/body-length'))).toContain('whatever the list: it is ambiguous or hostile');
    expect(flat(await shown('dmarc-policy/monitoring'))).toContain('for brand senders: warn');
    expect(flat(await shown('dmarc-policy/monitoring'))).toContain('Nobody documents');
  });

  it('tells what holds for senders who are not bulk apart', async () => {
    expect(flat(await shown('dkim-key/weak'))).toMatch(
      /Gmail: bulk senders: refuses about 10 %, defers about 60 %; others: files about 10 % as spam/,
    );
  });

  it('names no provider that only does what all others are taken to do', async () => {
    const told = await explain('spf-record/missing');
    const names = told.kind === 'finding' ? told.findings[0].acts.map(({ provider }) => provider) : [];
    expect(names.at(-1)).toBe('other providers');
    expect(names).not.toContain('Aruba');
  });

  it('is ignored by exactly the block it shows', async () => {
    const text = await shown('dmarc-policy/monitoring');
    const block = /^ {4}ignore:\n(?: {6}.*\n)+/m.exec(text)?.[0] ?? '';
    const { ignore } = parse(block) as { ignore: unknown[] };
    expect(ignoreSchema.parse(ignore[0])).toMatchObject({ finding: 'dmarc-policy/monitoring', until });
  });
});

describe('a level, and a number that can be set,', () => {
  const rulesIn = (text: string, from: string) => {
    const [, block = ''] = new RegExp(`${from}(?:.*\\n)*?( {4}rules:\\n(?: {6}.*\\n)+)`).exec(text) ?? [];
    return rulesSchema(rules).parse((parse(block) as { rules: unknown }).rules);
  };

  it('stand in the configuration as they are shown', async () => {
    const finding = await shown('dmarc-policy/monitoring');
    expect(rulesIn(finding, 'Another level')).toEqual({ 'dmarc-policy/monitoring': { level: 'off' } });
    const rule = await shown('growth');
    expect(rulesIn(rule, 'Another level')).toEqual({ growth: { level: 'off' } });
    expect(rulesIn(rule, 'Numbers that can be set')).toEqual({ growth: { options: { leastMessages: 1000 } } });
    expect(flat(rule)).toContain('leastMessages, 1000: messages a day to one provider');
  });
});

describe('a rule', () => {
  it('is told with all its findings, and what they have in common once', async () => {
    const text = await shown('dkim-key');
    for (const problem of Object.keys(rules.find(({ id }) => id === 'dkim-key')?.messages ?? {}))
      expect(text).toContain(`dkim-key/${problem}`);
    expect(flat(text).match(/421 4\.7\.30/g)).toHaveLength(2);
    expect(flat(text)).toContain('Sources - RFC 6376 section 3.6.1');
    expect(flat(text)).toContain('FAIL: it fails only while a provider of your list documents');
  });

  it('of rendering says how it is turned on', async () => {
    expect(await shown('client-support')).toContain('deliv check INPUT --only client-support');
  });
});

describe('what else a report names', () => {
  it('a criterion lists its rules', async () => {
    const text = await shown('handshake');
    for (const { id } of rules.filter(({ criterion }) => criterion === 'handshake')) expect(text).toContain(` ${id} `);
  });

  it('a provider tells how it is recognised and what it acts on', async () => {
    const text = flat(await shown('gmail'));
    expect(text).toContain('gmail.com, googlemail.com');
    expect(text).toMatch(/dmarc-record\/no-policy: bulk senders only: refuses about 10 %, defers about 40 %/);
    expect(flat(await shown('proton'))).toContain('judged as other providers');
  });

  it('the spam score is the rule that judges it, with every measure', async () => {
    const text = flat(await shown('spam-score'));
    expect(text).toMatch(/^spam-likeness/);
    for (const measure of spamMeasures) expect(text).toContain(`spam-score/${measure}: “`);
    expect(flat(await shown('spam-likeness/likely'))).not.toContain('spam-score/');
  });

  it('a measure of the spam score tells what each value weighs, and on what that was fitted', async () => {
    const text = flat(await shown('spam-score/words'));
    expect(text).toMatch(/Messages with HTML: - below \d+: [\d.]+ times as often/);
    expect(text).toContain('deliv explain spam-likeness');
  });

  it.each(explainable({ rules, policies }))('%s can be told, and is readable at 40 columns', async id => {
    const text = await shown(id, 40);
    const examplesOf = Object.values(examples).flatMap(({ text: example }) => example.split('\n'));
    const copied = (line: string) => examplesOf.includes(line.trimStart()) || examplesOf.includes(line.slice(2));
    const long = text.split('\n').filter(line => columns(line) > 40 && !copied(line));
    // What cannot be broken: a word, or a command to copy.
    expect(
      long.filter(
        line =>
          !/^\s*(?:[-[(“]*\S+|(?:FAIL|WARN|INFO) \S+|deliv \S.*|- finding: \S+|\S+: off|options: .*|because: .*|subject: .*)$/.test(
            line,
          ),
      ),
    ).toEqual([]);
    expect(text).not.toMatch(/(?<!\{)\{\w+\}|undefined|NaN/);
  });
});

describe('deliv explain', () => {
  it.each([
    ['dmarc-policy/monitorin', 'did you mean dmarc-policy/monitoring?'],
    ['dmarc', 'dmarc-record, dmarc-policy'],
    ['gmial', 'did you mean gmail'],
    ['zzzzzzzzzzzz', 'deliv rules lists them'],
    ['dmarc-policy/monitoring/x', 'did you mean dmarc-policy/monitoring'],
    ['constructor', 'there is no'],
    ['subject/constructor', 'there is no'],
    ['\x1b[2J', '\\u001b[2J'],
  ])('%j is refused with what may have been meant', (id, said) => {
    const { code, out, err } = deliv(['explain', id]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(said);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('is plain where nobody looks, and as wide and coloured as the terminal otherwise', async () => {
    const { code, out } = deliv(['explain', 'spf-record/missing']);
    expect(code).toBe(0);
    expect(out).not.toContain('\x1b');
    const { screen } = await atTerminal(['explain', 'spf-record/several'], { columns: 50 });
    expect(screen).toContain('\x1b[1m');
    const wide = screen.split('\n').filter(line => columns(line) > 50 && !line.includes(' IN TXT '));
    expect(wide).toEqual([]);
  });

  it('without an id, and with an option there is not: exit 2', () => {
    expect(deliv(['explain']).code).toBe(2);
    expect(deliv(['explain', 'gmail', '--nonsense']).code).toBe(2);
  });
});

describe('what knowledge leaves out', () => {
  const bare: Knowledge = {
    rules: rules.slice(0, 1),
    policies: policies.filter(({ id }) => id === 'generic'),
    presets,
    examples: {},
    spamModel: { html: { intercept: 0, terms: [] }, plain: { intercept: 0, terms: [] } },
    spamTerms: { words: { says: 'x', fix: 'y' } } as unknown as Knowledge['spamTerms'],
    spamFittedOn: { date: '2026-11-24', data: [] },
  };
  const tell = (id: string) => explainText(explained(id, bare), { language, color: false, width: 80, until });

  it('is left out of the text', () => {
    expect(tell('free-mail-from/gmail')).not.toContain('For example');
    expect(tell('spam-score/words')).toContain('gives it no weight');
  });
});

describe('in the reader’s language', () => {
  it.each([
    ['by option', ['--lang', 'es'], {}, 'Por qué les importa'],
    ['by locale', [], { LANG: 'it_IT.UTF-8' }, 'Perché interessa'],
  ])('%s', (_name, args, env, said) => {
    const { code, out } = deliv(['explain', 'dmarc-policy', ...args], { env });
    expect(code).toBe(0);
    expect(out).toContain(said);
  });

  it('by the configuration', () => {
    const folder = mkdtempSync(join(tmpdir(), 'deliv-explain-'));
    writeFileSync(join(folder, 'deliv.config.yaml'), 'lang: es\n');
    expect(deliv(['explain', 'volume'], { cwd: folder }).out).toContain('Cuánto se envía');
    expect(deliv(['rules', '--only', 'volume'], { cwd: folder }).out).toContain('Cuánto se envía');
  });

  it.each(languageIds)('%s leaves no hole and no English title', async id => {
    const language = await speak(id);
    for (const name of explainable({ rules, policies })) {
      const text = explainText(await explain(name), { language, color: false, width: 100, until });
      expect(text, name).not.toMatch(/(?<!\{)\{\w+\}|undefined|NaN/);
      if (id !== 'en') expect(text, name).not.toMatch(/^(?:Sources|What|Who|When|How|Why|For example)\b/m);
    }
  });
});
