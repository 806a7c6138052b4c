/** What was taken for granted, in the reader's language. */
import type { MessageReport } from '../model/report.ts';
import { type Assumption, assumptions, inDns } from '../predict/assumed.ts';
import type { Language } from './language.ts';

export function assumedIn({ prediction, verdicts }: MessageReport, language: Language): string[] {
  const ofRules = assumptions(verdicts);
  const others = prediction.assumed.slice(0, prediction.assumed.length - ofRules.length);
  return [...others.map(language.phrase), ...ofRules.map(one => sentence(one, language))];
}

function sentence({ rules, missing }: Assumption, { words, phrase }: Language): string {
  const each = missing.map(({ why, detail }) => (inDns(why) ? `${words.why[why]}: ${phrase(detail)}` : phrase(detail)));
  return `${rules.join(', ')} (${each.join('; ')})`;
}
