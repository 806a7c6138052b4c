/** Mail programs that leave a list for their reader: Apple Mail writes to the address of List-Unsubscribe, and says so. */
import type { RawEvent } from '../../../model/event.ts';
import { firstAddress } from './addresses.ts';
import { isoDate } from './date.ts';
import { field } from './fields.ts';
import type { Mail } from './mime.ts';

/** Empty where it is none. Any mail may be titled “unsubscribe”, so a field that only such a program writes must be there. */
export function readLeave({ fields }: Mail): RawEvent[] {
  if (field(fields, 'x-apple-unsubscribe')?.toLowerCase() !== 'true') return [];
  const recipient = firstAddress(field(fields, 'from'));
  const at = isoDate(field(fields, 'date'));
  return [
    {
      kind: 'unsubscribe',
      source: 'bounce',
      ...(recipient === undefined ? {} : { recipient }),
      ...(at === undefined ? {} : { at }),
    },
  ];
}
