/** What readers of webhook bodies have in common: their JSON is found, unfolded, recognised, and mapped event by event. */
import { linkMark } from '../../bots.ts';
import type { LearnInput, Reader } from '../../reader.ts';
import { type JsonObject, jsonHead, jsonRecords } from '../json.ts';
import { isObject, jsonOf, object, text } from '../json-value.ts';
import { addressIn, type Found, rawEvent } from '../raw-event.ts';

interface EspFormat {
  readonly id: string;
  readonly name: string;
  /** One event of theirs, by fields that no other has. */
  isOwn(event: JsonObject): boolean;
  /** What their event says: one for each recipient. A sentence where it says nothing known. */
  eventsOf(event: JsonObject): readonly Found[] | string;
  /** Events within a page or an envelope; itself by default. A sentence where the envelope is broken. */
  unfold?(record: JsonObject): readonly unknown[] | string;
  /** Of each line, before it is read as JSON. */
  prepare?(line: string): string;
}

/** Takes an array, one object, one a line, and several of these in a row; further fields are passed over. */
export function espReader({ id, name, isOwn, eventsOf, unfold = record => [record], prepare }: EspFormat): Reader {
  return {
    id,
    name,
    recognises(input: LearnInput): boolean {
      return jsonHead(input, prepare).some(record => {
        const events = unfold(record);
        return typeof events !== 'string' && events.some(event => isObject(event) && isOwn(event));
      });
    },
    async *read(input: LearnInput) {
      for await (const read of jsonRecords(input, prepare)) {
        if ('bad' in read) {
          yield read;
          continue;
        }
        const { record, value } = read;
        const bad = (because: string) => ({ bad: { record, because } });
        const events = unfold(value);
        if (typeof events === 'string') yield bad(events);
        else
          for (const event of events) {
            const found = isObject(event) && isOwn(event) ? eventsOf(event) : `is no event of ${name}`;
            if (typeof found === 'string') yield bad(found);
            else
              for (const one of found) {
                if (one.kind !== 'none' && addressIn(one.recipient) === undefined) yield bad('names no recipient');
                else yield { event: rawEvent(id, one) };
              }
          }
      }
    },
  };
}

/** The first that names something: a text, the first of an array, the first of an array written as JSON. */
export function campaignOf(...values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const inner = typeof value === 'string' && value.startsWith('[') ? jsonOf(value) : value;
    const found = text(Array.isArray(inner) ? inner[0] : inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The campaign's id that `deliv` gave, out of whatever a service lets senders attach: an object, or one written as JSON. */
export function ownCampaign(attached: unknown): string | undefined {
  return text(object(typeof attached === 'string' ? jsonOf(attached) : attached)['deliv_campaign']);
}

/** Who opened or clicked, and whether the service itself says that it was no person. */
export function botHint(agent: unknown, said = false): { readonly agent: string | undefined; readonly bot?: true } {
  return { agent: text(agent), ...(said ? { bot: true } : {}) };
}

/** Which link was clicked, as a mark. */
export function linkHint(url: unknown): { readonly figures?: { readonly link: string } } {
  const link = text(url);
  return link === undefined ? {} : { figures: { link: linkMark(link) } };
}

/** For a BadRecord: an event's name is theirs, but anything may stand in its place. */
export function unknownEvent(name: unknown): string {
  const said = text(name)
    ?.replace(/[^\w .:-]/g, '')
    .slice(0, 40);
  return said === undefined || said === '' ? 'names no event' : `names an event that is not known: ${said}`;
}
