/** Values that keys of the campaign file and the configuration share. */
import { isIP } from 'node:net';
import * as z from 'zod';
import { domainName } from '../mail/domain.ts';
import type { DomainName } from '../model/mail.ts';
import { providerIds } from '../model/provider-ids.ts';
import { nearest } from './nearest.ts';

export const text = z.string().min(1);
export const share = z.number().min(0).max(1);
export const count = z.number().int().min(0);
export const country = z.string().regex(/^[A-Z]{2}$/, 'expected a two-letter country code (ISO 3166-1), as ES');
export const yesNo = z.union([z.boolean(), z.enum(['yes', 'no', 'unknown'])]);

export const domain = text.transform((value, context): DomainName => {
  const name = domainName(value);
  if (name === null) context.addIssue(`expected a domain name, got ${JSON.stringify(value)}`);
  return name as DomainName;
});

/** `bounces@news.acme.example` or `news.acme.example`: only the domain is kept. */
export const mailFrom = text.transform((value, context): DomainName => {
  const name = domainName(value.slice(value.lastIndexOf('@') + 1));
  if (name === null) context.addIssue(`expected an address or a domain name, got ${JSON.stringify(value)}`);
  return name as DomainName;
});

export const ip = text.refine(value => isIP(value) !== 0, 'expected an IPv4 or IPv6 address');
export const time = z.iso.datetime({ offset: true, error: 'expected a time as 2026-12-01T09:00:00+01:00' });
export const isoDate = z.iso.date('expected a date as 2027-01-31');

/** `{gmail: …, yahoo: …}`, and `all` where that makes sense. */
export function byProvider<T extends z.ZodType>(value: T, others: readonly string[] = []) {
  const known: readonly string[] = [...providerIds, ...others];
  return z
    .record(text, value)
    .superRefine((record, context) => {
      for (const id of Object.keys(record)) {
        const message = unknownName('mailbox provider', id, known);
        if (message !== null) context.addIssue({ code: 'custom', path: [id], message });
      }
    })
    .meta({ propertyNames: { enum: known } });
}

/** One of names that stand elsewhere: the nearest is offered for one that is none, unless `fault` knows better. */
export function nameOf(what: string, known: readonly string[], fault: (name: string) => string | null = () => null) {
  return text
    .superRefine((name, context) => {
      const message = fault(name) ?? unknownName(what, name, known);
      if (message !== null) context.addIssue({ code: 'custom', message });
    })
    .meta({ enum: known });
}

/** Why it is none of them, with the nearest; null where it is. */
export function unknownName(what: string, name: string, known: readonly string[]): string | null {
  if (known.includes(name)) return null;
  const meant = nearest(name, known);
  const all = known.length > mostListed ? 'deliv rules lists them' : `known: ${known.join(', ')}`;
  return `there is no ${what} of that name; ${meant === null ? all : `did you mean ${meant}?`}`;
}

/** So many names can still be read. */
const mostListed = 50;

interface Shown {
  readonly example?: unknown;
  /** What holds where nobody says so. */
  readonly usual?: unknown;
}

/** A key that may be left out, with what editors and docs/campaign-file.md show of it. */
export function key<T extends z.ZodType>(schema: T, description: string, { example, usual }: Shown = {}) {
  return schema
    .meta({
      description,
      ...(usual === undefined ? {} : { default: usual }),
      ...(example === undefined ? {} : { examples: [example] }),
    })
    .optional();
}
