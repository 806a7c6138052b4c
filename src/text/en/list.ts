/** Of a recipient list. */
import type { CauseId } from '../../model/cause.ts';
import type { StepId } from '../../model/list.ts';
import { number } from './forms.ts';

export const list = {
  title: 'Your list',
  rows: (rows: number, read: number, rejected: number, unique: number) =>
    `${rows === 1 ? '1 row' : `${number(rows)} rows`}: ${number(read)} read, ${number(rejected)} rejected; ${unique === 1 ? '1 address' : `${number(unique)} different addresses`}`,
  classes: {
    deliverable: 'deliverable',
    risky: 'risky',
    undeliverable: 'undeliverable',
    unknown: 'not known (no mailbox is probed)',
  },
  audience: { b2c: 'private people', b2b: 'companies', nonprofit: 'members and donors' },
  resembles: 'It resembles',
  strength: { weak: 'weakly', moderate: 'moderately', strong: 'strongly' },
  causes: {
    clean: 'a clean list, as far as can be told from it',
    bought: 'a list that was bought or put together from elsewhere',
    guessed: 'addresses that were guessed or collected by a program',
    stale: 'an old list',
    'broken-form': 'a form that takes what is typed',
    bots: 'sign-ups by programs',
    'lost-suppression': 'a move in which the suppression file was left behind',
    mixed: 'a list of more than one origin',
    undetermined: 'nothing in particular',
  } satisfies Record<CauseId, string>,
  note: 'Signs, not proof: whoever can show where each address comes from is right against them.',
  door: { list: 'Your list', domains: 'Your domains' },
  reached: { surely: 'would', likely: 'may' },
  ifSent: 'If sent as it is',
  bounces: (likely: string, low: string, high: string) => `about ${likely} would bounce (${low} to ${high})`,
  limit: (who: string, verb: string, does: string, limit: string) => `${who} ${verb} ${does} (from ${limit} on)`,
  first: 'What to do first',
  steps: {
    suppressed: 'take out those who stand in your suppression file',
    impossible: 'take out what cannot exist and domains that take no mail',
    gone: 'take out closed providers and throw-away addresses',
    misspelt: 'correct or take out misspelt domains',
    nobody: 'take out what is no person’s: made by programs, traps, scraps of pages',
    silent: 'leave aside those who were not in touch for a year, and ask them once, slowly',
  } satisfies Record<StepId, string>,
  rowsOf: (rows: number) => `${number(rows)} ${rows === 1 ? 'address' : 'addresses'}`,
  gain: (points: string) => `${points} points fewer bounces`,
  examples: 'For example',
  row: 'row',
  apart: '--split DIR writes the rows apart, each with its reasons: clean.csv, fix.csv, hold.csv, drop.csv',
  doors: 'Where the trouble is',
  open: (fail: number, warn: number) =>
    fail + warn === 0 ? 'nothing stands out' : `${fail} to fix, ${warn} to look at`,
  otherDoor: 'not looked at here: deliv check MESSAGE --list FILE judges the domains in your mail as well',
};
