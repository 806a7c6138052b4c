/**
 * Laws that ask for the sender's postal address or imprint in commercial mail, by the country of the sender. Read for what
 * a message has to show, 2026-11; no legal advice.
 */

interface AddressLaw {
  readonly law: string;
  /** A link to an imprint does: the address need not stand in the message itself. */
  readonly link: boolean;
}

const directive: AddressLaw = { law: 'Directive 2000/31/EC articles 5 and 6', link: true };
const union = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' ');

export const addressLaws: Readonly<Record<string, AddressLaw>> = {
  ...Object.fromEntries(union.map(country => [country, directive])),
  US: { law: 'CAN-SPAM, 15 U.S.C. 7704(a)(5)(A)(iii)', link: false },
  DE: { law: 'DDG section 5 (until 2024-05 TMG section 5)', link: true },
  ES: { law: 'LSSI (Ley 34/2002) articles 10 and 20', link: true },
};
