/** How the list is written down: delimiter, byte-order mark, line ends, quotes, titles, dates. Drawn once per list. */
import { type DateFormat, written } from './dates.ts';
import { giftTitles, titles } from './headers.ts';
import type { Random } from './random.ts';
import type { Country, Field, Row, Spec } from './spec.ts';

export interface File {
  readonly delimiter: ';' | ',';
  readonly bom: boolean;
  readonly newline: '\n' | '\r\n';
  readonly quoteAll: boolean;
  readonly dates: DateFormat;
  readonly fields: readonly Field[];
  readonly header: readonly string[];
}

/** Excel in continental Europe writes semicolons and a byte-order mark; web tools write commas. */
export function fileFor(spec: Spec, random: Random, fields: readonly Field[], isVendor: boolean): File {
  const isAmerican = spec.country === 'US';
  const language = isVendor && random.chance(0.5) ? 'vendor' : spec.country;
  const wanted: readonly Field[] = spec.columns === 'email-only' ? ['email'] : fields;
  const header = wanted.map(field => random.pick(titles[language][field].split('|')));
  const gift = wanted.indexOf('activity');
  if (spec.audience === 'nonprofit' && gift >= 0 && random.chance(0.7)) header[gift] = giftTitles[spec.country];
  return {
    delimiter: !isAmerican && random.chance(0.7) ? ';' : ',',
    bom: random.chance(0.35),
    newline: random.chance(0.5) ? '\r\n' : '\n',
    quoteAll: random.chance(0.2),
    dates: random.pick(formats[spec.country]),
    fields: wanted,
    header,
  };
}

const formats: Readonly<Record<Country, readonly DateFormat[]>> = {
  ES: ['iso', 'local', 'local-date'],
  IT: ['iso', 'local', 'local-date'],
  DE: ['iso', 'dotted', 'dotted-date'],
  US: ['iso', 'us', 'us-date'],
  FR: ['iso', 'local', 'iso-date'],
};

export function headerLine(file: File): string {
  return (file.bom ? '\uFEFF' : '') + joined(file.header, file);
}

export function rowLine(row: Row, file: File): string {
  return joined(
    file.fields.map(field => cell(row, field, file)),
    file,
  );
}

function cell(row: Row, field: Field, { dates }: File): string {
  switch (field) {
    case 'email':
      return row.email;
    case 'optIn':
    case 'confirmed':
    case 'activity':
    case 'imported': {
      const moment = row.times[field];
      return moment === undefined ? '' : written(moment, dates);
    }
    default:
      return row.cells[field] ?? '';
  }
}

export function joined(cells: readonly string[], { delimiter, newline, quoteAll }: File): string {
  return cells.map(text => (quoteAll || needsQuotes.test(text) ? quoted(text) : text)).join(delimiter) + newline;
}

/** Both delimiters, to be safe when the file is saved again. */
const needsQuotes = /[;,"\r\n\t]/;

function quoted(text: string): string {
  return `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;
}
