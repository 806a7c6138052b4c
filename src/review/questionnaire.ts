/** The questionnaire as a file to fill in, and an answer as a person types it. */
import type { Answer, AnswerKind, Answers, Question } from '../model/questionnaire.ts';

const forms: Readonly<Record<AnswerKind, string>> = {
  text: 'in words',
  texts: 'a list, as [one, another]',
  choice: 'one of',
  'yes-no': 'yes or no',
  date: 'a date, as 2027-01-31',
  percent: 'a number from 0 to 100',
  number: 'a whole number',
  country: 'a country code, as ES',
  countries: 'a list of country codes, as [ES, PT]',
};

export function formOf({ kind, choices = [] }: Question): string {
  return kind === 'choice' ? `${forms.choice} ${choices.join(', ')}` : forms[kind];
}

/** YAML with a comment for each question; what has no answer is left empty. */
export function questionnaireFile(questions: readonly Question[], answers: Answers): string {
  const entries = questions.map(question => {
    const answer = answers[question.id];
    const value = answer === undefined ? '' : ` ${JSON.stringify(answer)}`;
    return `# ${question.ask} (${formOf(question)})\n${question.id}:${value}\n`;
  });
  return `# Answers about a list, for deliv vet LIST --answers FILE. Leave empty what you do not know.\n\n${entries.join('\n')}`;
}

/** A typed line to what its schema is then asked about; an empty line is no answer. */
export function typedAnswer({ kind }: Question, line: string): Answer | undefined {
  const typed = line.trim();
  if (typed === '') return undefined;
  if (kind === 'percent' || kind === 'number') return Number(typed.replace(/\s{0,9}%$/, ''));
  if (kind !== 'texts' && kind !== 'countries') return typed;
  const parts = typed.replace(/^\[|\]$/g, '').split(',');
  return parts.map(part => part.trim()).filter(Boolean);
}
