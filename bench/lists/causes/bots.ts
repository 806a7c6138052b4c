/** A good list whose form was found by robots: bursts of sign-ups within seconds, from few machines, in one to three windows. */
import type { Contact } from '../book.ts';
import { signUp } from '../dates.ts';
import { botAgents, homeIp, hostingIp } from '../network.ts';
import { titled } from '../people.ts';
import { disposable, unlisted } from '../providers.ts';
import { type Random, Wheel } from '../random.ts';
import { now, type Row, type Tag, type TextField } from '../spec.ts';
import type { MakeCause, Setting } from './maker.ts';
import { organic } from './organic.ts';

interface Attack {
  /** Share of the attack rows that fall before it begins. */
  readonly from: number;
  readonly start: number;
  readonly bursts: number;
  readonly gap: number;
  readonly length: number;
  readonly ips: readonly string[];
  readonly agents: readonly string[];
  readonly source: string;
  readonly kind: Wheel<() => Contact>;
  readonly names: (contact: Contact) => readonly [string, string];
}

export const bots: MakeCause = setting => {
  const { random, rows, isOrdered, isPure } = setting;
  const base = organic({ ...setting, rows: rows || 1 });
  const share = isPure ? 1 : random.between(0.08, 0.5);
  const total = Math.round(rows * share);
  const attacks = planned(setting, base.oldest, total);
  let [done, grown] = [0, 0];
  const human = (): Row => base.make(Math.min(0.999_999, (grown++ + 0.5) / Math.max(1, rows - total)));
  const robot = (): Row => {
    const u = isOrdered ? (done + random.next()) / Math.max(1, total) : random.next();
    done++;
    return strike(setting, attacks, Math.min(u, 0.999_999));
  };
  let [person, machine]: [Row | undefined, Row | undefined] = [undefined, undefined];

  const make = (): Row => {
    const left = { people: rows - total - grown, robots: total - done };
    if (!isOrdered) return random.chance(left.robots / Math.max(1, left.people + left.robots)) ? robot() : human();
    if (person === undefined && left.people > 0) person = human();
    if (machine === undefined && left.robots > 0) machine = robot();
    const isRobot = person === undefined || (machine !== undefined && timeOf(machine) < timeOf(person));
    const row = (isRobot ? machine : person) ?? human();
    if (isRobot) machine = undefined;
    else person = undefined;
    return row;
  };
  return { ...base, make };
};

function timeOf(row: Row): number {
  return row.times.optIn ?? 0;
}

/** Within the last year and a half; an older attack would have been cleaned up. */
function planned(setting: Setting, oldest: number, total: number): readonly Attack[] {
  const { random, book, spec } = setting;
  const count = random.pick([1, 1, 2, 3]);
  const starts = Array.from({ length: count }, () => random.between(5, Math.min(540, oldest * 0.8)));
  starts.sort((a, b) => b - a);
  const perBurst = random.between(3, 25);
  return starts.map((ago, at) => {
    const bursts = Math.max(1, Math.round(total / count / perBurst));
    const hours = random.pick([0.4, 3, 9, 30, 70]);
    const isHosted = random.chance(0.6);
    const ips = Array.from({ length: random.whole(1, 14) }, () =>
      isHosted ? hostingIp(random) : homeIp(random, spec.country),
    );
    const agents = random.chance(0.6) ? [random.pick(botAgents)] : botAgents;
    // The form that was found: one source, whatever people use.
    const source = random.pick(spec.audience === 'nonprofit' ? book.lexicon.gifts : book.lexicon.sources);
    const start = signUp(1 - Math.min(1, ago / oldest), oldest, 0, 1, 'private');
    const gap = (hours * 3_600_000) / bursts;
    return {
      from: at / count,
      start,
      bursts,
      gap,
      length: random.between(1500, 9000),
      ips,
      agents,
      source,
      kind: kinds(setting),
      names: naming(setting),
    };
  });
}

function strike(setting: Setting, attacks: readonly Attack[], u: number): Row {
  const { random, isOrdered } = setting;
  const attack = attacks.findLast(({ from }) => from <= u) ?? attacks[0];
  if (attack === undefined) throw new Error('no attack planned');
  const within = (u - attack.from) * attacks.length * attack.bursts;
  const burst = Math.floor(within);
  const jitter = fixedShare(burst) * 0.7 * attack.gap;
  const inBurst = (isOrdered ? within - burst : random.next()) * Math.min(attack.length, attack.gap);
  const optIn = Math.floor((attack.start + burst * attack.gap + jitter + inBurst) / 1000) * 1000;
  const contact = attack.kind.pick(random)();
  const [first, last] = attack.names(contact);
  const cells: { [field in TextField]?: string } = {
    ip: attack.ips[(burst + (random.chance(0.2) ? 1 : 0)) % attack.ips.length] ?? '',
    userAgent: random.pick(attack.agents),
    source: attack.source,
    first,
    last,
  };
  const isClicked = random.chance(0.02);
  const confirmed = Math.min(now, optIn + random.whole(1, 40) * 1000);
  return { email: contact.email, cells, times: isClicked ? { optIn, confirmed } : { optIn }, tags: contact.tags };
}

