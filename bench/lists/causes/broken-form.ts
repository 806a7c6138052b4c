/** A good list with a form, till or import that mangles what people give. Each has one main fault, in one window or at one source. */
import { domainOf, halves } from '../addresses.ts';
import { Wheel } from '../random.ts';
import type { Field, Row, Tag } from '../spec.ts';
import { domainTypo } from '../typos.ts';
import type { MakeCause, Maker, Setting } from './maker.ts';
import { organic } from './organic.ts';

/** What becomes of an address; undefined if this fault does not touch it. */
type Fault = (email: string, row: Row) => { readonly email: string; readonly tags: readonly Tag[] } | undefined;

export const brokenForm: MakeCause = setting => {
  const { random, isPure, isOrdered } = setting;
  const base = organic(setting);
  const makers = [oneTypo, truncation, blanks, mojibake, nameInCell, missingAt, pairs, fillers] as const;
  // Typos and truncation make the most of it in practice.
  const main = random.pick([oneTypo, oneTypo, truncation, truncation, blanks, nameInCell, missingAt, fillers]);
  const second = random.pick(makers);
  const third = random.pick(makers);
  const fault = new Wheel<Fault>([
    [main(setting), 70],
    [second(setting), 20],
    [third(setting), 10],
  ]);
  const share = isPure ? random.between(0.75, 0.95) : random.between(0.25, 0.6);
  // The rows that went through the broken form: those since a day, or those of one source.
  const since = isPure ? 0 : 1 - random.between(0.15, 0.6);
  const source = random.pick(
    setting.spec.audience === 'nonprofit' ? setting.book.lexicon.gifts : setting.book.lexicon.sources,
  );
  const isBySource = !isPure && random.chance(0.4);
  const since0 = isOrdered ? since : 0;

  const make: Maker['make'] = progress => {
    const row = base.make(progress);
    const isThrough = isBySource
      ? row.cells.source === source
      : isOrdered
        ? progress >= since0
        : random.chance(1 - since);
    if (!isThrough || row.tags.includes('staff-test') || !random.chance(share)) return row;
    // A fault that does not touch this address lets it pass, but another may.
    for (let tries = 0; tries < 3; tries++) {
      const broken = fault.pick(random)(row.email, row);
      if (broken !== undefined) return damaged(row, broken, setting);
    }
    return row;
  };
  return { ...base, fields: withSource(base.fields), duplicates: base.duplicates, make };
};

/** Domain tags no longer hold once the domain is damaged. */
function damaged(row: Row, { email, tags }: { email: string; tags: readonly Tag[] }, { book }: Setting): Row {
  const isKept = tags.includes('repairable');
  const kept = isKept ? row.tags : [];
  const isRepeated = email === '' || !book.claim(`damaged ${email}`);
  return {
    ...row,
    email,
    tags: [...new Set<Tag>([...kept, ...tags, 'damaged', ...(isRepeated ? (['duplicate'] as const) : [])])],
  };
}

function withSource(fields: readonly Field[]): Field[] {
  return fields.includes('source') ? [...fields] : [...fields, 'source'];
}

/** A drop-down or autofill that offers one wrong domain: the same one every time. */
function oneTypo({ book, random }: Setting): Fault {
  let right = '';
  let wrong: string | undefined;
  while (wrong === undefined) {
    right = random.chance(0.6) ? 'gmail.com' : domainOf(book.consumer().email);
    wrong = domainTypo(right, random);
  }
  const domain = wrong;
  return email => {
    const [local, own] = halves(email);
    const isHit = own === right || random.chance(0.25);
    return isHit ? { email: `${local}@${domain}`, tags: ['typo-domain'] } : undefined;
  };
}

/** A column or a till with room for so many characters. */
function truncation({ random }: Setting): Fault {
  const room = random.pick([18, 20, 20, 22, 24, 25]);
  return email => {
    if (email.length <= room) return undefined;
    const cut = email.slice(0, room);
    const domain = cut.includes('@') ? domainOf(cut) : '';
    return { email: cut, tags: /\.[a-z]{2,}$/.test(domain) ? ['truncated'] : ['truncated', 'invalid'] };
  };
}

