import { formsOf } from '../forms.ts';

export const { number, percent, range, date } = formsOf('it-IT', '%');

/** A shown date behind its article: `il 7 mar 2027`, `l’8 mar 2027`. */
export function day(article: 'il' | 'dal' | 'al', shown: string): string {
  if (!/^(?:8|11) /.test(shown)) return `${article} ${shown}`;
  return `${article === 'il' ? 'l' : `${article}l`}’${shown}`;
}
