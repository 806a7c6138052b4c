/** What was found out about the machine, in words; and as JSON, in English. */

import { fill } from '../judge/say.ts';
import type { Check, Diagnosis } from '../model/doctor.ts';
import { escaped } from './json.ts';
import type { Language } from './language.ts';

export interface Told {
  readonly text: string;
  /** Empty where nothing is to be done. */
  readonly remedy: string;
}

export type Health = 'ok' | 'warn' | 'fail' | 'unknown';

export function told({ id, about, data }: Check, { words, phrase }: Pick<Language, 'words' | 'phrase'>): Told {
  const { doctor } = words.cli;
  const [text, remedy] = doctor.says[id];
  const shown = Object.entries(data).map(
    ([name, value]) => [name, typeof value === 'number' ? words.number(value) : value] as const,
  );
  const holes: Record<string, string> = Object.fromEntries(shown);
  const inWords = {
    ...holes,
    about: doctor.data[about as keyof typeof doctor.data] ?? about ?? '',
    ...(holes['outcome'] === undefined ? {} : { outcome: words.why[holes['outcome'] as keyof typeof words.why] }),
    ...(holes['date'] === undefined ? {} : { date: words.date(holes['date']) }),
    ...(holes['newest'] === undefined ? {} : { newest: words.date(holes['newest']) }),
    ...(holes['because'] === undefined ? {} : { because: phrase(holes['because']) }),
    ...(holes['hint'] === undefined ? {} : { hint: phrase(holes['hint']) }),
  };
  return { text: fill(text, inWords), remedy: fill(remedy, inWords) };
}

export function healthOf(checks: readonly Check[]): Health {
  const states = new Set(checks.map(({ state }) => state));
  return (['fail', 'unknown', 'warn'] as const).find(state => states.has(state)) ?? 'ok';
}

export function doctorJson({ checks, asked }: Diagnosis, english: Language): string {
  const report = {
    schemaVersion: 1,
    verdict: healthOf(checks),
    checks: checks.map(check => {
      const { text, remedy } = told(check, english);
      const { id, state, about, data } = check;
      return { id, state, ...(about === undefined ? {} : { about }), text, ...(remedy === '' ? {} : { remedy }), data };
    }),
    asked,
  };
  return `${escaped(JSON.stringify(report, null, 2))}\n`;
}
