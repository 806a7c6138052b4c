/** What a list to generate is named by, and what its rows carry. */
export const countries = ['ES', 'IT', 'DE', 'US', 'FR'] as const;
export type Country = (typeof countries)[number];

export const audiences = ['b2c', 'b2b', 'nonprofit'] as const;
export type Audience = (typeof audiences)[number];

export const shapes = ['email-only', 'rich'] as const;
export type Shape = (typeof shapes)[number];

export const singles = ['clean', 'bought', 'guessed', 'stale', 'broken-form', 'bots', 'lost-suppression'] as const;
export type Single = (typeof singles)[number];

/** Two causes with their shares in per cent: `clean-70+bots-30`. Any dose works: `clean-99.5+bots-0.5`. */
export type Mix = `${Single}-${number}+${Single}-${number}`;
export type Cause = Single | Mix;

/** The mixes the bench runs. The pairs are those that happen: a buyer guesses too, an old list is migrated, a form is broken and attacked. */
export const mixes: readonly Mix[] = [
  'clean-70+bought-30',
  'clean-70+guessed-30',
  'clean-70+stale-30',
  'clean-70+broken-form-30',
  'clean-70+bots-30',
  'bought-70+guessed-30',
  'stale-70+bought-30',
  'bots-70+broken-form-30',
  'stale-70+lost-suppression-30',
  'bought-50+guessed-50',
  'stale-50+bought-50',
  'bots-50+broken-form-50',
  'stale-50+lost-suppression-50',
  'clean-50+bought-50',
];

export interface Spec {
  readonly cause: Cause;
  readonly rows: number;
  readonly seed: number;
  readonly audience: Audience;
  readonly country: Country;
  readonly columns: Shape;
}

/** The day on which every list is exported. Pass it to the engine as its clock. */
export const now = Date.UTC(2026, 10, 16, 8, 0, 0);
export const day = 86_400_000;

export interface Part {
  readonly cause: Single;
  /** 0 to 1. */
  readonly share: number;
}

export function partsOf(cause: Cause): readonly [Part] | readonly [Part, Part] {
  if (isSingle(cause)) return [{ cause, share: 1 }];
  const [, first = '', a, second = '', b] = /^([a-z-]+)-([\d.]+)\+([a-z-]+)-([\d.]+)$/.exec(cause) ?? [];
  const shares = [Number(a) / 100, Number(b) / 100] as const;
  if (!isSingle(first) || !isSingle(second) || first === second || Math.abs(shares[0] + shares[1] - 1) > 1e-9)
    throw new Error(`no such cause: ${cause}`);
  return [
    { cause: first, share: shares[0] },
    { cause: second, share: shares[1] },
  ];
}

function isSingle(text: string): text is Single {
  return singles.some(single => single === text);
}

export type TimeField = 'optIn' | 'confirmed' | 'activity' | 'imported';
export type TextField =
  | ('first' | 'last' | 'ip' | 'source' | 'userAgent' | 'company' | 'title' | 'phone' | 'mobile' | 'website')
  | ('industry' | 'code' | 'employees' | 'revenue' | 'address' | 'city' | 'gender' | 'income' | 'linkedin')
  | ('vendor' | 'verified' | 'confidence');
export type Field = 'email' | TextField | TimeField;

/** What the generator knows of a row; the truth counts them. */
export type Tag =
  | ('free' | 'foreign' | 'relay' | 'typo-domain' | 'typo-local' | 'role' | 'disposable' | 'disposable-unlisted')
  | ('defunct' | 'dead-domain' | 'invalid' | 'repairable' | 'truncated' | 'random-local' | 'dot-variant' | 'plus-tag')
  | ('scraped' | 'honeypot' | 'permutation' | 'sequence' | 'dictionary' | 'attack' | 'victim' | 'damaged')
  | ('suppressed' | 'resubscribed' | 'duplicate' | 'staff-test');

export interface Row {
  readonly email: string;
  readonly cells: { readonly [field in TextField]?: string };
  readonly times: { readonly [field in TimeField]?: number };
  readonly tags: readonly Tag[];
}
