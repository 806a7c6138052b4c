/** Files of what happened: bounces, complaints, DMARC reports, events of e-mail service providers. */
import fc from 'fast-check';

const reply = fc.constantFrom(
  '550 5.1.1 User unknown',
  '421 4.7.0 try later',
  '552-5.2.2 full\n 552 more',
  '5.7.26',
  '',
  '999',
  'smtp; 550',
  '\u001b[2J',
);
const recipient = fc.constantFrom(
  'rfc822; a@b.example',
  'a@b.example',
  'rfc822;',
  '<a@b.example>',
  'rfc822; "a b"@c.example',
  '\0',
);
const field = fc.tuple(
  fc.constantFrom(
    'Final-Recipient',
    'Original-Recipient',
    'Action',
    'Status',
    'Diagnostic-Code',
    'Remote-MTA',
    'Feedback-Type',
    'Arrival-Date',
    'Source-IP',
    'User-Agent',
    'Reported-Domain',
    'Original-Rcpt-To',
    'Auth-Failure',
    'X',
  ),
  fc.oneof(
    reply,
    recipient,
    fc.constantFrom(
      'failed',
      'delayed',
      'abuse',
      'auth-failure',
      'not-spam',
      '5.1.1',
      '192.0.2.1',
      'Mon, 11 Jan 2027 08:00:00 +0000',
    ),
  ),
);
const lines = fc.array(field, { maxLength: 8 }).map(all => all.map(([name, value]) => `${name}: ${value}\n`).join(''));
const mail = fc
  .tuple(
    fc.constantFrom('delivery-status', 'feedback-report', 'x'),
    fc.array(lines, { maxLength: 3 }),
    fc.constantFrom(
      '',
      'Delivery to the following recipient failed:\n\n a@b.example\n',
      'Estoy fuera de la oficina',
      '<a@b.example>: host mx[192.0.2.1] said: 550 no',
    ),
    fc.constantFrom('MAILER-DAEMON@x.example', 'a@b.example', ''),
  )
  .map(
    ([kind, groups, text, from]) =>
      `From: ${from}\nSubject: Undelivered Mail\nContent-Type: multipart/report; report-type=${kind}; boundary=b\n\n--b\n\n${text}\n--b\nContent-Type: message/${kind}\n\n${groups.join('\n')}\n--b\nContent-Type: message/rfc822\n\nFrom: x@acme.example\nTo: a@b.example\n\n--b--\n`,
  );

const names = [
  ...[
    'event',
    'email',
    'recipient',
    'timestamp',
    'reason',
    'status',
    'type',
    'RecordType',
    'Type',
    'eventType',
    'mail',
    'bounce',
    'msys',
  ],
  ...[
    'event-data',
    'message',
    'severity',
    'delivery-status',
    'code',
    'bouncedRecipients',
    'emailAddress',
    'diagnosticCode',
    'Message',
    'records',
  ],
  ...[
    'organization-name',
    'policies',
    'summary',
    'total-successful-session-count',
    'failure-details',
    '__proto__',
    'ts',
    'msg',
    'id',
  ],
];
const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'feedback' },
    fc.oneof(
      reply,
      fc.constantFrom(
        'bounce',
        'Bounce',
        'delivered',
        'spamreport',
        'a@b.example',
        '2027-01-11T08:00:00Z',
        'message_event',
      ),
    ),
    fc.oneof(fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.string({ maxLength: 6 })),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 7, noNullPrototype: true }),
  ),
}));
const events = fc.array(fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 8, noNullPrototype: true }), {
  maxLength: 4,
});
const json = fc
  .tuple(events, fc.constantFrom('array', 'lines', 'cut'))
  .map(([all, how]) =>
    how === 'array'
      ? JSON.stringify(all)
      : how === 'lines'
        ? all.map(one => JSON.stringify(one)).join('\n')
        : JSON.stringify(all).slice(0, -3),
  );

const element = fc.constantFrom(
  'feedback',
  'report_metadata',
  'org_name',
  'date_range',
  'begin',
  'end',
  'policy_published',
  'domain',
  'p',
  'record',
  'row',
  'source_ip',
  'count',
  'policy_evaluated',
  'disposition',
  'dkim',
  'spf',
  'identifiers',
  'header_from',
  'auth_results',
  'result',
  'x',
);
const { node } = fc.letrec<{ node: string }>(tie => ({
  node: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'xml' },
    fc.constantFrom(
      '1700000000',
      'acme.example',
      '192.0.2.1',
      '5',
      '-1',
      '1e99',
      'pass',
      '&amp;',
      '&x;',
      '<!-- -->',
      '<![CDATA[x]]>',
      '',
    ),
    fc
      .tuple(element, fc.array(tie('node'), { maxLength: 4 }), fc.boolean())
      .map(([name, inner, open]) => `<${name}>${inner.join('')}${open ? '' : `</${name}>`}`),
  ),
}));
const xml = fc.array(node, { maxLength: 5 }).map(all => `<?xml version="1.0"?>\n<feedback>${all.join('')}</feedback>`);

export const feedback: fc.Arbitrary<Buffer> = fc.oneof(mail, json, xml).map(text => Buffer.from(text));
