/** Which e-mail service provider sends or sent a mail, as declared or as the message shows. */
import type { Esp, EspOfMail } from '../model/esp.ts';
import type { HeaderField } from '../model/mail.ts';

/** A declared id wins. `domains`: names the message itself bears (Message-ID, DKIM d=, return path, unsubscribe host). */
export function recogniseEsp(
  esps: readonly Esp[],
  declared: string | undefined,
  fields: readonly HeaderField[],
  domains: readonly string[],
): EspOfMail | null {
  if (declared !== undefined) {
    const esp = esps.find(({ id }) => id === declared);
    return esp === undefined ? null : { esp, by: 'declared', evidence: declared };
  }
  for (const esp of esps) {
    const { headers, domains: own } = esp.marks.value;
    const field = fields.find(({ name }) => headers.includes(name.toLowerCase()));
    if (field !== undefined) return { esp, by: 'message', evidence: field.name };
    const domain = domains.find(name => own.some(suffix => name === suffix || name.endsWith(`.${suffix}`)));
    if (domain !== undefined) return { esp, by: 'message', evidence: domain };
  }
  return null;
}
