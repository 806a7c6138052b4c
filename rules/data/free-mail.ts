/** Domains of providers of private mailboxes; source and licence stand in the file itself. */
import list from './free-mail.json' with { type: 'json' };

export const freeMail: ReadonlySet<string> = new Set(list.domains);