/** Fields padded, joined or split where they should not be. */
function blanks({ random }: Setting): Fault {
  const wrong = random.pick<(email: string) => string>([
    email => `${email} `,
    email => ` ${email}`,
    email => `${email}${' '.repeat(random.whole(1, 12))}`,
    email => `${email},`,
    email => email.replace('@', '@ '),
    email => `${email}\u00A0`,
    email => `"${email}"`,
    email => email.replace(/\.(\w+)$/, ',$1'),
    email => email.replace('.', ' '),
  ]);
  return email => {
    const broken = wrong(email);
    if (broken === email) return undefined;
    const isSimple = broken.replaceAll(/[\s",\u00A0]/g, '') === email;
    return { email: broken, tags: [isSimple ? 'repairable' : 'invalid'] };
  };
}

const doubled = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

/** UTF-8 read as Latin-1: names first, and addresses where the form put a letter of the name or a special blank into them. */
function mojibake({ random }: Setting): Fault {
  const stray = random.pick(['\u00A0', '\u200B', '\uFEFF']);
  return (email, row) => {
    const [local, domain] = halves(email);
    const name = (row.cells.first ?? '').toLowerCase().replaceAll(' ', '');
    const isForeign = /[^\x20-\x7E]/.test(name);
    if (isForeign) return { email: `${doubled(`${name}.${local.split('.').at(-1)}`)}@${domain}`, tags: ['invalid'] };
    return { email: random.chance(0.5) ? doubled(stray) + email : email + doubled(stray), tags: ['invalid'] };
  };
}

/** Columns shifted, or a clerk who typed all into one field. */
function nameInCell({ random }: Setting): Fault {
  const style = random.int(4);
  return (email, { cells: { first = '', last = '' } }) => {
    const name = `${first} ${last}`.trim();
    if (name === '') return undefined;
    if (style === 0) return { email: `${name} <${email}>`, tags: ['repairable'] };
    if (style === 1) return { email: name, tags: ['invalid'] };
    if (style === 2) return { email: `${email} ${name}`, tags: ['repairable'] };
    return random.chance(0.5)
      ? { email: `${name} ${email}`, tags: ['repairable'] }
      : { email: first, tags: ['invalid'] };
  };
}

/** A keyboard set to another country, a scanner, or a field that drops it. */
function missingAt({ random }: Setting): Fault {
  const instead = random.pick(['"', '2', 'q', '', ' ', '(a)', ' at ', 'ò', '€']);
  return email => ({ email: email.replace('@', instead), tags: ['invalid'] });
}

function pairs({ book, random }: Setting): Fault {
  const joint = random.pick(['; ', ';', ',', ' / ', ' ']);
  return email => ({ email: `${email}${joint}${book.consumer().email}`, tags: ['repairable'] });
}

/** What cashiers type when the field is a must and the customer has no address. */
function fillers({ random, spec }: Setting): Fault {
  const own: Readonly<Record<typeof spec.country, readonly string[]>> = {
    ES: ['no@tiene.es', 'notiene@notiene.com', 'sin@correo.es', 'x@x.es'],
    IT: ['no@no.it', 'nonha@email.it', 'cliente@negozio.it', 'a@a.it'],
    DE: ['keine@mail.de', 'kunde@kunde.de', 'nein@nein.de', 'x@x.de'],
    US: ['none@none.com', 'no@email.com', 'na@na.com', 'noemail@noemail.com'],
    FR: ['pas@mail.fr', 'client@client.fr', 'non@non.fr', 'sans@mail.com'],
  };
  const common = ['', '-', 'n/a', '0', 'no', ...own[spec.country], ...own[spec.country]];
  const used = Array.from({ length: random.whole(2, 4) }, () => random.pick(common));
  return () => {
    const email = random.pickCommon(used);
    return { email, tags: email.includes('@') ? [] : ['invalid'] };
  };
}
