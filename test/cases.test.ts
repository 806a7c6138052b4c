/** Golden cases: every fixture, judged against its zone, gives the report that was read and committed. `UPDATE_CASES=1` writes them anew. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gather, judge, type Options, speak } from '../src/index.ts';
import { json } from '../src/report/json.ts';
import { text } from '../src/report/text/text.ts';

process.chdir(join(import.meta.dirname, '..'));
const now = new Date('2027-03-10T00:00:00Z');
const style = { language: await speak('en'), color: false, width: 100, verbose: true, quiet: false };

interface Case {
  readonly name: string;
  readonly input: string;
  readonly zone: string;
  readonly given?: Options['given'];
}

const campaigns: Case[] = readdirSync('fixtures/campaigns').map(name => ({
  name,
  input: `fixtures/campaigns/${name}/campaign.yaml`,
  zone: `fixtures/zones/${name}.zone`,
}));
const messages: Case[] = readdirSync('fixtures/messages').map(file => ({
  name: `message-${basename(file).replace('.', '-')}`,
  input: `fixtures/messages/${file}`,
  zone: 'fixtures/zones/messages.zone',
  given: { sender: {}, outbound: {}, from: 'Riverside Library <news@riverside.example>', subject: 'The reading room' },
}));

async function run({ input, zone, given }: Case) {
  const zones = [{ path: zone, text: readFileSync(zone, 'utf8') }];
  const options: Options = { world: { zones, now }, ...(given === undefined ? {} : { given }) };
  const observed = await gather([input], options);
  return { observed, options, report: judge(observed, options) };
}

function golden(name: string, file: string, content: string): void {
  const folder = join('fixtures/cases', name);
  if (process.env['UPDATE_CASES'] !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  expect(content).toBe(readFileSync(join(folder, file), 'utf8'));
}

describe('golden cases', () => {
  it.each([...campaigns, ...messages].map(one => [one.name, one] as const))('%s', async (name, one) => {
    const { report } = await run(one);
    golden(name, 'report.txt', text(report, style));
  });

  it.each(
    campaigns.map(one => [one.name, one] as const),
  )('%s: as JSON, and again from the saved facts', async (name, one) => {
    const { observed, options, report } = await run(one);
    const saved = JSON.stringify(observed, null, 1);
    golden(name, 'report.json', json(report));
    golden(name, 'facts.json', `${saved}\n`);
    expect(json(judge(JSON.parse(saved), options))).toBe(json(report));
  });

  it('the same input twice gives the same bytes', async () => {
    const [first, second] = [await run(campaigns[0] as Case), await run(campaigns[0] as Case)];
    expect(json(first.report)).toBe(json(second.report));
  });

  it('saved facts hold no recipient and no body', async () => {
    for (const one of [...campaigns, ...messages]) {
      const saved = JSON.stringify((await run(one)).observed);
      expect(saved).not.toMatch(/carmela\.limonero|dario\.moka|reader\.4471/);
      expect(saved).not.toMatch(/heating works|limoneros han|corriere/);
    }
  });
});
