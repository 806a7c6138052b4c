/** Of rules, findings and what can be explained besides. */
import type { Example } from '../../model/explained.ts';
import type { FactName } from '../../model/facts.ts';
import type { Chance, Conf } from '../../model/prediction.ts';
import type { Criterion, Ground } from '../../model/rule.ts';
import { number } from './forms.ts';

const inMessage = 'stands in the message';
const byDns = 'asked of DNS: the system’s resolver, --resolver or --zone';
const ofHistory = 'history: in a campaign file, or deliv learn';
const ofOutbound = '--mail-from, --ip, --helo or --dkim; outbound: in a campaign file';

export const explain = {
  criteria: {
    sender: 'Who sends: the name, the domain, and what kind of sender it is',
    vetting: 'The recipients: where the addresses came from, and whether they are alive',
    server: 'The machine that sends: its name, its country, who shares it',
    handshake: 'What sender and receiver must know of each other before mail is taken',
    volume: 'How much is sent, how fast, and what was sent before',
    reputation: 'What is known of the domains and addresses in the mail',
    authentication: 'Who vouches for the mail: SPF, DKIM, DMARC and what builds on them',
    content: 'The message itself: headers, words, pictures, links and the way out',
    rendering: 'How mail programs show it; it decides nothing about delivery, and is judged only where --only names it',
  } satisfies Record<Criterion, string>,
  /** What a rule reads, and how it is supplied. */
  facts: {
    message: ['the message', 'INPUT, or message: in a campaign file'],
    author: ['its From header', `${inMessage}; --from for an .html input`],
    sender: ['what kind of sender it is', '--stream, --trait, or sender: in a campaign file'],
    outbound: ['how the mail leaves, and who signs it', `--esp, ${ofOutbound}`],
    unsubscribe: ['its List-Unsubscribe headers', inMessage],
    content: ['its text, HTML, links and attachments', inMessage],
    domains: ['the domains it names', inMessage],
    listings: ['what block lists say', '--dnsbl, or dnsbl: in the configuration; none is asked by default'],
    linkHosts: ['whether the hosts of its links exist', byDns],
    registrations: ['when its domains were registered', 'asked of the registries (RDAP) with --online-fetch'],
    spamScore: ['how much it is built like unwanted mail', 'measured from the message'],
    opinions: ['what a content engine of your own says', '--engine'],
    spf: ['the SPF record of the MAIL FROM domain', `${byDns}; --mail-from and --ip, or outbound: in a campaign file`],
    spfHelo: ['the SPF record of the EHLO name', `${byDns}; --helo and --ip, or outbound: in a campaign file`],
    dkimKeys: ['the published DKIM keys', `${byDns}; --dkim, or outbound.dkim in a campaign file`],
    dkimSignatures: ['the DKIM signatures of the message', 'a signed message, best a copy of a test send'],
    danglingNames: ['names in its records that nobody has registered', byDns],
    arc: ['the ARC chain of a forwarded message', inMessage],
    policies: ['BIMI, MTA-STS and TLS-RPT records', byDns],
    senderDomains: ['whether the sender’s domains exist and take mail', byDns],
    dmarc: ['the DMARC record of the From domain', byDns],
    alignment: ['which of SPF and DKIM speaks for the From domain', `${byDns}; ${ofOutbound}`],
    list: ['the recipients', '--list, or list.file (list.tally) in a campaign file'],
    answers: ['what the owner of the list declares', 'list.acquisition in a campaign file, or vet --answers'],
    decision: ['a person’s decision about the list', 'vetting: in a campaign file, and deliv vet sign'],
    espRecords: ['the records the ESP asks for', `--esp, or outbound.esp in a campaign file; ${byDns}`],
    sendingAddresses: ['the names of the sending addresses', '--ip, or outbound.ips in a campaign file; reverse DNS'],
    heloName: ['the name the server says in EHLO', '--helo, or outbound.hostname in a campaign file'],
    sites: ['the countries the servers stand in', 'data that come with deliv; outbound.country goes before them'],
    returnHosts: [
      'the servers that take your bounces',
      '--mail-from, or outbound.mail-from; --online-fetch to greet them',
    ],
    rehearsal: ['a handshake with a server of your own', '--rehearse'],
    loads: ['how many recipients each provider has, and how fast', '--list, and volume: in a campaign file'],
    history: ['what was sent before, and what came of it', ofHistory],
  } satisfies Record<FactName, readonly [what: string, how: string]>,
  title: { passes: 'When it passes', why: 'Why mailbox providers care', says: 'What it can say' },
  evidence: 'What it is judged by',
  sources: 'Sources',
  example: {
    dns: 'For example, in DNS',
    header: 'For example, in the header',
    html: 'For example, in the HTML',
    campaign: 'For example, in the campaign file',
  } satisfies Record<Example['form'], string>,
  /** Why what fails may fail. */
  grounds: {
    policy: 'it fails only while a provider of your list documents what it does about it; otherwise it warns',
    hostile: 'it fails whatever the list: it is ambiguous or hostile',
    law: 'it fails whatever the list: the law forbids it',
    required: 'it fails because your own campaign demands it',
  } satisfies Record<Ground, string>,
  forSender: (sender: string, level: string) => `for ${sender} senders: ${level}`,
  acts: 'Who acts on it, and how',
  actsOn: 'What it acts on, and how',
  nobody: 'Nobody documents that mail is refused, deferred or marked as spam for it',
  effect: {
    refuse: (share: string) => `refuses about ${share}`,
    defer: (share: string) => `defers about ${share}`,
    junk: (share: string) => `files about ${share} as spam`,
  } satisfies Record<Chance, (share: string) => string>,
  bulkOnly: 'bulk senders only',
  bulk: 'bulk senders',
  belowBulk: 'others',
  reply: (reply: string) => `its reply: ${reply}`,
  conf: {
    P: 'its own text',
    O: 'operators’ tables',
    T: 'a third party',
    J: 'judgement',
  } satisfies Record<Conf, string>,
  sharesNote:
    'What a provider does is documented where a source stands; how often, nobody publishes: the shares are judgement.',
  silence: 'How to silence it',
  ignore: 'In a campaign file, or for all of them in deliv.config.yaml; it stays in the report, and no longer counts:',
  ignoreBecause: 'known, and being mended',
  ignoreOpen: 'Without subject it counts for whatever the finding is about, without until for ever.',
  skip: 'For one run, the whole rule:',
  renderingOff: 'It is off unless it is named:',
  rulesOf: 'Its rules, each with the gravest it can say',
  only: 'These alone, or all but these:',
  more: 'One of them in full:',
  domains: 'Recipient domains',
  mx: 'Recognised by these MX hosts',
  none: 'none of its own',
  unsourced: 'Nothing sourced is known of it: it is judged as other providers',
  notes: 'What it says itself of complaints, silence and filters',
  measure: {
    what: 'A measure of the spam score: how much the message is built like unwanted mail',
    times: 'How often mail with such a value is unwanted, against the best value',
    of: { html: 'Messages with HTML', plain: 'Messages without HTML' },
    below: (to: number) => `below ${number(to)}`,
    between: (from: number, to: number) => `from ${number(from)} to below ${number(to)}`,
    above: (from: number) => `from ${number(from)} on`,
    often: (times: number) => (times === 1 ? 'as often' : `${number(times)} times as often`),
    uncounted: 'It is measured, and the present model gives it no weight',
    fitted: (day: string) => `Fitted on ${day}, on`,
    part: 'It is a part of the score, and cannot be ignored alone; the rule that speaks of the score is',
  },
};
