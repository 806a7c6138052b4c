/** Of the machine: can it judge? */
import type { CheckState, Datum, Saying } from '../../model/doctor.ts';

export const doctor = {
  states: { ok: 'ok', warn: 'warn', fail: 'fail', unknown: 'unknown', skipped: 'skipped' } satisfies Record<
    CheckState,
    string
  >,
  verdict: {
    ok: 'This machine can judge',
    warn: 'This machine can judge, with the limits named above',
    fail: 'This machine cannot judge everything: mend what fails above',
    unknown: 'Not everything could be found out: try again',
  },
  asked: (names: string) => `Asked of DNS, besides block lists: ${names}. Nothing of yours is in it`,
  root: 'the root',
  data: {
    providers: 'What providers ask for',
    countries: 'The countries of addresses',
    'spam-model': 'The spam score',
  } satisfies Record<Datum['id'], string>,
  /** What is so, and what to do; `{about}` is the server, list or file. */
  says: {
    'node/current': ['Node.js {version}', ''],
    'node/old': [
      'Node.js {version}, and {needed} or newer is needed',
      'Install Node.js {needed}; in a checkout npm ci brings one along (npx deliv)',
    ],
    'resolver/answers': ['{about} answers questions about DNS ({took} ms)', ''],
    'resolver/silent': [
      '{about} does not answer: {outcome}',
      'Name a DNS server this machine may ask with --resolver, or let port 53 through to this one',
    ],
    'resolver/silent-beside': [
      '{about} does not answer ({outcome}), another one does',
      'Take it out of the system’s resolvers: it is waited for in vain',
    ],
    'resolver/rootless': [
      '{about} answers, and does not know the root of DNS: it reaches no public names',
      'Name a resolver that does with --resolver, or give zone files with --zone',
    ],
    'resolver/none': ['The system names no DNS server', 'Name one with --resolver ADDRESS'],
    'resolver/offline': ['DNS was not asked: --offline', ''],
    'tcp/answers': ['{about} answers over TCP, too', ''],
    'tcp/silent': [
      '{about} does not answer over TCP ({outcome}): long records cannot be read',
      'Let TCP port 53 through to it (RFC 7766)',
    ],
    'edns/spoken': ['{about} gives long answers over UDP (EDNS)', ''],
    'edns/ignored': [
      '{about} does not speak EDNS: what is longer than 512 octets comes over TCP, if at all',
      'Ask another resolver, or look at what stands between',
    ],
    'absence/kept': ['{about} says of names that do not exist that they do not', ''],
    'absence/rewritten': [
      '{about} makes up an answer for {name}, which cannot exist',
      'Ask another resolver: with this one what is missing looks present, and block lists seem to list everybody',
    ],
    'absence/blurred': [
      '{about} says that {name} exists without an address, and it cannot exist',
      'Ask another resolver, where it matters whether a domain is gone',
    ],
    'absence/unanswered': [
      '{about} does not say whether {name} exists: {outcome}',
      'Try again, and ask another resolver if it stays so',
    ],
    'dnssec/verified': ['{about} verifies signed answers (DNSSEC)', ''],
    'dnssec/unverified': ['{about} does not verify signed answers (DNSSEC): nothing here depends on it', ''],
    'block-list/usable': ['{about} answers as a block list should', ''],
    'block-list/unusable': ['{about} cannot be used: {because}', 'Leave it out of --dnsbl'],
    'block-list/refused': [
      '{about} does not answer this resolver: {because}',
      'Ask through a resolver of your own instead of a public one, or use the list by a key',
    ],
    'block-list/without-key': ['{about} was not asked: {because}', 'Set the key, or leave the list out of --dnsbl'],
    'block-list/unanswered': ['{about} does not answer: {outcome}', 'Try again, and leave it out if it stays so'],
    'block-list/none': ['No block list is named (--dnsbl)', ''],
    'block-list/offline': ['No block list was asked: --offline', ''],
    'data/fresh': ['{about}: as of {date}', ''],
    'data/old': [
      '{about}: as of {date}, {age} days ago; after {oldAfter} it is no longer to be relied on',
      'Update deliv',
    ],
    'clock/plausible': ['The clock says {now}', ''],
    'clock/behind': [
      'The clock says {now}, and data that came with deliv were made on {newest}',
      'Set the clock (NTP): signatures, ages and dates are judged by it',
    ],
    'history/none': ['Nothing is remembered: deliv learn begins a history', ''],
    'history/sound': ['{about} is as it was written: {entries} entries, {events} events', ''],
    'history/altered': [
      '{about} is not as it was written ({first})',
      'Look at all that differs with deliv history verify, and restore it from a copy',
    ],
    'history/refused': ['{about}: {because}', '{hint}'],
    'cache/writable': ['{about} can be written: a list is read once', ''],
    'cache/closed': [
      '{about} cannot be written ({problem}): a list is read anew each time',
      'Give the folder to this user, or name another with XDG_CACHE_HOME',
    ],
    'lists/readable': ['Recipient lists can be read (DuckDB)', ''],
    'lists/unreadable': [
      'Recipient lists cannot be read (DuckDB): {problem}',
      'Install deliv anew on this machine: its database engine is another for each system',
    ],
    'signing/usable': ['Decisions can be signed and verified (ssh-keygen)', ''],
    'signing/absent': [
      'Decisions can be neither signed nor verified: ssh-keygen is not installed',
      'Install OpenSSH 8.2 or newer, where people decide about lists',
    ],
    'signing/too-old': [
      'Decisions can be neither signed nor verified: ssh-keygen is too old',
      'Install OpenSSH 8.2 or newer, where people decide about lists',
    ],
  } satisfies Record<Saying, readonly [text: string, remedy: string]>,
};
