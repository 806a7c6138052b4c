/** Text as the cues are written: lower case, single spaces, no accents. */
export function bare(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

export function holdsAny(text: string, words: readonly string[]): boolean {
  return words.some(word => text.includes(word));
}
