/** The sender's own file of people who must not be mailed, as a mailing tool exports it: by day, or by address. */
import type { Suppressed } from './causes/maker.ts';
import { written } from './dates.ts';
import { type File, joined } from './file.ts';
import { reasons, suppressionTitles } from './headers.ts';
import type { Random } from './random.ts';
import type { Country } from './spec.ts';

const kinds: readonly Suppressed['reason'][] = ['unsubscribed', 'bounce', 'complaint'];

export function suppressionFile(
  entries: readonly Suppressed[],
  country: Country,
  list: File,
  random: Random,
): string | undefined {
  if (entries.length === 0) return undefined;
  const isLower = random.chance(0.5);
  const isByDate = random.chance(0.7);
  const spelled = entries.map(entry => ({ ...entry, email: isLower ? entry.email.toLowerCase() : entry.email }));
  spelled.sort((a, b) => (isByDate && a.at !== b.at ? a.at - b.at : a.email < b.email ? -1 : 1));
  const words = reasons[country];
  const lines = spelled.map(({ email, reason, at }) =>
    joined([email, words[kinds.indexOf(reason)] ?? '', written(at, list.dates)], list),
  );
  return joined(suppressionTitles[country], list) + lines.join('');
}
