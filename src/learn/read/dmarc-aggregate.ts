/** DMARC aggregate reports (RFC 7489 appendix C, RFC 9990): XML, packed or not, or a mail that brings it. */

import type { RawEvent } from '../../model/event.ts';
import type { Reader } from '../reader.ts';
import { domainIn, rawEvent } from './raw-event.ts';
import { fromUnix } from './time.ts';
import { peek, unpack } from './unpack.ts';
import { childOf, readXml, textAt, type XmlElement, xmlText } from './xml.ts';

const isReport = (start: string) => /<(?:\w+:)?feedback[\s>]/.test(start);

export const dmarcAggregate: Reader = {
  id: 'dmarc-aggregate',
  name: 'DMARC aggregate reports (XML)',
  recognises: ({ head }) => isReport(peek(head)),
  async *read(input) {
    let record = 0;
    for (const document of await unpack(await input.bytes(), input.file, isReport)) {
      const bad = (because: string) => ({ bad: { record: Math.max(1, record), because } });
      if ('because' in document) {
        yield bad(document.because);
        continue;
      }
      const { root, elements, fault } = await readXml(xmlText(document.bytes));
      if (root !== 'feedback') {
        yield bad(
          (root === undefined ? fault : undefined) ?? 'is no DMARC report: its outermost element is not <feedback>',
        );
        continue;
      }
      const report = reportOf(elements);
      for (const element of elements) {
        if (element.name !== 'record') continue;
        record++;
        const event = eventOf(element, report);
        yield typeof event === 'string' ? bad(event) : { event };
      }
      if (fault !== undefined) yield bad(fault);
      else if (!elements.some(({ name }) => name === 'record')) yield bad('the report has no record');
    }
  },
};

interface Report {
  readonly at: string | undefined;
  /** Numbers and short words of the report as a whole. */
  readonly figures: Readonly<Record<string, string>>;
}

function reportOf(elements: readonly XmlElement[]): Report {
  const metadata = elements.find(({ name }) => name === 'report_metadata');
  const policy = elements.find(({ name }) => name === 'policy_published');
  const words = {
    policy: wordAt(policy, 'p'),
    testing: wordAt(policy, 'testing'),
    reporter: textAt(metadata, 'org_name') ?? domainIn(textAt(metadata, 'email')),
  };
  return { at: fromUnix(textAt(metadata, 'date_range', 'begin')), figures: present(words) };
}

/**
 * Figures: `disposition` what was done; `dkimAligned` and `spfAligned` what DMARC made of it (pass, fail); `dkim` and
 * `spf` the best result of the mechanism itself; `override` why the policy was not followed (RFC 7489 7.2).
 */
function eventOf(record: XmlElement, { at, figures }: Report): RawEvent | string {
  const row = childOf(record, 'row');
  const evaluated = childOf(row, 'policy_evaluated');
  const results = childOf(record, 'auth_results');
  const header = textAt(record, 'identifiers', 'header_from');
  const count = textAt(row, 'count') ?? '';
  const fromDomain = domainIn(header);
  if (row === undefined) return 'has no row';
  if (!/^\d{1,12}$/.test(count)) return 'its count is no number';
  if (fromDomain === undefined) return 'its header_from is no domain';
  const event = rawEvent('dmarc-aggregate', {
    kind: 'dmarc-aggregate',
    count: Number(count),
    ip: textAt(row, 'source_ip'),
    fromDomain,
    at,
    figures: {
      ...figures,
      ...present({
        disposition: wordAt(evaluated, 'disposition'),
        dkimAligned: wordAt(evaluated, 'dkim'),
        spfAligned: wordAt(evaluated, 'spf'),
        dkim: best(results, 'dkim'),
        spf: best(results, 'spf'),
        override: textAt(evaluated, 'reason', 'type'),
        envelopeTo: domainIn(textAt(record, 'identifiers', 'envelope_to')),
      }),
    },
  });
  return event.ip === undefined ? 'its source_ip is no address' : event;
}

function wordAt(element: XmlElement | undefined, name: string): string | undefined {
  return textAt(element, name)?.toLowerCase();
}

/** A mail may have several signatures; one that passes is enough. */
function best(results: XmlElement | undefined, mechanism: string): string | undefined {
  const all = (results?.children ?? [])
    .filter(({ name }) => name === mechanism)
    .map(result => wordAt(result, 'result'));
  return all.find(result => result === 'pass') ?? all.find(result => result !== undefined);
}

function present(words: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const kept = Object.entries(words).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(kept.map(([name, word]) => [name, word.slice(0, 100)]));
}
