/** SMTP TLS reports (RFC 8460): JSON, gzip, or a mail that brings it. One event for each policy. */
import type { RawEvent } from '../../model/event.ts';
import type { Reader } from '../reader.ts';
import type { JsonObject } from './json.ts';
import { isObject, jsonOf, list, object, text } from './json-value.ts';
import { limits } from './limits.ts';
import { rawEvent } from './raw-event.ts';
import { timeOf } from './time.ts';
import { peek, unpack } from './unpack.ts';

const isReport = (start: string) =>
  /^\s*\{/.test(start) && /"organization-name"\s*:/.test(start) && /"date-range"\s*:/.test(start);

export const tlsReport: Reader = {
  id: 'tls-report',
  name: 'SMTP TLS reports (JSON)',
  recognises: ({ head }) => isReport(peek(head)),
  async *read(input) {
    let record = 0;
    for (const document of await unpack(await input.bytes(), input.file, isReport)) {
      const bad = (because: string) => ({ bad: { record: Math.max(1, record), because } });
      const report = 'because' in document ? document.because : reportOf(document.bytes);
      if (typeof report === 'string') yield bad(report);
      else
        for (const policy of list(report['policies'])) {
          record++;
          const event = eventOf(object(policy), report);
          yield typeof event === 'string' ? bad(event) : { event };
        }
    }
  },
};

function reportOf(bytes: Uint8Array): JsonObject | string {
  if (bytes.length > limits.unpackedBytes) return `is larger than ${limits.unpackedBytes / 1_000_000} MB`;
  const report = jsonOf(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''));
  if (!isObject(report)) return 'is no valid JSON';
  return list(report['policies']).length === 0 ? 'the report has no policy' : report;
}

/** Sessions, not messages: `count` says nothing here. `failed-…`: sessions by result type (RFC 8460 4.3). */
function eventOf(entry: JsonObject, report: JsonObject): RawEvent | string {
  const [policy, summary] = [object(entry['policy']), object(entry['summary'])];
  const [successful, failed] = [
    numberOf(summary['total-successful-session-count']),
    numberOf(summary['total-failure-session-count']),
  ];
  if (successful === undefined || failed === undefined) return 'its summary has no numbers';
  const byType: Record<string, number> = {};
  for (const detail of list(entry['failure-details'])) {
    const type = text(object(detail)['result-type'])
      ?.replace(/[^\w-]/g, '')
      .slice(0, 60);
    if (type !== undefined && Object.keys(byType).length < 30)
      byType[`failed-${type}`] =
        (byType[`failed-${type}`] ?? 0) + (numberOf(object(detail)['failed-session-count']) ?? 0);
  }
  const event = rawEvent('tls-report', {
    kind: 'tls-report',
    fromDomain: text(policy['policy-domain']),
    at: timeOf(object(report['date-range'])['start-datetime']),
    figures: {
      successful,
      failed,
      type: text(policy['policy-type'])?.slice(0, 40) ?? 'unknown',
      reporter: text(report['organization-name'])?.slice(0, 100) ?? 'unknown',
      ...byType,
    },
  });
  return event.fromDomain === undefined ? 'names no domain' : event;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
