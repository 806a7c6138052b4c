/** The configuration file as a schema. What it may name stands in rules/, and is handed in. */
import * as z from 'zod';
import { languageIds } from '../model/language.ts';
import { type LimitName, limitNames, limitTable } from '../model/limits.ts';
import { ignorableIn, type Vocabulary } from '../model/vocabulary.ts';
import { budgetsSchema, ignoresOf } from './gate-schema.ts';
import { rulesSchema } from './rules-schema.ts';
import { key, nameOf, text } from './schema-values.ts';

export function configSchema(words: Vocabulary) {
  const ruleOrCriterion = [...new Set(words.rules.flatMap(({ id, criterion }) => [id, criterion]))];
  return z
    .strictObject({
      $schema: key(text, 'Where this schema lies, for editors', {
        example: 'node_modules/deliv/schemas/config.schema.json',
      }),
      extends: key(text, 'Another configuration: what stands here goes before it', {
        example: '../deliv.base.yaml',
      }),
      failOn: key(z.enum(['fail', 'warn', 'unknown', 'never']), 'From which level on the gate fails', {
        usual: 'fail',
        example: 'warn',
      }),
      lang: key(z.enum(languageIds), 'Language of what people read', { example: 'es' }),
      resolver: key(usable(words.resolverFault), "The DNS server to ask; the system's own by default", {
        example: '192.0.2.53',
      }),
      offline: key(z.boolean(), 'Open no socket at all', { usual: false, example: true }),
      onlineFetch: key(z.boolean(), 'Allow the few remote fetches that are safe', { usual: false, example: true }),
      engines: key(z.array(usable(words.engineFault)), 'Content engines of your own to ask for a second opinion', {
        usual: [],
        example: ['rspamd=http://127.0.0.1:11333'],
      }),
      dnsbl: key(z.array(blockList(words)), 'Block lists that may be asked', {
        usual: [],
        example: words.blockLists.slice(0, 1),
      }),
      keys: key(
        z.partialRecord(z.enum(words.listKeys), text),
        'Keys of block lists that want one; better given as DELIV_KEY_…, for this file is read by many',
        { example: Object.fromEntries(words.listKeys.slice(0, 1).map(id => [id, 'abc123'])) },
      ),
      providers: key(z.array(nameOf('mailbox provider', words.providers)), 'Predict for these providers only', {
        example: ['gmail', 'outlook'],
      }),
      require: key(z.array(nameOf('rule or criterion', ruleOrCriterion)), 'What must be judged: skipped is undecided', {
        usual: [],
        example: ['authentication'],
      }),
      history: key(text, 'The local history; where it is not there yet nothing is remembered', {
        example: '.deliv/history.sqlite',
      }),
      reviewers: key(text, 'Who may sign decisions about lists: an allowed_signers file (ssh-keygen(1))', {
        example: 'reviewers',
      }),
      rules: key(rulesSchema(words.rules), 'Levels of rules and findings, and options of rules', {
        example: { subject: { level: 'warn', options: { mostCharacters: 60 } }, 'dmarc-policy/monitoring': 'off' },
      }),
      budgets: key(budgetsSchema, 'Shares that fail the check, where a campaign does not say otherwise'),
      limits: key(limitsSchema, 'How much of an input is looked at, and what it may cost', {
        example: { messageBytes: 10_000_000 },
      }),
      ignore: key(
        ignoresOf(ignorableIn(words.rules)),
        'Findings that do not count, where a campaign does not list its own',
        {
          example: [{ finding: 'dmarc-policy/monitoring', because: 'moving to quarantine in January' }],
        },
      ),
    })
    .meta({ title: 'deliv configuration', description: 'What holds for every run in a repository' });
}

/** Keys that people look for here, and where they belong. */
export const elsewhere: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['sender', 'outbound', 'list', 'volume', 'vetting', 'message', 'messages', 'esp', 'stream', 'traits'].map(name => [
      name,
      'it belongs in the campaign file, or in what that extends',
    ]),
  ),
  skip: 'rules: {ID: off} leaves a rule out',
  only: 'rules: {ID: off} leaves a rule out',
  format: 'it belongs on the command line',
  output: 'it belongs on the command line',
};

const limitsSchema = z.strictObject(
  Object.fromEntries(
    limitNames.map(name => [
      name,
      key(z.number().int().min(1), `The most ${limitTable[name].of}`, { usual: limitTable[name].value }),
    ]),
  ) as Record<LimitName, z.ZodOptional<z.ZodNumber>>,
);

function usable(fault: (text: string) => string | null) {
  return text.superRefine((value, context) => {
    const message = fault(value);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });
}

function blockList({ blockLists, retired }: Vocabulary) {
  return nameOf('block list', blockLists, name => {
    const because = retired(name);
    return because === null ? null : `${name} must not be asked: ${because}`;
  });
}

export type ConfigFile = z.output<ReturnType<typeof configSchema>>;
