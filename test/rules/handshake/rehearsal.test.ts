import rehearsalRule from '../../../rules/handshake/rehearsal.ts';
import type { DomainName } from '../../../src/model/mail.ts';
import type { Rehearsal } from '../../../src/model/rehearsal.ts';
import { message, outbound } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

type Step = Rehearsal['steps'][number];
const step = (command: string, code: number, text = ''): Step => ({ command, reply: { code, text } });
const greeting = step('connect', 220, 'mx.acme.example ESMTP');
const hello = step('EHLO out.acme.example', 250, 'mx.acme.example');
const mail = (code: number) => step('MAIL FROM:<rehearsal@acme.example> SIZE=1000', code);

const tls = { version: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', trusted: true };
const host = 'mx.acme.example' as DomainName;
const utf8 = message({ header: { ...message().header, eightBit: { line: 1, as: 'smtputf8' } } });

function facts(change: Partial<Rehearsal>, steps: readonly Step[] = [greeting, hello, mail(250)]) {
  const rehearsal: Rehearsal = {
    server: 'mx.acme.example:25',
    outcome: 'played',
    steps,
    extensions: ['SIZE', 'STARTTLS'],
    sizeLimit: null,
    offersTls: true,
    tls,
    ...change,
  };
  return { rehearsal, outbound, message: message() };
}

ruleCases(rehearsalRule, [
  ['all is taken', facts({})],
  ['by the declared name', { ...facts({}), outbound: { ...outbound, hostname: host } }],
  ['a message as large as it may be', facts({ sizeLimit: 1000 })],
  ['SMTPUTF8 announced', { ...facts({ extensions: ['SMTPUTF8'] }), message: utf8 }],
  [
    'refused at once',
    facts({ offersTls: false, tls: null }, [step('connect', 554)]),
    'greeting-refused:mx.acme.example:25',
  ],
  ['EHLO refused', facts({ offersTls: false, tls: null }, [greeting, step('EHLO x', 450)]), 'greeting-refused'],
  [
    'EHLO and HELO refused',
    facts({ offersTls: false, tls: null }, [greeting, step('EHLO x', 550), step('HELO x', 550), step('QUIT', 221)]),
    'greeting-refused',
  ],
  [
    'HELO taken',
    facts({ offersTls: false, tls: null, extensions: [] }, [greeting, step('EHLO x', 502), step('HELO x', 250)]),
    'no-tls',
  ],
  ['the sender refused', facts({}, [greeting, hello, mail(553)]), 'mail-from-refused'],
  ['the sender deferred', facts({}, [greeting, hello, mail(450)]), 'mail-from-refused'],
  ['TLS not offered', facts({ offersTls: false, tls: null }), 'no-tls'],
  ['TLS does not come about', facts({ tls: null, tlsFailed: 'ECONNRESET' }), 'tls-failed'],
  ['a certificate of its own', facts({ tls: { ...tls, trusted: false, because: 'it is self-signed' } }), 'untrusted'],
  ['too large, and told so', facts({ sizeLimit: 999 }, [greeting, hello, mail(552)]), 'too-large'],
  [
    'too large, and not its sender either',
    facts({ sizeLimit: 999 }, [greeting, hello, mail(553)]),
    ['too-large', 'mail-from-refused'],
  ],
  ['SMTPUTF8 needed', { ...facts({}), message: utf8 }, 'no-smtputf8'],
  [
    'under another name',
    { ...facts({}), outbound: { ...outbound, hostname: 'out.acme.example' as DomainName } },
    'other-name',
  ],
  [
    'a greeting without a name',
    {
      ...facts({}, [step('connect', 220, 'welcome'), hello]),
      outbound: { ...outbound, hostname: host },
    },
  ],
]);
