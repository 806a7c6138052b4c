/** Of a sending plan. */
import type { Constraint, LeftOver, Segment } from '../../model/plan.ts';
import { number } from './forms.ts';

export const plan = {
  title: 'Sending plan',
  summary: (
    recipients: number,
    left: number,
    providers: number,
    first: string | undefined,
    last: string | undefined,
  ) => {
    const days = first === last ? `on ${first}` : `from ${first} to ${last}`;
    const who = left === 0 ? 'all' : `${number(recipients - left)} of them`;
    const when = first === undefined ? 'and no day to send on' : `${who} ${days}`;
    const many = recipients === 1 ? '1 recipient' : `${number(recipients)} recipients`;
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
    days === 1 ? `${name} (1 day, ${number(limit)})` : `${name} (${days} days, from ${number(limit)} on)`,
  slowest: (name: string, constraint: string) => `the send waits for ${name}: ${constraint}`,
  nothing: 'nothing: everybody is written to on the first day',
  left: (recipients: number, name: string, because: string) =>
    `${number(recipients)} are left over at ${name}: ${because}`,
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
};
