/** Whatever writes text from outside has it encoded: learned files, histories, plans, machines, campaign files, failures. */
import { beforeAll, describe, expect, it } from 'vitest';
import { explainFailure } from '../../../src/cli/failure.ts';
import type { Totals } from '../../../src/history/read.ts';
import { type Language, speak } from '../../../src/index.ts';
import type { Calibration } from '../../../src/model/calibration.ts';
import type { Diagnosis } from '../../../src/model/doctor.ts';
import type { FeedbackEvent } from '../../../src/model/event.ts';
import { InputError } from '../../../src/model/input-error.ts';
import type { LearnedFile } from '../../../src/model/learned.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { PlanReport } from '../../../src/model/plan-report.ts';
import { calibrationSvg } from '../../../src/report/calibration-svg.ts';
import { campaignFile } from '../../../src/report/campaign-file.ts';
import { doctorJson } from '../../../src/report/doctor.ts';
import { eventJson, learnedJson } from '../../../src/report/learned.ts';
import { rulesJson } from '../../../src/report/rules-json.ts';
import { doctorText } from '../../../src/report/text/doctor.ts';
import { historyText, verifiedText } from '../../../src/report/text/history.ts';
import { learnedText } from '../../../src/report/text/learned.ts';
import { planText } from '../../../src/report/text/plan.ts';
import { active } from '../outside.ts';
import { parsedXml, skeletonOf } from '../xml.ts';

const outside = 'a\u202e\x1b[2J\u009b<b>&\nevil: true #';
const shown = String.raw`a\u{202e}\x1b[2J\x9b<b>&\x0aevil: true #`;
let language: Language;
beforeAll(async () => {
  language = await speak('en');
});
const screen = () => ({ language, words: language.words, color: false, width: 1000, verbose: true, quiet: false });

/** Its own lines, and as often what is from outside. */
function holds(written: string, times: number): void {
  expect(written.replaceAll('\n', '')).not.toMatch(active);
  expect(written.split(shown).length - 1).toBe(times);
}

function isInert(json: string): void {
  expect(json.replaceAll('\n', '')).not.toMatch(active);
  expect(json).not.toContain('<');
  expect(JSON.stringify(JSON.parse(json))).toContain(JSON.stringify(outside).slice(1, -1));
}

const learned: LearnedFile = {
  file: outside,
  formats: ['dsn'],
  events: { bounce: 1 },
  bad: { count: 1, first: [{ file: outside, record: 1, because: outside }] },
};

describe('what was learned', () => {
  it('as text', () => {
    holds(learnedText([learned], screen()), 2);
    holds(learnedText([{ ...learned, refused: outside }], screen()), 2);
  });

  it('as JSON', () => {
    isInert(learnedJson([learned]));
    const event = {
      kind: 'bounce',
      source: 'dsn',
      recipient: 'ana@firm.example',
      reply: `no ${outside} ana@firm.example`,
      campaign: 'of ana@firm.example',
    };
    const masked = eventJson(event as unknown as FeedbackEvent, outside, false);
    isInert(masked);
    expect(masked).not.toMatch(/ana|firm/);
    expect(JSON.parse(masked)).toMatchObject({
      recipient: '***@***.example',
      reply: `no ${outside} ***`,
      campaign: 'of ***',
    });
    expect(JSON.parse(eventJson(event as unknown as FeedbackEvent, outside, true))).toMatchObject({
      recipient: 'ana@firm.example',
    });
  });
});

describe('what is remembered', () => {
  it('as text', () => {
    const outcome = { campaign: outside, provider: 'gmail', day: '2027-03-10', sent: 10, delivered: 10 };
    const totals = {
      firstDay: '2027-03-10',
      lastDay: null,
      events: 1,
      imports: 1,
      recipients: 1,
      predictions: 0,
      forgotten: 0,
      future: 0,
      retentionDays: null,
    };
    holds(historyText(outside, totals as Totals, [outcome as Outcome], language.words), 2);
    holds(verifiedText(outside, { sound: true, batches: 1, events: 1, differences: [] }, language.words), 1);
  });

  it('as a picture', () => {
    const row = {
      outcome: 'inbox',
      campaigns: 1,
      recipients: 1,
      predicted: 0.5,
      observed: 0.5,
      bins: [],
      scores: null,
    };
    const picture = (provider: string, at: string) =>
      calibrationSvg({
        at,
        campaigns: 1,
        needed: 20,
        rows: [
          {
            ...row,
            provider: null,
            bins: [
              {
                from: 0,
                to: 1,
                predicted: 0.5,
                observed: { value: 0.5, low: 0.4, high: 0.6 },
                forecasts: 1,
                recipients: 1,
              },
            ],
          },
          { ...row, provider },
        ],
      } as unknown as Calibration);
    expect(picture(outside, '\u202e<b>&"x').replaceAll('\n', '')).not.toMatch(active);
    expect(skeletonOf(parsedXml(picture(outside, '\u202e<b>&"x')))).toBe(
      skeletonOf(parsedXml(picture('gmail', '2027-03-10'))),
    );
    expect(picture(outside, '\u202e<b>&"x')).toContain(
      shown.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;'),
    );
  });
});

it('a plan', () => {
  const plan = {
    providers: [],
    days: [],
    left: [],
    binds: [],
    advice: [],
    connections: [],
    slowest: null,
    finishes: null,
    retries: { first: 5, longest: 60, hours: 48 },
  };
  holds(planText({ campaign: outside, plan, assumed: [outside] } as unknown as PlanReport, screen()), 2);
});

describe('a machine', () => {
  const diagnosis: Diagnosis = {
    checks: [{ id: 'resolver/silent', state: 'fail', about: outside, data: { server: outside, outcome: 'timeout' } }],
    asked: [outside],
  };
  it('as text', () => {
    const written = doctorText(diagnosis, screen());
    expect(written.replaceAll('\n', '')).not.toMatch(active);
    expect(written).toContain(shown);
  });
  it('as JSON', () => isInert(doctorJson(diagnosis, language)));
});

it('a campaign file to begin with, in which nothing from outside is a key', () => {
  const written = campaignFile(
    {
      id: 'spring',
      sender: { stream: 'promotional', traits: [] },
      outbound: { esp: 'brevo' },
      where: { esp: { by: 'alias', name: outside, target: outside }, ips: { by: 'addresses', domain: outside } },
      asides: [{ by: 'no-spf', domain: outside }],
    },
    language.words,
  );
  holds(written, 4);
  expect(written).not.toMatch(/^evil/m);
});

it('the rules', () => {
  const written = rulesJson(language.rules);
  expect(written).not.toContain('<');
  expect(JSON.parse(written).rules.length).toBeGreaterThan(100);
});

describe('a failure', () => {
  it.each([
    ['of an input', new InputError(outside, { file: outside }, outside), 3],
    ['of the system', Object.assign(new Error('x'), { syscall: 'open', code: 'EIO', path: outside }), 1],
    ['of ours', Object.assign(new Error('x'), { stack: outside.replace('\n', ' ') }), 0],
  ])('%s', (_name, error, times) => {
    holds(explainFailure(error), times);
  });
});
