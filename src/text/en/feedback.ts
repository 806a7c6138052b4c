/** Of what happened: learning, the history, calibration. */
import type { EventKind } from '../../model/event.ts';
import { number } from './forms.ts';

export const learn = {
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
  stored: (events: number) => (events === 1 ? '1 record is kept' : `${number(events)} records are kept`),
  badCount: (count: number) =>
    count === 1 ? '1 record could not be read:' : `${number(count)} records could not be read:`,
  bad: (record: number, because: string) => `record ${record}: ${because}`,
  more: (count: number) => `and ${count} more`,
};

export const history = {
  empty: 'nothing is remembered yet',
  span: (first: string, last: string) => `from ${first} to ${last}`,
  holds: (events: number, imports: number, recipients: number, predictions: number) =>
    `${number(events)} events of ${number(imports)} files, of ${number(recipients)} recipients (by hash alone); ${number(predictions)} forecasts`,
  forgotten: (events: number) => (events === 1 ? '1 event was forgotten' : `${number(events)} events were forgotten`),
  future: (rows: number) => `${rows} counts are dated in the future: some clock was wrong`,
  retention: (days: number | null) =>
    days === null ? 'events are kept for ever (deliv history forget --keep DAYS)' : `events are kept for ${days} days`,
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
};

export const calibration = {
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
};
