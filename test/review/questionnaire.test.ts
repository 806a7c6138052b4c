/** The questionnaire: written, filled in, read back, and what is wrong in it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { questions } from '../../rules/data/vetting/questions.ts';
import { comparedAnswers, type Question } from '../../src/model/questionnaire.ts';
import { answerSchema, originIn, readAnswers } from '../../src/parse/answers.ts';
import { questionnaireFile, typedAnswer } from '../../src/review/questionnaire.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-answers-'));
const file = join(folder, 'vetting.yaml');
afterAll(() => rmSync(folder, { recursive: true }));

const read = (text: string) => {
  writeFileSync(file, text);
  return readAnswers(file, questions);
};
const byId = (id: string) => questions.find(question => question.id === id) as Question;

describe('the questions', () => {
  it('are 25, each once, those that are compared among them', () => {
    const ids = questions.map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([25, 25]);
    expect(comparedAnswers.filter(id => !ids.includes(id))).toEqual([]);
  });

  it.each(questions.map(question => [question.id, question] as const))('%s is a question', (_id, {
    ask,
    kind,
    choices,
  }) => {
    expect(ask).toMatch(/\?$/);
    expect(choices === undefined).toBe(kind !== 'choice');
  });
});

describe('the file', () => {
  it('without answers is read as none', async () => {
    expect(await read(questionnaireFile(questions, {}))).toEqual({});
  });

  it('gives back what was answered', async () => {
    const answers = {
      organisation: 'Acme: "the" shop # 1',
      domains: ['acme.example', 'acme.es'],
      audience: 'b2c',
      countries: ['ES', 'PT'],
      since: '2023-01-01',
      bounceRate: 1.5,
      recipientsPerMonth: 40_000,
      suppressionImported: true,
      thirdPartyData: false,
    };
    expect(await read(questionnaireFile(questions, answers))).toEqual(answers);
    const { organisation: _o, domains: _d, bounceRate: _b, recipientsPerMonth: _r, ...compared } = answers;
    expect(originIn(answers)).toEqual(compared);
  });

  it('may be written by hand', async () => {
    expect(
      await read('suppressionImported: yes\nthirdPartyData: no\nwebsite:\ncountries: []\nsince: 2023-01-01\n'),
    ).toEqual({
      suppressionImported: true,
      thirdPartyData: false,
      since: '2023-01-01',
    });
  });

  it.each([
    ['optInn: double', 1, /unknown key "optInn"/],
    ['audience: b2b\noptIn: twice', 2, /optIn/],
    ['since: 2023-02-31', 1, /expected a date/],
    ['countries: Spain', 1, /countries/],
    ['countries: [Spain]', 1, /two-letter/],
    ['bounceRate: 120', 1, /bounceRate/],
    ['thirdPartyData: perhaps', 1, /expected yes or no/],
  ])('%j is placed and explained', async (text, line, message) => {
    const error = await read(text).catch(caught => caught);
    expect([error.line, error.message]).toEqual([line, expect.stringMatching(message)]);
  });
});

describe('an answer as it is typed', () => {
  it.each([
    ['organisation', ' Acme ', 'Acme'],
    ['domains', 'acme.example, acme.es,', ['acme.example', 'acme.es']],
    ['countries', '[ES, PT]', ['ES', 'PT']],
    ['bounceRate', '1.5 %', 1.5],
    ['recipientsPerMonth', '40000', 40_000],
    ['suppressionImported', 'yes', true],
    ['since', '2023-01-01', '2023-01-01'],
    ['optIn', 'double', 'double'],
  ])('%s: %j', (id, typed, expected) => {
    expect(answerSchema(byId(id)).parse(typedAnswer(byId(id), typed))).toEqual(expected);
  });

  it('may be none', () => {
    expect(typedAnswer(byId('since'), '  ')).toBeUndefined();
  });

  it.each([
    ['bounceRate', 'some'],
    ['since', 'last year'],
    ['optIn', 'twice'],
  ])('is asked for again: %s: %j', (id, typed) => {
    expect(answerSchema(byId(id)).safeParse(typedAnswer(byId(id), typed)).success).toBe(false);
  });
});
