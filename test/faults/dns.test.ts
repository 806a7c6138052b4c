/** Each question to DNS fails in turn, in each way: only what depends on it is unknown, and nothing looks better than it is. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { check, exitCode, type Report } from '../../src/index.ts';
import type { Because, Verdict } from '../../src/model/verdict.ts';
import { root } from '../tools/run-deliv.ts';
import { suffered } from '../tools/suffered.ts';
import { type Question, type Wrong, zoneServer } from '../tools/zone-server.ts';

const isLong = process.env['FAULTS'] === 'all';
const folder = mkdtempSync(join(tmpdir(), 'deliv-dns-faults-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = (path: string) => join(root, 'fixtures', path);
const sale = 'campaigns/spring-sale/campaign.yaml';

/** The spring sale without its list: whose domains are asked about is a matter of vetting. */
function saleAlone(): string {
  const text = readFileSync(fixture(sale), 'utf8').replace(/^list:\n(?: .*\n)+/m, '');
  const path = join(folder, 'campaign.yaml');
  writeFileSync(path, text.replace('newsletter.eml', fixture('campaigns/spring-sale/newsletter.eml')));
  return path;
}

const inputs: Readonly<Record<string, readonly [path: string, zone: string]>> = {
  'a signed message': [fixture('messages/signed-good.eml'), 'messages'],
  'a confirmation of orders': [fixture('campaigns/ordine/campaign.yaml'), 'ordine'],
  'a campaign with a faulty setup': [saleAlone(), 'spring-sale'],
  ...(isLong ? { 'the same with its list': [fixture(sale), 'spring-sale'] } : {}),
};

async function judged(path: string, zone: string, wrong?: { question: Question; how: Wrong }) {
  const text = readFileSync(fixture(`zones/${zone}.zone`), 'utf8');
  const server = await zoneServer(text, asked => (asked === wrong?.question ? wrong.how : null));
  try {
    const now = new Date('2027-03-10T00:00:00Z');
    const report = await check([path], { world: { resolver: server.address, now } });
    return { report, questions: server.questions() };
  } finally {
    server.close();
  }
}

type Judged = ReadonlyMap<string, Verdict>;

function verdictsIn({ reports }: Report): Judged {
  return new Map(reports.flatMap(one => one.verdicts.map(verdict => [`${one.input.path} ${verdict.rule}`, verdict])));
}

const found = ({ findings }: Verdict) => findings.map(({ id, subject }) => `${id} ${subject}`);
const isSame = (one: Verdict, other: Verdict) =>
  JSON.stringify([one.status, found(one)]) === JSON.stringify([other.status, found(other)]);

/** What must not be so where the question was not answered. */
function wrongIn(before: Judged, after: Judged, question: Question): string[] {
  const [name = ''] = question.split(' ');
  // What is asked to get from an address to its name and back is told by the address.
  const namesIt = ({ subject, detail }: Because) => `${subject} ${detail}`.includes(name) || isIP(subject) !== 0;
  return [...after].flatMap(([key, verdict]) => {
    const sound = before.get(key) as Verdict;
    const news = found(verdict).filter(one => !found(sound).includes(one));
    return [
      ...(news.length > 0 ? [`${key} finds ${news}`] : []),
      ...(isSame(sound, verdict) || verdict.because.length > 0
        ? []
        : [`${key} became ${verdict.status} without a reason`]),
      ...(verdict.status === 'pass' && sound.status !== 'pass' ? [`${key} passes`] : []),
      ...(verdict.status === 'unknown' && sound.status !== 'unknown' && !verdict.because.some(namesIt)
        ? [`${key} does not name the question: ${JSON.stringify(verdict.because)}`]
        : []),
    ];
  });
}

const changed = (before: Judged, after: Judged) =>
  [...after].filter(([key, verdict]) => !isSame(before.get(key) as Verdict, verdict)).map(([key]) => key);

describe.each(Object.entries(inputs))('%s', (name, [path, zone]) => {
  it('each question fails in each way', { timeout: 3_600_000 }, async () => {
    const { report: whole, questions } = await judged(path, zone);
    const before = verdictsIn(whole);
    expect(questions.length).toBeGreaterThan(10);
    const wrong: string[] = [];
    const suffer = async (question: Question) => {
      const under = async (how: Wrong) => (await judged(path, zone, { question, how })).report;
      const ways = ['servfail', 'refused', 'malformed', 'timeout'] as const;
      const [gone, ...failed] = await Promise.all([under('nxdomain'), ...ways.map(under)]);
      const depending = changed(before, verdictsIn(gone as Report));
      const unlike = new Set(failed.map(report => changed(before, verdictsIn(report)).join()));
      if (unlike.size > 1) wrong.push(`${question}: ${[...unlike].join(' or ')}`);
      for (const report of failed) {
        const after = verdictsIn(report);
        if ([...after.keys()].join() !== [...before.keys()].join())
          wrong.push(`${question}: the report is not complete`);
        for (const one of wrongIn(before, after, question)) wrong.push(`${question}: ${one}`);
        const sure = depending.filter(key => after.get(key)?.because.length === 0);
        if (sure.length > 0) wrong.push(`${question}: ${sure} depend on it and are sure`);
        if (!['unknown', whole.verdict].includes(report.verdict)) wrong.push(`${question}: ${report.verdict}`);
        if (exitCode(report, 'fail') < exitCode(whole, 'fail'))
          wrong.push(`${question}: exit ${exitCode(report, 'fail')}`);
      }
    };
    // A question that is not answered takes four seconds: they wait side by side.
    const rest = questions.values();
    const worker = async () => {
      for (const question of rest) await suffer(question);
    };
    await Promise.all(Array.from({ length: isLong ? 4 : 20 }, worker));
    suffered('a question to DNS fails in each of five ways', name, 5 * questions.length, wrong);
    expect([...new Set(wrong)]).toEqual([]);
  });
});
