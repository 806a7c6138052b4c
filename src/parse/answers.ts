/** `vetting.yaml`: the answers to the questionnaire, each of its kind; an empty one is none. */
import * as z from 'zod';
import {
  type Answer,
  type AnswerKind,
  type Answers,
  comparedAnswers,
  type DeclaredOrigin,
  type Question,
} from '../model/questionnaire.ts';
import { readDocument } from './document.ts';

const text = z.string().max(5000);
const country = z.string().regex(/^[A-Z]{2}$/, 'expected a two-letter country code (ISO 3166-1), as ES');
const yesNo = z
  .union([z.boolean(), z.enum(['yes', 'no'])], 'expected yes or no')
  .transform(value => value === true || value === 'yes');

const schemas: Readonly<Record<Exclude<AnswerKind, 'choice'>, z.ZodType<Answer>>> = {
  text,
  texts: z.array(text),
  'yes-no': yesNo,
  date: z.iso.date('expected a date as 2027-01-31'),
  percent: z.number().min(0).max(100),
  number: z.number().int().min(0),
  country,
  countries: z.array(country),
};

/** What may be written as the answer to a question. */
export function answerSchema({ kind, choices = [] }: Question): z.ZodType<Answer> {
  return kind === 'choice' ? z.enum(choices as [string, ...string[]]) : schemas[kind];
}

/** Throws InputError with the place in the file that is wrong. */
export async function readAnswers(file: string, questions: readonly Question[]): Promise<Answers> {
  const shape = questions.map(question => [question.id, answerSchema(question).nullish()] as const);
  const { value } = await readDocument(file, z.strictObject(Object.fromEntries(shape)));
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Answer] => !isEmpty(entry[1])));
}

function isEmpty(answer: unknown): boolean {
  return answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0);
}

/** The answers that the list may contradict. */
export function originIn(answers: Answers): DeclaredOrigin {
  return Object.fromEntries(comparedAnswers.flatMap(id => (answers[id] === undefined ? [] : [[id, answers[id]]])));
}
