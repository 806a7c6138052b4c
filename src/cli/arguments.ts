/** How the values of options are read. */
import { InvalidArgumentError, Option } from 'commander';
import { languageIds } from '../model/language.ts';

/** An option that may be given again. */
export function several(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

export function oneTime(value: string): Date {
  const time = new Date(value);
  if (!/^\d{4}-\d{2}-\d{2}/.test(value) || Number.isNaN(time.getTime()))
    throw new InvalidArgumentError('Write it as 2026-12-01T09:00:00Z.');
  return time;
}

export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('Write it as a whole number.');
  return Number(value);
}

export function oneCount(value: string): number {
  const count = wholeNumber(value);
  if (count < 1) throw new InvalidArgumentError('Write it as a number from 1 on.');
  return count;
}

/** Of every command that speaks to people. */
export function langOption(): Option {
  return new Option('--lang <id>', 'language of what is told (DELIV_LANG, or the locale, by default)').choices([
    ...languageIds,
  ]);
}
