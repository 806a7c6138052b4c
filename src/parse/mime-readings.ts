/** The MIME header of one part, read by the standard, by mailsplit and by a simple reader: where they do not agree. */
import { decodeWords } from '../mail/encoded-word.ts';
import { fieldsNamed } from '../mail/header.ts';
import { plainParam, readMimeField } from '../mail/mime-field.ts';
import type { HeaderField, MimeReading, PartFault } from '../model/mail.ts';

/** As mailsplit read it. */
interface SplitPart {
  readonly type: string;
  readonly encoding: string;
  readonly charset?: string;
  readonly boundary: string | null;
  readonly isMultipart: boolean;
}

export function mimeReadings(fields: readonly HeaderField[], split: SplitPart): MimeReading[] {
  const types = fieldsNamed(fields, 'content-type');
  const encodings = fieldsNamed(fields, 'content-transfer-encoding');
  const read = types.map(({ value }) => readMimeField(value));
  const param = (name: string) => [
    ...read.flatMap(({ params }) => params.get(name) ?? []),
    ...types.flatMap(({ value }) => plainParam(value, name) ?? []),
  ];
  const isText = split.type.startsWith('text/');
  return [
    ...apart('Content-Type', types, [
      ...read.map(({ value }) => (/^[^\s/]+\/[^\s/]+$/.test(value) ? value : 'text/plain')),
      ...types.map(({ value }) => plainValue(value)),
      ...(types.length === 0 ? [] : [split.type]),
    ]),
    ...apart(
      'boundary',
      types,
      split.isMultipart ? [...param('boundary'), split.boundary ?? ''].map(one => one.trimEnd()) : [],
    ),
    ...apart('charset', types, isText ? [...param('charset'), split.charset ?? ''].map(lower) : []),
    ...apart('Content-Transfer-Encoding', encodings, [
      ...encodings.flatMap(({ value }) => [readMimeField(value).value || '7bit', plainValue(value) || '7bit']),
      ...(encodings.length === 0 ? [] : [split.encoding]),
    ]),
    ...apart('filename', fieldsNamed(fields, 'content-disposition'), extensionsIn(fields)),
  ];
}

/** RFC 2045 section 6.4: a composite type has no encoding of its own; section 6.1: these are the encodings. */
export function encodingFaults(fields: readonly HeaderField[], type: string): PartFault[] {
  const encoding = fieldsNamed(fields, 'content-transfer-encoding')[0]?.value;
  const value = encoding === undefined ? '7bit' : readMimeField(encoding).value;
  if (['7bit', '8bit', 'binary'].includes(value)) return [];
  if (!['quoted-printable', 'base64'].includes(value)) return ['encoding'];
  return type.startsWith('multipart/') ? ['composite'] : [];
}

function apart(of: MimeReading['of'], fields: readonly HeaderField[], values: readonly string[]): MimeReading[] {
  const readings = [...new Set(values)];
  const line = fields[0]?.line;
  return readings.length < 2 || line === undefined ? [] : [{ of, line, readings: readings.slice(0, 4).map(shown) }];
}

/** A file's name may name a recipient; what it would be opened with does not. */
function extensionsIn(fields: readonly HeaderField[]): string[] {
  const names = (field: string, param: string) =>
    fieldsNamed(fields, field).flatMap(({ value }) => readMimeField(value).params.get(param) ?? []);
  const all = [...names('content-disposition', 'filename'), ...names('content-type', 'name')];
  return all.map(decodeWords).flatMap(name => /\.([a-z0-9]{1,10})[\s.]*$/i.exec(name)?.[1]?.toLowerCase() ?? []);
}

function plainValue(value: string): string {
  return lower(value.split(';')[0] ?? '');
}

function lower(text: string): string {
  return text.trim().toLowerCase();
}

function shown(text: string): string {
  return text.length > 70 ? `${text.slice(0, 70)}…` : text;
}
