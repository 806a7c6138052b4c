/** Bytes of one message to the `Message` that rules may know: measures and headers, no body, no recipient. */
import { createHash } from 'node:crypto';
import type { Body } from '../model/input.ts';
import { InputError } from '../model/input-error.ts';
import { defaultLimits, type Limits } from '../model/limits.ts';
import type { MergeTagLore } from '../model/lore.ts';
import type { Author, HeaderField, Message, Stage, UnsubscribeHeaders } from '../model/mail.ts';
import { type ParsedAddress, readAuthor } from './author.ts';
import { readFields } from './fields.ts';
import { openMergeTags } from './merge-tags.ts';
import { countLineEnds, measureHeader, measureLines, toCrlf } from './octets.ts';
import { readStructure } from './structure.ts';
import { readUnsubscribe } from './unsubscribe.ts';

export interface ParsedMessage {
  /** Every header as it stands, recipients and all: for parsing only. */
  readonly rawFields: readonly HeaderField[];
  readonly bytes: Buffer;
  readonly body: Body;
  readonly message: Message;
  readonly author: Author;
  readonly unsubscribe: UnsubscribeHeaders;
}

/** What a receiver writes on top of a message; any of them shows a copy of mail that was sent. */
const traces = ['received', 'return-path', 'delivered-to', 'authentication-results', 'received-spf'];
/** Fields whose value facts may keep: they speak of the sender. All others may name a recipient. */
const kept = new Set([
  'from',
  'sender',
  'reply-to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'content-type',
  'content-transfer-encoding',
  'dkim-signature',
  'list-unsubscribe-post',
  'list-id',
  'precedence',
  'auto-submitted',
  'feedback-id',
  'bimi-selector',
]);

/** Throws InputError for what is no message or lies beyond the limits. `stage`: what the user says it is. */
export async function parseMessage(
  raw: Buffer,
  file: string,
  lore: MergeTagLore,
  stage?: Stage,
  limits: Limits = defaultLimits,
): Promise<ParsedMessage> {
  if (raw.length === 0) throw new InputError('is empty', { file }, 'export the message again');
  if (raw.length > limits.messageBytes)
    throw new InputError(`is larger than ${limits.messageBytes} octets; it was not judged`, { file });
  const fields = readFields(raw, file, limits);
  const lineEnds = countLineEnds(raw);
  if (lineEnds.crlf + lineEnds.lf > limits.messageLines)
    throw new InputError(`has more than ${limits.messageLines} lines; it was not judged`, { file });
  const bytes = toCrlf(raw);
  const [structure, content] = [await readStructure(bytes, file, limits), await readContent(bytes)];
  const mergeTags = openMergeTags(`${content.subject ?? ''}\n${content.body.html}\n${content.body.text}`, lore);
  const judged = judgeStage(fields, content.body.html, mergeTags, lore.templateFrom);
  const message: Message = {
    sha256: createHash('sha256').update(raw).digest('hex'),
    sizeBytes: raw.length,
    stage: stage ?? judged.stage,
    stageBecause: stage === undefined ? judged.because : 'said',
    fields: fields.map(withoutRecipients),
    ...structure,
    lineEnds,
    lines: measureLines(bytes),
    header: measureHeader(bytes),
    mergeTags,
    subject: content.subject,
  };
  return {
    rawFields: fields,
    bytes,
    body: content.body,
    message,
    author: readAuthor(fields, content.from),
    unsubscribe: readUnsubscribe(fields),
  };
}

interface Content {
  readonly subject: string | null;
  readonly body: Body;
  readonly from: readonly ParsedAddress[];
}

/** The four `skip` options are a must: mailparser's own HTML pass can be made to take minutes. */
async function readContent(bytes: Buffer): Promise<Content> {
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(bytes, {
    skipHtmlToText: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    skipImageLinks: true,
  });
  const attachments = mail.attachments.map(({ filename = '', contentType, content, related }) => ({
    name: filename,
    type: contentType,
    bytes: content,
    inline: related === true,
  }));
  return {
    subject: mail.subject ?? null,
    body: { html: mail.html || '', text: mail.text ?? '', attachments },
    from: mail.from?.value ?? [],
  };
}

function judgeStage(
  fields: readonly HeaderField[],
  html: string,
  tags: Message['mergeTags'],
  templateFrom: number,
): { stage: Stage; because: string } {
  const trace = fields.find(field => traces.includes(field.name.toLowerCase()));
  if (trace !== undefined) return { stage: 'received', because: `it has a ${trace.name} header` };
  if (html.includes('<mjml')) return { stage: 'template', because: 'it is MJML source' };
  const open = tags.reduce((sum, { count }) => sum + count, 0);
  if (open >= templateFrom) return { stage: 'template', because: `it has ${open} merge tags that nothing replaced` };
  return { stage: 'rendered', because: 'it has no trace of a receiver and is no template' };
}

/** What may name a recipient is replaced by its size; of a return path its domain stays. */
function withoutRecipients(field: HeaderField): HeaderField {
  const name = field.name.toLowerCase();
  if (kept.has(name)) return field;
  if (name === 'return-path') return { ...field, value: field.value.replace(/^.*@/s, '<…@') };
  return { ...field, value: `(${field.value.length} octets)` };
}
