/** Signs for states, so that none is told by colour alone. Drawn once, used by reference. */
import { type Markup, markup, raw } from './escape.ts';

const drawn = {
  fail: 'M-4.5-4.5 4.5 4.5M4.5-4.5-4.5 4.5',
  warn: 'M0-6V1.5M0 5.8V6',
  info: 'M0-6V-5.8M0-2V6',
  pass: 'M-5.5.5-1.5 4.5 6-4.5',
  unknown: 'M-3.4-3a3.4 3.4 0 1 1 5 3Q0 .9 0 2.4M0 6V6.1',
  skipped: 'M-4.5 0H4.5',
} as const;

export type Sign = keyof typeof drawn;

/** The definitions: once in the page. */
export const signs: Markup = markup`${Object.entries(drawn).map(([name, path]) =>
  raw(
    `<symbol id="sign-${name}" viewBox="-12 -12 24 24" overflow="visible"><circle r="11"/><path d="${path}"/></symbol>`,
  ),
)}`;

/** Beside a word that says the same. */
export function sign(name: Sign): Markup {
  return markup`<svg class="sign ${name}" aria-hidden="true"><use href="#sign-${name}"/></svg>`;
}
