/** Which language is spoken: the option, `DELIV_LANG`, then the user's locale (POSIX: LC_ALL, LC_MESSAGES, LANG). */
import type { Language } from '../index.ts';
import { InputError } from '../model/input-error.ts';
import { type LanguageId, languageIds } from '../model/language.ts';

export async function spoken(
  flags: { readonly lang?: LanguageId | undefined },
  env: NodeJS.ProcessEnv = process.env,
): Promise<Language> {
  const { id } = languageOf(flags.lang, env);
  // Only here: --help wants to know the language, and nothing else.
  return (await import('../index.ts')).speak(id);
}

/** Throws InputError for a DELIV_LANG there is no text in; a locale without one is English. */
export function languageOf(
  flag: LanguageId | undefined,
  env: NodeJS.ProcessEnv,
): { readonly id: LanguageId; readonly from: string } {
  if (flag !== undefined) return { id: flag, from: 'command line' };
  const named = env['DELIV_LANG'];
  if (named) {
    if (!isKnown(named))
      throw new InputError(
        `is no language of deliv: ${JSON.stringify(named)}`,
        { file: 'DELIV_LANG' },
        languageIds.join(', '),
      );
    return { id: named, from: 'environment' };
  }
  const locale = (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').split(/[_.@-]/)[0]?.toLowerCase() ?? '';
  return isKnown(locale) && locale !== 'en' ? { id: locale, from: 'locale' } : { id: 'en', from: 'default' };
}

function isKnown(id: string): id is LanguageId {
  return (languageIds as readonly string[]).includes(id);
}
