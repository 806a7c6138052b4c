/** Who sends, and how a mail leaves, as far as a copy of it shows: who signed it, where its bounces go, whose marks it bears. */
import { domainName } from '../mail/domain.ts';
import { espClues } from '../mail/esp.ts';
import { fieldNamed, fieldsNamed, tagList } from '../mail/header.ts';
import type { DkimIdentity } from '../model/campaign.ts';
import type { Esp } from '../model/esp.ts';
import type { Evidence, FoundSetup } from '../model/found-setup.ts';
import { defaultLimits } from '../model/limits.ts';
import type { MergeTagLore } from '../model/lore.ts';
import type { DomainName } from '../model/mail.ts';
import { readInput } from './files.ts';
import { parseMessage } from './message.ts';
import { shownDomains } from './shown-domains.ts';

export interface Shown extends Pick<FoundSetup, 'outbound' | 'where'> {
  readonly from: DomainName | null;
}

/** Throws InputError for a file that is no message. */
export async function shownOutbound(file: string, mergeTags: MergeTagLore, esps: readonly Esp[]): Promise<Shown> {
  const parsed = await parseMessage(await readInput(file, defaultLimits.messageBytes), file, mergeTags);
  const { fields } = parsed.message;
  const returnPath = fieldNamed(fields, 'return-path')?.value.replace(/[<>]/g, '') ?? '';
  const mailFrom = domainName(returnPath.slice(returnPath.lastIndexOf('@') + 1));
  const dkim = fieldsNamed(fields, 'dkim-signature').flatMap(({ value }): DkimIdentity[] => {
    const tags = tagList(value);
    const domain = domainName(tags.get('d') ?? '');
    const selector = tags.get('s');
    return domain === null || selector === undefined ? [] : [{ domain, selector }];
  });
  const { shown } = espClues(esps, undefined, fields, shownDomains(parsed, mailFrom));
  return {
    from: parsed.author.domain,
    outbound: {
      ...(shown === null ? {} : { esp: shown.esp.id }),
      ...(mailFrom === null ? {} : { mailFrom }),
      ...(dkim.length === 0 ? {} : { dkim }),
    },
    where: {
      ...(shown === null ? {} : { esp: markOf(shown.evidence, shown.esp) }),
      ...(mailFrom === null ? {} : { mailFrom: { by: 'header', header: 'Return-Path' } }),
      ...(dkim.length === 0 ? {} : { dkim: { by: 'header', header: 'DKIM-Signature' } }),
    },
  };
}

function markOf(evidence: string, { marks }: Esp): Evidence {
  return marks.value.headers.includes(evidence.toLowerCase())
    ? { by: 'header', header: evidence }
    : { by: 'name', name: evidence };
}
