/** What all events of one mail share. */
import type { RawEvent } from '../../../model/event.ts';
import { addressesIn } from './addresses.ts';
import { field } from './fields.ts';
import type { Mail } from './mime.ts';
import type { Report } from './report.ts';

export function shared({ original }: Report): Pick<RawEvent, 'messageId' | 'fromDomain' | 'campaign'> {
  return original?.facts ?? {};
}

/** Whom the report was sent to: the sender of what it speaks of. */
export function ownAddresses(mail: Mail): string[] {
  const to = ['to', 'delivered-to', 'envelope-to'].map(name => field(mail.fields, name) ?? '');
  return to.flatMap(value => addressesIn(value.slice(0, 2000)).map(({ address }) => address));
}
