/** The interface's own words in English. */
import type { CauseId } from '../model/cause.ts';
import type { EventKind } from '../model/event.ts';
import type { StepId } from '../model/list.ts';
import type { Constraint, LeftOver, Segment } from '../model/plan.ts';
import type { Confidence, Outcome } from '../model/prediction.ts';
import type { Outcome as Verdict } from '../model/report.ts';
import type { Because, Status } from '../model/verdict.ts';

export const en = {
  outcome: { inbox: 'inbox', spam: 'spam', deferral: 'deferral', bounce: 'bounce' } satisfies Record<Outcome, string>,
  confidence: { low: 'low', medium: 'medium', high: 'high' } satisfies Record<Confidence, string>,
  status: {
    pass: 'pass',
    info: 'info',
    warn: 'warn',
    fail: 'fail',
    unknown: 'unknown',
    skipped: 'skipped',
  } satisfies Record<Status, string>,
  verdict: {
    pass: 'PASS: nothing that was judged stands in the way of sending',
    warn: 'PASS WITH WARNINGS: nothing that was judged stops it, but read what is below',
    fail: 'FAIL: fix what is below before sending',
    unknown: 'UNDECIDED: what counts could not all be judged',
  } satisfies Record<Verdict, string>,
  stage: {
    template: 'template',
    rendered: 'as it will be sent',
    received: 'copy of a test send',
    list: 'recipient list',
  },
  list: {
    title: 'Your list',
    rows: (rows: number, read: number, rejected: number, unique: number) =>
      `${rows === 1 ? '1 row' : `${rows} rows`}: ${read} read, ${rejected} rejected; ${unique === 1 ? '1 address' : `${unique} different addresses`}`,
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
    rowsOf: (rows: number) => `${rows} ${rows === 1 ? 'address' : 'addresses'}`,
    gain: (points: string) => `${points} points fewer bounces`,
    examples: 'For example',
    row: 'row',
    doors: 'Where the trouble is',
    open: (fail: number, warn: number) =>
      fail + warn === 0 ? 'nothing stands out' : `${fail} to fix, ${warn} to look at`,
    otherDoor: 'not looked at here: deliv check MESSAGE --list FILE judges the domains in your mail as well',
  },
  plan: {
    title: 'Sending plan',
    summary: (
      recipients: number,
      left: number,
      providers: number,
      first: string | undefined,
      last: string | undefined,
    ) => {
      const days = first === last ? `on ${first}` : `from ${first} to ${last}`;
      const who = left === 0 ? 'all' : `${recipients - left} of them`;
      const when = first === undefined ? 'and no day to send on' : `${who} ${days}`;
      const many = recipients === 1 ? '1 recipient' : `${recipients} recipients`;
      return `${many} at ${providers} ${providers === 1 ? 'provider' : 'providers'}, ${when}`;
    },
    day: 'day',
    who: 'who',
    others: (count: number) => `${count} others`,
    segments: { engaged: 'engaged', others: 'others', silent: 'silent' } satisfies Record<Segment, string>,
    more: (days: number, last: string) => `and ${days} more days until ${last}: -f csv has them all`,
    binds: 'What binds',
    constraint: {
      rate: 'your own rate',
      bulk: 'staying below what makes you a bulk sender',
      start: 'the first day of a stranger',
      growth: 'growth from the most that was sent in a day before',
    } satisfies Record<Constraint, string>,
    bound: (name: string, days: number, limit: number) =>
      days === 1 ? `${name} (1 day, ${limit})` : `${name} (${days} days, from ${limit} on)`,
    slowest: (name: string, constraint: string) => `the send waits for ${name}: ${constraint}`,
    nothing: 'nothing: everybody is written to on the first day',
    left: (recipients: number, name: string, because: string) => `${recipients} are left over at ${name}: ${because}`,
    because: { end: 'volume.end comes first', horizon: 'no plan is made for more than 400 days' } satisfies Record<
      LeftOver['because'],
      string
    >,
    connections: 'Connections at once, and messages in each',
    atOnce: (name: string, connections: number | undefined, messages: number | undefined) =>
      `${name} ${connections ?? 'some'}${messages === undefined ? '' : ` of ${messages}`}`,
    deferred: 'If mail is deferred',
    pause: (name: string, minutes: number, reply: string | undefined, again: string | undefined) => {
      const hours = minutes === 60 ? '1 hour' : `${minutes / 60} hours`;
      const time = minutes % 60 === 0 ? hours : `${minutes} minutes`;
      const who = reply === undefined ? name : `${name}, with ${reply}`;
      return `${who}: ${time} of silence, then ${again ?? 'slowly again'}`;
    },
    retries: (first: number, longest: number, hours: number) =>
      `elsewhere: try again after ${first} minutes, then at twice the gap up to ${longest} hours, for ${hours} hours at most (RFC 5321 section 4.5.4.1; ESPs stop after two or three days)`,
  },
  learn: {
    kinds: {
      delivered: 'delivered',
      deferral: 'deferred',
      bounce: 'bounced',
      complaint: 'complained',
      unsubscribe: 'unsubscribed',
      open: 'opened',
      click: 'clicked',
      'dmarc-aggregate': 'in DMARC reports',
      'tls-report': 'in TLS reports',
      none: 'no feedback',
    } satisfies Record<EventKind, string>,
    nothing: 'it tells of nothing',
    refused: 'not learned',
    known: (day: string) => `learned already on ${day}: nothing changes`,
    dry: 'nothing was stored (--dry-run)',
    stored: (events: number) => (events === 1 ? '1 record is kept' : `${events} records are kept`),
    badCount: (count: number) => (count === 1 ? '1 record could not be read:' : `${count} records could not be read:`),
    bad: (record: number, because: string) => `record ${record}: ${because}`,
    more: (count: number) => `and ${count} more`,
  },
  history: {
    empty: 'nothing is remembered yet',
    span: (first: string, last: string) => `from ${first} to ${last}`,
    holds: (events: number, imports: number, recipients: number, predictions: number) =>
      `${events} events of ${imports} files, of ${recipients} recipients (by hash alone); ${predictions} forecasts`,
    forgotten: (events: number) => (events === 1 ? '1 event was forgotten' : `${events} events were forgotten`),
    future: (rows: number) => `${rows} counts are dated in the future: some clock was wrong`,
    retention: (days: number | null) =>
      days === null
        ? 'events are kept for ever (deliv history forget --keep DAYS)'
        : `events are kept for ${days} days`,
    recorded: (count: number) => (count === 1 ? '1 forecast was recorded' : `${count} forecasts were recorded`),
    unjoined: '(no campaign)',
    columns: ['campaign', 'sent', 'dead', 'refused', 'deferred', 'complaints'],
    sound: (batches: number, events: number) => `as it was written: ${batches} entries, ${events} events`,
    broken: 'NOT as it was written:',
    differs: (table: string, batch: number | undefined, row: number | undefined) =>
      [table, ...(batch === undefined ? [] : [`entry ${batch}`]), ...(row === undefined ? [] : [`row ${row}`])].join(
        ', ',
      ),
    suppressed: ({ dead, complaint, unsubscribe }: Record<'dead' | 'complaint' | 'unsubscribe', number>) =>
      `${dead + complaint + unsubscribe} rows: ${dead} dead, ${complaint} complained, ${unsubscribe} unsubscribed`,
  },
  calibration: {
    held: (campaigns: number) =>
      campaigns === 1 ? '1 campaign was forecast, and is over' : `${campaigns} campaigns were forecast, and are over`,
    withoutOutcome: (count: number) =>
      `${count} more ${count === 1 ? 'was' : 'were'} forecast, and nothing is known of what happened, or not yet (deliv learn; three days after the last event)`,
    withoutPrediction: (count: number) =>
      `${count} ${count === 1 ? 'was' : 'were'} sent without a recorded forecast (deliv check --record)`,
    tooLate: (count: number) =>
      `${count} ${count === 1 ? 'was' : 'were'} forecast only after the first was sent: that is no forecast`,
    tooFew: (needed: number) => `so few tell nothing of skill: ${needed} are needed`,
    all: 'all',
    columns: ['provider', 'outcome', 'forecast', 'happened', 'Brier', 'log loss', 'in range', 'drift', 'skill'],
    note: '“Brier” and “log loss”: of the forecast / of always saying the mean of the other campaigns; less is better. “in range”: campaigns between best and worst.',
    skill: { claimed: 'shown', none: 'not shown', 'too-few': 'too few' },
    halfLife: (before: number, after: number, forecasts: number) =>
      forecasts === 0
        ? `A campaign counts half after ${after} days: too few campaigns to tell better`
        : `A campaign counts half after ${after} days, as fits best (${forecasts} forecasts tried); before: ${before}`,
    changeColumns: ['provider', 'of mail', 'campaigns', 'before', 'now'],
    unchanged: 'no base changed',
  },
  ofMail: { refuse: 'refused', defer: 'deferred', junk: 'spam' },
  own: (campaigns: number, placed: number) =>
    `${campaigns === 1 ? '1 campaign' : `${campaigns} campaigns`} of your own; where it lands: ${placed === 0 ? 'not observed' : `seen in ${placed}`}`,
  forecast: 'What to expect',
  forecastNote:
    'Expected shares of recipients over campaigns like this one; “expect” and “deferral” are of the first attempt, the other columns after the retries. Ranges show what is not known. User filters are not predicted.',
  late: (median: string, most: string) =>
    `of what is deferred and arrives, half comes within ${median}, 95 % within ${most}`,
  fixFirst: 'Fix this first',
  moreInbox: (points: string, recipients: number, isFirst: boolean) => {
    const many = recipients >= 1 ? ` (about ${recipients} ${recipients === 1 ? 'recipient' : 'recipients'})` : '';
    return `${points} more inbox${isFirst ? '' : ', with those before it'}${many}`;
  },
  whatIf: 'If it passed',
  expectThen: (outcome: string, points: string) => `expect ${outcome}; ${points} more inbox`,
  wouldHelp: 'What would narrow the ranges',
  narrower: (points: string) => `by ${points}`,
  afterwards: 'What readers do next, and what comes of it',
  comparison: 'Variants, the most inbox first',
  besides: 'besides:',
  apart: (points: string | null) =>
    points === null ? 'no difference that could be told' : `${points} of inbox lie between the first and the last`,
  written: 'written; fill in what stands there as a comment, then run deliv check on it',
  adviceFor: (stream: string, traits: readonly string[]) =>
    `Settings to begin with (${[stream, ...traits].join(', ')}):`,
  advice: 'Settings a sender of this kind begins with, still to do',
  adviceWhole: 'Settings a sender of this kind begins with',
  adviceState: { followed: 'done', open: 'to do', unseen: 'not seen from here' },
  columns: { provider: 'provider', list: 'of list', expect: 'expect', sure: 'sure' },
  all: 'all',
  assumed: 'Taken for granted',
  because: 'because of',
  points: (points: number) => (points === 1 ? '1 point' : `${points} points`),
  fix: 'fix',
  evidence: 'as published',
  ignored: 'ignored',
  baseline: 'in the baseline',
  until: 'until',
  passed: 'passed',
  budgets: 'Budgets',
  limit: 'limit',
  predicted: 'predicted',
  exceeded: 'exceeded',
  held: 'held',
  nobodyThere: 'nobody of the list is there',
  privacy: (queries: number) => `0 recipients' addresses left this machine; ${queries} DNS questions were asked`,
  ignores: { unused: 'matches no finding: remove it', expired: 'has expired' },
  rules: 'rules',
  why: {
    timeout: 'no answer',
    servfail: 'the name server failed',
    refused: 'the name server refused',
    unreachable: 'nobody answers there',
    malformed: 'the answer cannot be read',
    'over-budget': 'too many look-ups',
    limit: 'a limit was reached',
    'needs-unknown': 'it needs what is not known',
    unverifiable: 'it cannot be verified',
    crashed: 'a fault in deliv',
    'not-provided': 'not given',
    'opt-in': 'left aside',
    'needs-key': 'needs a key',
    offline: 'offline',
    'outside-zone': 'outside the zone files',
    'added-by-esp': 'added later',
    template: 'a template',
    'no-history': 'no history',
    'not-applicable': 'does not apply',
    only: 'left out',
  } satisfies Record<Because['why'], string>,
};

export type Words = typeof en;
