/** Which e-mail service provider sends or sent a mail: as declared, as the message shows, as DNS shows. */
import type { Esp, EspClues, EspOfMail } from '../model/esp.ts';
import type { HeaderField } from '../model/mail.ts';

/** `domains`: names the message itself bears (Message-ID, DKIM d=, return path, unsubscribe host). */
export function espClues(
  known: readonly Esp[],
  declaredId: string | undefined,
  fields: readonly HeaderField[],
  domains: readonly string[],
): EspClues {
  const declared = known.find(({ id }) => id === declaredId);
  return {
    known,
    declared: declared === undefined ? null : { esp: declared, by: 'declared', evidence: declared.id },
    shown: shownBy(known, fields, domains),
  };
}

function shownBy(known: readonly Esp[], fields: readonly HeaderField[], domains: readonly string[]): EspOfMail | null {
  for (const esp of known) {
    const { headers, domains: own } = esp.marks.value;
    const field = fields.find(({ name }) => headers.includes(name.toLowerCase()));
    if (field !== undefined) return { esp, by: 'message', evidence: field.name };
    const domain = domains.find(name => own.some(suffix => isWithin(name, suffix)));
    if (domain !== undefined) return { esp, by: 'message', evidence: domain };
  }
  return null;
}

/** Only where the sender's records lead to one ESP: a domain that several may send for tells nothing. */
export function espInDns(known: readonly Esp[], names: readonly string[]): EspOfMail | null {
  const found = known.flatMap(esp => {
    const leads = [
      ...(esp.spfInclude?.value ?? []),
      ...(esp.dkim?.value ?? []).map(({ target }) => target),
      ...own(esp),
    ];
    const evidence = names.find(name => leads.some(lead => lead !== undefined && isWithin(name, lead)));
    return evidence === undefined ? [] : [{ esp, by: 'dns', evidence } as const];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function own(esp: Esp): readonly string[] {
  return esp.marks.value.domains;
}

export function isWithin(name: string, domain: string): boolean {
  return name === domain || name.endsWith(`.${domain}`);
}
