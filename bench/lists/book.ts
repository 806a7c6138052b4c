/** Makes addresses that are unique within one list. A taken name gets digits, as at a real provider. */
import { halves } from './addresses.ts';
import { associationAt, type Company, companyAt } from './companies.ts';
import { type Lexicon, lexicons } from './names/index.ts';
import { allowed, consumerLocal, conventions, digits, type Person, person } from './people.ts';
import { providers, relays, type Share } from './providers.ts';
import { type Random, Wheel } from './random.ts';
import type { Seen } from './seen.ts';
import { countries, type Spec, type Tag } from './spec.ts';
import { domainTypo, localTypo } from './typos.ts';

export interface Contact {
  readonly email: string;
  readonly one: Person;
  readonly company?: Company;
  readonly tags: readonly Tag[];
}

export class Book {
  readonly lexicon: Lexicon;
  readonly random: Random;
  readonly spec: Spec;
  readonly #seen: Seen;
  readonly #today: Wheel<string>;
  readonly #era: Wheel<string>;
  readonly #defunct: Wheel<string>;

  constructor(spec: Spec, random: Random, seen: Seen) {
    this.spec = spec;
    this.random = random;
    this.#seen = seen;
    this.lexicon = lexicons[spec.country];
    const { today, era, defunct } = providers[spec.country];
    this.#today = new Wheel<string>(today);
    this.#era = new Wheel<string>(era);
    this.#defunct = new Wheel<string>(defunct);
  }

  /** A private mailbox at one of the country's providers, or at the one named. */
  consumer(domain = this.#today.pick(this.random), tags: readonly Tag[] = ['free'], isOld = false): Contact {
    const one = this.person();
    const wish = allowed(consumerLocal(one, this.random, this.lexicon, isOld), domain, one);
    return { email: this.free(wish, domain, one), one, tags };
  }

  era(): Contact {
    return this.consumer(this.#era.pick(this.random), ['free'], this.random.chance(0.6));
  }

  defunct(): Contact {
    return this.consumer(this.#defunct.pick(this.random), ['free', 'defunct'], true);
  }

  /** Hide-my-address services: random words or letters by design, yet the owner reads them. */
  relay(): Contact {
    const domain = this.random.chance(0.9) ? relays[0] : this.random.pick(relays);
    const one = this.person();
    const local = relayLocal(domain, this.random);
    return { email: this.free(local, domain, one), one, tags: ['relay'] };
  }

  foreigner(): Contact {
    const country = this.random.pick(countries.filter(other => other !== this.spec.country));
    const one = person(this.random, lexicons[country], country);
    const shares = providers[country].today.filter(([domain]) => !domain.endsWith('.com') && !domain.endsWith('.net'));
    const domain = shares.length === 0 ? 'comcast.net' : new Wheel<string>(shares as Share[]).pick(this.random);
    const wish = allowed(consumerLocal(one, this.random, lexicons[country]), domain, one);
    return { email: this.free(wish, domain, one), one, tags: ['free', 'foreign'] };
  }

  /** A firm of another country of the five, and one of its people. */
  abroad(pool: number): Contact {
    const country = this.random.pick(countries.filter(other => other !== this.spec.country));
    const lexicon = lexicons[country];
    const company = companyAt(this.random.int(pool), this.spec.seed, country, lexicon);
    const contact = this.employee(company, person(this.random, lexicon, country));
    return { ...contact, tags: ['foreign'] };
  }

  employee(company: Company, one = this.person()): Contact {
    const rule = conventions[company.convention] ?? ((given: string) => given);
    return { email: this.free(rule(one.given, one.family), company.domain, one), one, company, tags: [] };
  }

  /** Undefined if every usual function of that company is in the list already. */
  role(company: Company): Contact | undefined {
    for (let i = 0; i < 4; i++) {
      const email = `${this.random.pickCommon(this.lexicon.roles)}@${company.domain}`;
      if (this.#seen.add(email)) return { email, one: this.person(), company, tags: ['role'] };
    }
    return undefined;
  }

  company(pool: number): Company {
    const index = Math.floor(this.random.next() ** 1.5 * pool);
    return companyAt(index, this.spec.seed, this.spec.country, this.lexicon);
  }

  association(pool: number): Company {
    return associationAt(this.random.int(pool), this.spec.seed, this.spec.country, this.lexicon);
  }

  person(): Person {
    return person(this.random, this.lexicon, this.spec.country);
  }

  mistyped(contact: Contact): Contact {
    const [local, domain] = halves(contact.email);
    const wrong =
      contact.tags.includes('free') && this.random.chance(0.65) ? domainTypo(domain, this.random) : undefined;
    const email = wrong === undefined ? `${localTypo(local, this.random)}@${domain}` : `${local}@${wrong}`;
    if (!this.#seen.add(email)) return contact;
    const tags = contact.tags.filter(tag => wrong === undefined || tag !== 'free');
    return { ...contact, email, tags: [...tags, wrong === undefined ? 'typo-local' : 'typo-domain'] };
  }

  /** True once: for addresses that are made elsewhere. */
  claim(email: string): boolean {
    return this.#seen.add(email);
  }

  free(wish: string, domain: string, one: Person): string {
    let local = wish;
    for (let tries = 0; !this.#seen.add(`${local}@${domain}`); tries++) {
      const number = tries < 6 ? digits(one, this.random) : String(this.random.whole(10_000, 999_999));
      local = wish.slice(0, 24) + number;
    }
    return `${local}@${domain}`;
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
function relayLocal(domain: string, random: Random): string {
  const length = domain === 'duck.com' ? 8 : 10;
  return Array.from({ length }, () => letters[random.int(letters.length)]).join('');
}
