/** In which words a report is shown. */
import { rules } from '../../rules/index.ts';
import { policies } from '../../rules/providers/index.ts';
import type { LanguageId, Translation } from '../model/language.ts';
import { type Language, language } from '../report/language.ts';
import { en } from '../text/en/index.ts';
import type { Words } from '../text/words.ts';

/** What a report is shown in. */
export async function speak(id: LanguageId = 'en'): Promise<Language> {
  const providers = new Map(policies.map(policy => [policy.id, policy.name]));
  return language({ id, ...(await languages[id]()), rules, providers });
}

/** Each is loaded when it is spoken. English stands in the rules themselves. */
const languages: Readonly<Record<LanguageId, () => Promise<{ words: Words; translation: Translation | null }>>> = {
  en: async () => ({ words: en, translation: null }),
  es: async () => {
    const [{ es }, rulesText] = await Promise.all([
      import('../text/es/index.ts'),
      import('../../rules/text/es/index.ts'),
    ]);
    return { words: es, translation: rulesText.default };
  },
  it: async () => {
    const [{ it }, rulesText] = await Promise.all([
      import('../text/it/index.ts'),
      import('../../rules/text/it/index.ts'),
    ]);
    return { words: it, translation: rulesText.default };
  },
};
