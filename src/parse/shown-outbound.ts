/** How a mail leaves, as far as a copy of it shows: who signed it, and where its bounces go. */
import { domainName } from '../mail/domain.ts';
import { fieldNamed, fieldsNamed, tagList } from '../mail/header.ts';
import type { DkimIdentity, Outbound } from '../model/campaign.ts';
import type { MergeTagLore } from '../model/lore.ts';
import { readInput } from './files.ts';
import { limits } from './limits.ts';
import { parseMessage } from './message.ts';

/** Throws InputError for a file that is no message. */
export async function shownOutbound(file: string, mergeTags: MergeTagLore): Promise<Partial<Outbound>> {
  const { message } = await parseMessage(await readInput(file, limits.messageBytes), file, mergeTags);
  const returnPath = fieldNamed(message.fields, 'return-path')?.value.replace(/[<>]/g, '') ?? '';
  const mailFrom = domainName(returnPath.slice(returnPath.lastIndexOf('@') + 1));
  const dkim = fieldsNamed(message.fields, 'dkim-signature').flatMap(({ value }): DkimIdentity[] => {
    const tags = tagList(value);
    const domain = domainName(tags.get('d') ?? '');
    const selector = tags.get('s');
    return domain === null || selector === undefined ? [] : [{ domain, selector }];
  });
  return { ...(mailFrom === null ? {} : { mailFrom }), ...(dkim.length === 0 ? {} : { dkim }) };
}