/** The same number gives the same share, well mixed. */
function fixedShare(number: number): number {
  return (Math.imul(number + 1, 2_654_435_761) >>> 0) / 4_294_967_296;
}

/** Each attack has one main kind and a little of another. */
function kinds(setting: Setting): Wheel<() => Contact> {
  const { random } = setting;
  const all = [machineMade(setting), dotted(setting), throwAways(setting), () => victim(setting)] as const;
  const main = random.pick([0, 0, 0, 1, 2, 3, 3]);
  return new Wheel(all.map((make, at) => [make, at === main ? 80 : random.between(0, 10)] as const));
}

function naming({ random }: Setting): Attack['names'] {
  const style = random.int(4);
  if (style === 0) return () => ['', ''];
  if (style === 1) return ({ one }) => [one.first, one.last];
  if (style === 2) {
    const word = titled(letters(random, 8, 'bcdfghjklmnpqrstvwxzaeiou'));
    return () => [word, word];
  }
  return () => [
    titled(letters(random, random.whole(7, 14), mixed)),
    titled(letters(random, random.whole(7, 14), mixed)),
  ];
}

const lower = 'abcdefghijklmnopqrstuvwxyz';
const mixed = `${lower}${lower.toUpperCase()}`;
const hosts: readonly (readonly [string, number])[] = [
  ['gmail.com', 45],
  ['outlook.com', 14],
  ['hotmail.com', 12],
  ['yahoo.com', 8],
  ['mail.ru', 9],
  ['yandex.ru', 4],
  ['bk.ru', 3],
  ['inbox.ru', 2],
  ['qq.com', 3],
];

function machineMade(setting: Setting): () => Contact {
  const { random, book } = setting;
  const host = new Wheel<string>(hosts);
  const style = random.int(4);
  const [short, long] = [random.whole(7, 9), random.whole(10, 15)];
  const local = (): string => {
    const length = random.whole(short, long);
    if (style === 0) return letters(random, length, lower);
    if (style === 1) return letters(random, length, `${lower}0123456789`);
    if (style === 2) return letters(random, length, '0123456789abcdef');
    return `${letters(random, length - 3, lower)}${random.whole(100, 999)}`;
  };
  return () => {
    const domain = host.pick(random);
    return made(setting, book.free(local(), domain, book.person()), ['free', 'random-local', 'attack']);
  };
}

/** Few mailboxes, written in many ways: Gmail does not see dots, nor what stands behind a plus. */
function dotted(setting: Setting): () => Contact {
  const { random, book, rows } = setting;
  const plus = random.chance(0.3) ? 0.3 : 0;
  const fewMailboxes = () =>
    Array.from({ length: Math.max(2, Math.min(400, Math.ceil(rows / 250))) }, () =>
      random.chance(0.5)
        ? letters(random, random.whole(10, 14), lower)
        : `${book.person().given}${book.person().family}`.slice(0, 20),
    );
  let bases: readonly string[] | undefined;
  return () => {
    // Drawn late: how many there are must not change what the attacks are like.
    bases ??= fewMailboxes();
    const base = random.pick(bases);
    const isPlus = random.chance(plus);
    for (let tries = 0; tries < 6; tries++) {
      const spread = random.between(0.15, 0.6);
      const local = base.replace(/(?<=.)(?=.)/g, () => (random.chance(spread) ? '.' : ''));
      const email = `${isPlus ? `${base}+${letters(random, 5, `${lower}0123456789`)}` : local}@gmail.com`;
      if (book.claim(email)) return made(setting, email, ['free', isPlus ? 'plus-tag' : 'dot-variant', 'attack']);
    }
    return made(setting, book.free(`${base}${random.int(90)}`, 'gmail.com', book.person()), ['free', 'attack']);
  };
}

/** One service, or a few, per attack; those of today stand in no table. */
function throwAways(setting: Setting): () => Contact {
  const { random, book } = setting;
  const isNew = random.chance(0.25);
  const services = Array.from({ length: random.whole(1, 6) }, () => random.pick(isNew ? unlisted : disposable));
  return () => {
    const domain = random.pick(services);
    const one = book.person();
    const wish = random.chance(0.6)
      ? letters(random, random.whole(6, 12), `${lower}0123456789`)
      : one.given + one.family;
    return made(setting, book.free(wish, domain, one), [isNew ? 'disposable-unlisted' : 'disposable', 'attack']);
  };
}

/** Real people whose mailbox somebody wants to flood. */
function victim(setting: Setting): Contact {
  const { random, book, rows } = setting;
  const kind = random.next();
  const contact =
    kind < 0.45
      ? book.consumer()
      : kind < 0.65
        ? book.foreigner()
        : kind < 0.8
          ? book.abroad(rows + 500)
          : (book.role(book.company(rows + 500)) ?? book.consumer());
  return { ...contact, tags: [...contact.tags, 'victim', 'attack'] };
}

function made({ book }: Setting, email: string, tags: readonly Tag[]): Contact {
  return { email, one: book.person(), tags };
}

function letters(random: Random, length: number, alphabet: string): string {
  let text = '';
  for (let i = 0; i < length; i++) text += alphabet[random.int(alphabet.length)];
  return text;
}
