/** What is known of a name. */
import { spamModel, spamModelFittedOn } from '../../rules/data/spam-model.ts';
import { rules } from '../../rules/index.ts';
import { presets } from '../../rules/presets/index.ts';
import { policies } from '../../rules/providers/index.ts';
import { explained, type Knowledge } from '../explain.ts';
import type { Explained } from '../model/explained.ts';

/** What is known of a rule, a finding, a criterion, a provider or a measure. Throws InputError for an id that is none. */
export async function explain(id: string): Promise<Explained> {
  return explained(id, await knowledge());
}

async function knowledge(): Promise<Knowledge> {
  const [{ examples }, { spamTerms }] = await Promise.all([
    import('../../rules/data/examples.ts'),
    import('../../rules/data/spam-terms.ts'),
  ]);
  return { rules, policies, presets, examples, spamModel, spamTerms, spamFittedOn: spamModelFittedOn };
}
