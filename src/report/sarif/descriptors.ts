/** What a finding means in general, for SARIF's list of rules: one descriptor for each id that has a result. */
import type { AnyRule, Level } from '../../model/rule.ts';
import { inline } from '../encode/markdown.ts';
import { type Result, sarifLevels } from './results.ts';

interface Descriptor {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: Result['level'] };
  readonly properties: { readonly tags: readonly string[]; readonly 'problem.severity': string };
}

/** GitHub says how grave a problem is in words of its own. */
const severity = { fail: 'error', warn: 'warning', info: 'recommendation' } as const satisfies Record<Level, string>;

const ofRun: Readonly<Record<string, readonly [level: Level, says: string, why: string, fix: string]>> = {
  budget: [
    'fail',
    'A budget of the campaign is exceeded',
    'The forecast is above a limit that the campaign file or the configuration sets.',
    'Mend what the forecast names first, or send to fewer; raise the limit only if you can bear it.',
  ],
  'ignore/unused': [
    'info',
    'An ignore matches no finding',
    'What it was written for is gone; left where it is, it would hide the same problem when it comes back.',
    'Remove it from the campaign file or the configuration.',
  ],
  'ignore/expired': [
    'info',
    'An ignore has expired',
    'Its last day is over: the finding counts again.',
    'Mend the finding, or give a new reason and a new last day.',
  ],
};

/** In the order of the rules, so that the list depends on the findings alone. */
export function descriptorsOf(results: readonly Result[], rules: readonly AnyRule[]): Descriptor[] {
  const found = new Map(results.map(({ ruleId, level }) => [ruleId, level]));
  const named = rules.flatMap(rule =>
    Object.keys(rule.messages).flatMap(problem => (found.has(`${rule.id}/${problem}`) ? [ofRule(rule, problem)] : [])),
  );
  const known = new Set(named.map(({ id }) => id));
  const others = [...found.keys()].filter(id => !known.has(id)).sort();
  return [...named, ...others.map(ofOther)];
}

function ofRule({ id, criterion, why, sources, messages }: AnyRule, problem: string): Descriptor {
  const { level, text, fix } = messages[problem] as AnyRule['messages'][string];
  return descriptor(`${id}/${problem}`, level, { says: opened(text), why, fix: opened(fix), sources }, criterion);
}

function ofOther(id: string): Descriptor {
  const [level, says, why, fix] = ofRun[id] ?? ofRun[id.split('/')[0] as string] ?? ['info', id, id, id];
  return descriptor(id, level, { says, why, fix, sources: [] }, 'campaign');
}

interface Told {
  readonly says: string;
  readonly why: string;
  readonly fix: string;
  readonly sources: readonly string[];
}

function descriptor(id: string, level: Level, { says, why, fix, sources }: Told, criterion: string): Descriptor {
  const plain = sources.length === 0 ? [] : ['Sources:', ...sources.map(one => `- ${one}`)];
  const marked = sources.length === 0 ? [] : ['**Sources**', sources.map(one => `- ${inline(one)}`).join('\n')];
  return {
    id,
    shortDescription: { text: says },
    fullDescription: { text: why },
    help: {
      text: [`Fix: ${fix}`, ...plain].join('\n'),
      markdown: [inline(why), `**Fix:** ${inline(fix)}`, ...marked].join('\n\n'),
    },
    defaultConfiguration: { level: sarifLevels[level] },
    properties: { tags: ['email', criterion], 'problem.severity': severity[level] },
  };
}

/** Of `{subject}` the reader of a general description gets SUBJECT. */
function opened(sentence: string): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => name.toUpperCase());
}
