/** What gathering needs to know to read a body, together. */
import type { ContentLore } from '../../src/model/lore.ts';
import { languages } from './languages.ts';
import { redirectors } from './redirectors.ts';
import { optOut, placeholders, postal } from './wording/common.ts';
import { wordingEn } from './wording/en.ts';
import { wordingEs } from './wording/es.ts';
import { boilerplate, imprint, leaving } from './wording/frame.ts';
import { wordingIt } from './wording/it.ts';

export const contentLore: ContentLore = {
  redirectors,
  wording: [...wordingEn, ...wordingEs, ...wordingIt],
  languages,
  optOut,
  placeholders,
  postal,
  imprint,
  leaving,
  boilerplate,
};
