/** What the tables of a country hold, and how their comma-separated lines become lists. */
export interface Words {
  readonly first: string;
  readonly last: string;
  readonly hobbies: string;
  readonly sectors: string;
  /** Words with which charities are named. */
  readonly causes: string;
  readonly brands: string;
  readonly cities: string;
  readonly streets: string;
  readonly roles: string;
  readonly titles: string;
  readonly industries: string;
  /** Where a consumer or a business signed up. */
  readonly sources: string;
  /** Where a supporter of a charity signed up. */
  readonly gifts: string;
  readonly company: string;
}

export interface Name {
  readonly text: string;
  /** As it stands in an address: ASCII, lower case, no space. */
  readonly key: string;
}

const german: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** "Müller" becomes "mueller", "De Luca" becomes "deluca", "García" becomes "garcia". */
export function ascii(text: string, isGerman: boolean): string {
  const lower = text.toLowerCase();
  const spelled = isGerman ? lower.replace(/[äöüß]/g, letter => german[letter] ?? letter) : lower;
  return spelled
    .normalize('NFD')
    .replaceAll('ß', 'ss')
    .replace(/[^a-z0-9]/g, '');
}

/** Splits at commas outside quotes, so that a source may hold a delimiter. */
export function split(text: string): string[] {
  return [...text.matchAll(/"([^"]+)"|([^",]+)/g)]
    .map(match => (match[1] ?? match[2] ?? '').replace(/\s+/g, ' ').trim())
    .filter(word => word !== '');
}

export function names(text: string, isGerman: boolean): Name[] {
  return split(text).map(word => ({ text: word, key: ascii(word, isGerman) }));
}
